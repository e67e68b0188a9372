import type { TerritoryMap } from '../../contract/reading.ts';

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
