import { loadWithTexts } from '../../messages/translate.ts';
import { placed } from '../map/dialogs.ts';
import type { NewNeedDialog } from './new-need-dialog.ts';

/** Says what an actor looks for or proposes. */
export async function openNewNeed(): Promise<void> {
  await loadWithTexts(() => import('./new-need-dialog.ts'));
  await placed<NewNeedDialog>('maillage-new-need').open();
}
