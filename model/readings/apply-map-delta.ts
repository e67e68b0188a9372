import { type ListDelta, listOfMap, MAP_KEYS, MAP_LISTS, type MapDelta } from '../contract/map-delta.ts';
import type { TerritoryMap } from '../contract/reading.ts';

/** Applies a delta to the map it was made for; unchanged lists stay the same objects. */
export function applyMapDelta(map: TerritoryMap, delta: MapDelta): TerritoryMap {
  const lists = MAP_LISTS.flatMap((name) => {
    const change = delta.lists[name] as ListDelta<unknown> | undefined;
    if (change === undefined) return [];
    return [
      [
        name,
        changed<unknown>(listOfMap(map, name), change, MAP_KEYS[name] as (item: unknown) => string),
      ] as const,
    ];
  });
  const next: TerritoryMap = {
    ...map,
    territory: delta.territory,
    day: delta.day,
    ...Object.fromEntries(lists),
  };
  if (next.lands?.length === 0) delete next.lands;
  // A stored place: the map is no longer composed for its reader.
  if (delta.lists.actors?.put.some(({ item }) => item.x !== undefined)) delete next.composed;
  return next;
}

function changed<T>(items: readonly T[], { drop, put }: ListDelta<T>, keyOf: (item: T) => string): T[] {
  const gone = new Set(drop);
  const left = items.filter((item) => !gone.has(keyOf(item)));
  const places = new Map(put.map(({ at, item }) => [at, item]));
  const result: T[] = [];
  for (let next = 0; ; ) {
    const placed = places.get(result.length);
    if (placed !== undefined) result.push(placed);
    else if (next < left.length) result.push(left[next++] as T);
    else break;
  }
  return result;
}
