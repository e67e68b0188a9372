import type { HelpPanel } from '../views/help/help-panel.ts';
import type { HelpPart, Word } from '../views/help/help-part.ts';
import { loadedOrSaid, placed } from '../views/map/dialogs.ts';

/** Opens help, at a part of it or at a word; it is loaded when first asked for, and stays in the page. */
export async function openHelp(part?: HelpPart, word?: Word): Promise<void> {
  const load = () => import('../views/help/help-panel.ts');
  if ((await loadedOrSaid(load, () => openHelp(part, word))) === undefined) return;
  await placed<HelpPanel>('maillage-help').open(part, word);
}
