import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { familyShort } from '../../messages/vocabulary.ts';
import { nameOnMap, type Side } from '../../state/index.ts';

/** Maximum number of names of a side before they are counted. */
const NAMED = 3;

/** Returns the name of a side: its family, its actors. */
export function sideName(side: Side, map: TerritoryMap | null): string {
  if ('family' in side) return familyShort(side.family);
  const names = side.actorIds.map((id) => nameOnMap(map, id));
  if (names.length === 0) return t('sides.nobody');
  return names.length <= NAMED ? listOfNames(names) : t('sides.many', names.length);
}
