import type { Cooperation } from '../contract/cooperation.ts';
import { type Focus, isFiltering, type MapFilters } from '../contract/map-look.ts';
import type { MapActor, TerritoryMap } from '../contract/reading.ts';
import { Nature as NATURES, type Nature, TRANSACTION_NATURES } from '../contract/vocabulary.ts';
import type { RenderInput } from './render-input.ts';

/** Drawn elements, with the dimmed ones. */
export interface FilteredMap {
  readonly actors: readonly MapActor[];
  readonly cooperations: readonly Cooperation[];
  /** Actors that the filters, the focus or the perimeter leave without part: drawn faint, so that the picture keeps its shape. */
  readonly faintIds: ReadonlySet<string>;
}

type Asked = Pick<RenderInput, 'map' | 'filters' | 'appearance' | 'within'>;

/**
 * Applies filters, focus and scope: families and links are hidden, actors without a visible part are dimmed.
 * An outside actor is drawn only next to a partner.
 */
export function filterMap({ map, filters, appearance, within = null }: Asked): FilteredMap {
  const shown = new Set(
    map.actors.filter(({ family }) => !filters.hiddenFamilies.includes(family)).map(({ id }) => id),
  );
  const cooperations = map.cooperations.filter(
    (cooperation) =>
      passes(cooperation, filters, appearance.showEnded) &&
      cooperation.parties.filter(({ actorId }) => shown.has(actorId)).length > 1,
  );
  const linked = new Set(cooperations.flatMap(({ parties }) => parties.map(({ actorId }) => actorId)));
  const actors = map.actors.filter(({ id, outside }) => shown.has(id) && (!outside || linked.has(id)));
  const narrowed = isFiltering({ ...filters, hiddenFamilies: [] });
  const carrying = carriersOf(map, filters.themes);
  const faintIds = new Set(
    actors.filter(({ id }) => narrowed && !linked.has(id) && !carrying.has(id)).map(({ id }) => id),
  );
  for (const id of beyondFocus(actors, cooperations, appearance.focus)) faintIds.add(id);
  if (within !== null) for (const { id } of actors) if (!within.has(id)) faintIds.add(id);
  return { actors, cooperations, faintIds };
}

function passes(cooperation: Cooperation, filters: MapFilters, showEnded: boolean): boolean {
  const { state, nature, agreedIntensity, themes } = cooperation;
  const allows = <T>(list: readonly T[], item: T): boolean => list.length === 0 || list.includes(item);
  if (state === 'absent') return false;
  // Ended cooperations are drawn on request, by the switch or the state filter.
  if ((state === 'ended' || state === 'broken') && !showEnded && !filters.states.includes(state))
    return false;
  return (
    allows(filters.states, state) &&
    allows(filters.natures, nature) &&
    agreedIntensity >= filters.fromIntensity &&
    (filters.themes.length === 0 || themes.some((theme) => filters.themes.includes(theme)))
  );
}

const carriersOf = (map: TerritoryMap, themes: readonly string[]): Set<string> =>
  new Set(
    map.commitments
      .filter((commitment) => commitment.themes.some((theme) => themes.includes(theme)))
      .flatMap(({ carriers }) => carriers.map(({ actorId }) => actorId)),
  );

function beyondFocus(
  actors: readonly MapActor[],
  cooperations: readonly Cooperation[],
  focus: Focus | null,
): string[] {
  if (focus === null || actors.every(({ id }) => id !== focus.actorId)) return [];
  const within = reached(focus.actorId, focus.steps, cooperations);
  return actors.filter(({ id }) => !within.has(id)).map(({ id }) => id);
}

/** Finds actors within some steps of one, by drawn cooperations. */
function reached(fromId: string, steps: number, cooperations: readonly Cooperation[]): Set<string> {
  const within = new Set([fromId]);
  for (let step = 0; step < steps; step++) {
    const before = new Set(within);
    for (const { parties } of cooperations) {
      if (!parties.some((party) => before.has(party.actorId))) continue;
      for (const party of parties) within.add(party.actorId);
    }
  }
  return within;
}

const WITHOUT_TRANSACTIONS: readonly Nature[] = NATURES.options.filter(
  (nature) => !TRANSACTION_NATURES.has(nature),
);

/** Adapts filters to a query without transactions. */
export function drawnFilters(filters: MapFilters, withoutTransactions: boolean): MapFilters {
  if (!withoutTransactions) return filters;
  const natures = filters.natures.length === 0 ? WITHOUT_TRANSACTIONS : filters.natures;
  return { ...filters, natures: natures.filter((nature) => !TRANSACTION_NATURES.has(nature)) };
}
