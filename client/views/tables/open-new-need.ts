import { placed } from '../map/dialogs.ts';
import type { NewNeedDialog } from './new-need-dialog.ts';

/** Says what an actor looks for or proposes. */
export async function openNewNeed(): Promise<void> {
  await import('./new-need-dialog.ts');
  await placed<NewNeedDialog>('maillage-new-need').open();
}
