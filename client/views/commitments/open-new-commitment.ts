import { placed } from '../map/dialogs.ts';
import type { NewCommitmentDialog } from './new-commitment-dialog.ts';

/** Writes down what the territory commits to. */
export async function openNewCommitment(): Promise<void> {
  await import('./new-commitment-dialog.ts');
  await placed<NewCommitmentDialog>('maillage-new-commitment').open();
}
