import type { MapActor, TerritoryMap } from '../../contract/reading.ts';

/** Who has a link that is drawn: noted, wished or past its time, but not over. */
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

/** Who has none, to be counted beside the map. Where nobody has a link yet, all are on the map, with their names. */
export function unlinkedActors(map: Pick<TerritoryMap, 'actors' | 'cooperations'>): readonly MapActor[] {
  const linked = linkedActors(map);
  return linked.size === 0 ? [] : map.actors.filter(({ id, outside }) => !outside && !linked.has(id));
}
