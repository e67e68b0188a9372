import type { Cooperation } from '../../server/contract/cooperation.ts';
import type { TerritoryMap } from '../../server/contract/reading.ts';
import { TRANSACTION_NATURES } from '../../server/contract/vocabulary.ts';
import type { MapFilters } from './filters.ts';

/** What the filters leave on the map. */
export interface VisibleMap {
  readonly actorIds: ReadonlySet<string>;
  readonly cooperationIds: ReadonlySet<string>;
}

export interface VisibleOptions {
  readonly showEnded: boolean;
  readonly withoutTransactions: boolean;
}

/** States of what is over, drawn only when asked. */
const OVER: ReadonlySet<string> = new Set(['ended', 'broken']);

/** The same rule for the canvas, the counts of the legend and the tables. */
export function visibleMap(map: TerritoryMap, filters: MapFilters, options: VisibleOptions): VisibleMap {
  const ofTheme = filters.themes.length === 0 ? null : actorsOfThemes(map, new Set(filters.themes));
  const actorIds = new Set(
    map.actors
      .filter(({ family }) => !filters.hiddenFamilies.includes(family))
      .filter(({ id }) => ofTheme === null || ofTheme.has(id))
      .map(({ id }) => id),
  );
  const cooperationIds = new Set(
    map.cooperations
      .filter((cooperation) => isDrawn(cooperation, filters, options))
      .filter(({ parties }) => parties.filter(({ actorId }) => actorIds.has(actorId)).length > 1)
      .map(({ id }) => id),
  );
  return { actorIds, cooperationIds };
}

const allows = <T>(list: readonly T[], item: T): boolean => list.length === 0 || list.includes(item);

function isDrawn(cooperation: Cooperation, filters: MapFilters, options: VisibleOptions): boolean {
  const { nature, state, agreedIntensity, themes } = cooperation;
  if (OVER.has(state) && !options.showEnded && !filters.states.includes(state)) return false;
  if (options.withoutTransactions && TRANSACTION_NATURES.has(nature)) return false;
  return (
    allows(filters.natures, nature) &&
    allows(filters.states, state) &&
    agreedIntensity >= filters.fromIntensity &&
    (filters.themes.length === 0 || themes.some((theme) => filters.themes.includes(theme)))
  );
}

/** Party to a cooperation about one of the themes, or carrier of a commitment about it. */
function actorsOfThemes(map: TerritoryMap, themes: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const about = (item: { themes: readonly string[] }) => item.themes.some((theme) => themes.has(theme));
  for (const { parties } of map.cooperations.filter(about))
    for (const { actorId } of parties) found.add(actorId);
  for (const { carriers } of map.commitments.filter(about))
    for (const { actorId } of carriers) found.add(actorId);
  return found;
}
