import { saidOfThePast } from '../../actions/index.ts';
import { loadWithTexts } from '../../messages/translate.ts';
import { placed } from '../map/dialogs.ts';
import type { NewWorkshopDialog } from './new-workshop-dialog.ts';

/** Prepares a workshop. */
export async function openNewWorkshop(): Promise<void> {
  if (saidOfThePast()) return;
  await loadWithTexts(() => import('./new-workshop-dialog.ts'));
  await placed<NewWorkshopDialog>('maillage-new-workshop').open();
}
