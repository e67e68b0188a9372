import {
  type ListDelta,
  listOfMap,
  MAP_KEYS,
  MAP_LISTS,
  type MapDelta,
  type MapListName,
} from '../contract/map-delta.ts';
import type { TerritoryMap } from '../contract/reading.ts';
import { memoizeByObject } from '../once.ts';

/** Computes the delta from one map to another of the same territory: see `MapDelta`. */
export function diffMaps(before: TerritoryMap, after: TerritoryMap): MapDelta {
  const changed = MAP_LISTS.flatMap((name): [MapListName, ListDelta<unknown>][] => {
    const delta = diffLists<object>(
      listOfMap(before, name),
      listOfMap(after, name),
      MAP_KEYS[name] as (item: object) => string,
    );
    return delta === null ? [] : [[name, delta]];
  });
  return {
    from: before.territory.revision,
    to: after.territory.revision,
    territory: after.territory,
    day: after.day,
    lists: Object.fromEntries(changed) as MapDelta['lists'],
  };
}

// The later map of one comparison is the earlier one of the next.
const textOf = memoizeByObject((item: object): string => JSON.stringify(item));

function diffLists<T extends object>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): ListDelta<T> | null {
  const written = new Map(before.map((item) => [keyOf(item), textOf(item)]));
  const places = new Map(before.map((item, place) => [keyOf(item), place]));
  const kept = new Set<string>();
  let last = -1;
  const put = after.flatMap((item, at) => {
    const key = keyOf(item);
    const place = places.get(key) ?? -1;
    // Remaining items keep their order; moved ones are removed and put back.
    if (place > last && written.get(key) === textOf(item)) {
      last = place;
      kept.add(key);
      return [];
    }
    return [{ at, item }];
  });
  const drop = [...places.keys()].filter((key) => !kept.has(key));
  return put.length === 0 && drop.length === 0 ? null : { drop, put };
}
