import type { MapActor, TerritoryMap } from '../../contract/reading.ts';

/** Finds actors with a drawn link: recorded, wished or overdue, but not ended. */
export function linkedActors({
  actors,
  cooperations,
}: Pick<TerritoryMap, 'actors' | 'cooperations'>): ReadonlySet<string> {
  const here = new Set(actors.map(({ id }) => id));
  return new Set(
    cooperations.flatMap(({ state, parties }) => {
      const ids = parties.map(({ actorId }) => actorId).filter((id) => here.has(id));
      return state === 'ended' || state === 'broken' || state === 'absent' || ids.length < 2 ? [] : ids;
    }),
  );
}

/**
 * Finds actors without one, to be counted next to the map. If nobody has a link yet, all are drawn with
 * names.
 */
export function unlinkedActors(map: Pick<TerritoryMap, 'actors' | 'cooperations'>): readonly MapActor[] {
  const linked = linkedActors(map);
  return linked.size === 0 ? [] : map.actors.filter(({ id, outside }) => !outside && !linked.has(id));
}
