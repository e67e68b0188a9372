import type { Language } from '../../../model/contract/primitives.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import type { Family } from '../../../model/contract/vocabulary.ts';
import { FAMILY_APPEARANCE, PALETTE } from '../../../model/drawing/appearance.ts';
import type { Texts } from '../../texts/texts.ts';
import { icon } from '../map-svg/icons.ts';
import { outline } from '../map-svg/shapes.ts';
import { element, escapeXml } from '../map-svg/xml.ts';

const MARK = 24;
const MIDDLE = { x: MARK / 2, y: MARK / 2 };

/** Draws the mark of a family. */
export const familyMark = (family: Family): string =>
  element(
    'svg',
    { viewBox: `0 0 ${MARK} ${MARK}`, 'aria-hidden': 'true' },
    element('polygon', { points: outline(family, MIDDLE, MARK - 2), fill: FAMILY_APPEARANCE[family].light }),
    icon(family, MIDDLE, MARK - 2, PALETTE.light.paper),
  );

/** The families of a map as the drawing marks them, each to be left out by a click; nothing where there is but one. */
export function familyFilter(
  { actors }: TerritoryMap,
  { families }: Reference,
  language: Language,
  texts: Texts['snapshotPage'],
): string {
  const present = families.filter(({ id }) => actors.some(({ family }) => family === id));
  if (present.length < 2) return '';
  const buttons = present.map(({ id, shortLabel }) =>
    element(
      'button',
      { 'data-family': id, type: 'button', 'aria-pressed': 'true' },
      familyMark(id),
      element('span', {}, escapeXml(shortLabel[language])),
      element(
        'span',
        { class: 'soft' },
        String(actors.filter(({ family, outside }) => family === id && outside !== true).length),
      ),
    ),
  );
  return element('div', { class: 'families', role: 'group', 'aria-label': texts.families }, ...buttons);
}
