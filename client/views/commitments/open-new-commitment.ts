import { opened } from '../map/dialogs.ts';
import type { NewCommitmentDialog } from './new-commitment-dialog.ts';

/** Writes down what the territory commits to. */
export const openNewCommitment = (): Promise<unknown> =>
  opened<NewCommitmentDialog>(
    'maillage-new-commitment',
    () => import('./new-commitment-dialog.ts'),
    (dialog) => dialog.open(),
  );
