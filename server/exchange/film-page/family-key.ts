import type { Film } from '../../../model/contract/film.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { element, escapeXml } from '../map-svg/xml.ts';
import { familyMark } from '../snapshot-page/family-filter.ts';

/** The families that a film shows, as the drawing marks them. */
export function familyKey({ start, steps }: Film, { families }: Reference, language: Language): string {
  const shown = new Set([
    ...start.actors.map(({ family }) => family),
    ...steps.flatMap(({ delta }) => (delta.lists.actors?.put ?? []).map(({ item }) => item.family)),
  ]);
  return element(
    'ul',
    { class: 'families' },
    ...families
      .filter(({ id }) => shown.has(id))
      .map(({ id, shortLabel }) => element('li', {}, familyMark(id), escapeXml(shortLabel[language]))),
  );
}
