import { html, type TemplateResult } from 'lit';
import { linkedActors } from '../../../model/drawing/frames/linked-actors.ts';
import { shoreOf } from '../../../model/readings/shore-reading.ts';
import { t } from '../../messages/translate.ts';
import { type AppState, allFolded, patchState } from '../../state/index.ts';
import { isPhone } from './is-phone.ts';

/** Number of linked actors from which a phone shows lands, each opened by a tap. */
const FOLDED_FROM = 25;

/** Territories that were opened on this screen: who unfolds one finds it so. */
const opened = new Set<string>();

/** Folds the lands of a map on a phone, once they are there; never again on this page. */
export function foldOnPhone({ map: { value: map }, folded, appearance }: AppState): void {
  if (map === null || !isPhone() || appearance.bigScreen || opened.has(map.territory.id)) return;
  // A map that is composed as it opens has no lands yet.
  if ((map.lands?.length ?? 0) < 2) return;
  opened.add(map.territory.id);
  const isLarge = linkedActors(map).size >= FOLDED_FROM;
  if (isLarge && appearance.showLands && folded.length === 0) patchState({ folded: allFolded });
}

/** Counts the actors without a link next to folded lands: none of them is drawn. */
export function shoreOnPhone({ map: { value: map }, folded }: AppState): TemplateResult | null {
  if (map === null || !isPhone() || folded.length === 0) return null;
  const count = shoreOf(map).actors.length;
  return count === 0 ? null : html`<p class="shore-pill">${t('map.noLink', count)}</p>`;
}
