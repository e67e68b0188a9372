import { html, svg, type TemplateResult } from 'lit';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { Family } from '../../../model/contract/vocabulary.ts';
import { linkWidth } from '../../../model/drawing/appearance.ts';
import { familyMark } from '../../components/family-mark.ts';
import { t } from '../../messages/translate.ts';
import { familyShort, intensityName } from '../../messages/vocabulary.ts';

/**
 * What the room needs to read the map: the families that are there, the widths of the links, what is missing or was said. Its place
 * is kept where nothing is: a legend that grows would make the map another size.
 */
export function screenLegend({ actors }: TerritoryMap, more: 'missing' | 'said' | null): TemplateResult {
  const present = new Set(actors.filter(({ outside }) => !outside).map(({ family }) => family));
  return html`<footer class="screen-legend" aria-label=${t('map.legend')}>
    <ul role="list">${Family.options
      .filter((family) => present.has(family))
      .map((family) => html`<li>${familyMark(family)}${familyShort(family)}</li>`)}</ul>
    <ul role="list">${[1, 2, 3, 4].map((level) => html`<li>${stroke(linkWidth(level) * 1.5, '')}${intensityName(level)}</li>`)}
      <li class=${more === null ? 'unseen' : ''} aria-hidden=${more === null}>${stroke(5, more === 'said' ? 'said' : 'ghost')}${t(`bigScreen.${more ?? 'missing'}`)}</li></ul>
  </footer>`;
}

const stroke = (width: number, look: string): TemplateResult =>
  svg`<svg class="stroke" viewBox="0 0 54 12" aria-hidden="true"><line x1="2" x2="52" y1="6" y2="6"
    stroke-width=${width} class=${look}></line></svg>` as unknown as TemplateResult;
