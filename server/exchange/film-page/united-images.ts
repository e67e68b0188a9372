import type { Film } from '../../../model/contract/film.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { onPlaces } from '../../../model/readings/film/places-of-today.ts';

/** One map of all that a film ever shows, each as it is seen last: room is kept for everything. */
export function unitedImages({ start, steps, places }: Film): TerritoryMap {
  const last = steps.at(-1)?.delta;
  const items = <N extends 'actors' | 'cooperations' | 'links'>(
    name: N,
    keyOf: (item: TerritoryMap[N][number]) => string,
  ): TerritoryMap[N] => {
    const found = new Map<string, TerritoryMap[N][number]>();
    for (const item of start[name]) found.set(keyOf(item), item);
    for (const { delta } of steps)
      for (const { item } of delta.lists[name]?.put ?? [])
        found.set(keyOf(item as TerritoryMap[N][number]), item as TerritoryMap[N][number]);
    return [...found.values()] as TerritoryMap[N];
  };
  return onPlaces(
    {
      ...start,
      territory: last?.territory ?? start.territory,
      actors: items('actors', ({ id }) => id),
      cooperations: items('cooperations', ({ id }) => id),
      links: items('links', ({ actorIds }) => actorIds.join(':')),
    },
    places,
  );
}
