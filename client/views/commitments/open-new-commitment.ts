import { loadWithTexts } from '../../messages/translate.ts';
import { placed } from '../map/dialogs.ts';
import type { NewCommitmentDialog } from './new-commitment-dialog.ts';

/** Writes down what the territory commits to. */
export async function openNewCommitment(): Promise<void> {
  await loadWithTexts(() => import('./new-commitment-dialog.ts'));
  await placed<NewCommitmentDialog>('maillage-new-commitment').open();
}
