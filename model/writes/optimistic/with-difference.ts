import { listOfMap, MAP_KEYS, MAP_LISTS, type MapItem, type MapListName } from '../../contract/map-delta.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { ascending, byCode, byEnds, byName, byWhoAndWhat } from '../../elements/order.ts';
import { withoutAbsent } from '../../without-absent.ts';

type Order<T> = (a: T, b: T) => number;

/** Order of items in each list, as projections sort them; links follow their cooperations. */
const ORDERS: { readonly [Name in MapListName]: Order<MapItem<Name>> } = {
  actors: ascending(
    ({ outside }) => (outside ? '1' : '0'),
    ({ outside, membership }) => (outside && membership === undefined ? '1' : '0'),
    ({ name }) => name,
    ({ id }) => id,
  ),
  reserve: byName,
  memberships: byEnds,
  cooperations: ascending(({ id }) => id),
  links: () => 0,
  commitments: byCode,
  needs: byWhoAndWhat,
  offers: byWhoAndWhat,
  lands: ascending(({ id }) => id),
};

/** Applies to a map the differences between two projections of a part of it. */
export function withDifference(map: TerritoryMap, before: TerritoryMap, after: TerritoryMap): TerritoryMap {
  const lists = MAP_LISTS.flatMap((name): [MapListName, unknown][] => {
    const list = {
      keyOf: MAP_KEYS[name] as (item: object) => string,
      order: ORDERS[name] as Order<object>,
    };
    const known = listOfMap(map, name);
    const next = changedList<object>(known, listOfMap(before, name), listOfMap(after, name), list);
    return next === known ? [] : [[name, next]];
  });
  const territory = changedTerritory(map.territory, before.territory, after.territory);
  if (lists.length === 0 && territory === map.territory) return map;
  return { ...map, territory, ...Object.fromEntries(lists) };
}

function changedList<T extends object>(
  known: readonly T[],
  before: readonly T[],
  after: readonly T[],
  { keyOf, order }: { readonly keyOf: (item: T) => string; readonly order: Order<T> },
): readonly T[] {
  const texts = new Map(before.map((item) => [keyOf(item), JSON.stringify(item)]));
  const stay = new Set(after.map(keyOf));
  const changed = new Map(
    after
      .filter((item) => texts.get(keyOf(item)) !== JSON.stringify(item))
      .map((item) => [keyOf(item), item]),
  );
  const gone = new Set([...texts.keys()].filter((key) => !stay.has(key)));
  if (changed.size === 0 && gone.size === 0) return known;
  const next: T[] = [];
  for (const item of known) {
    const key = keyOf(item);
    const other = changed.get(key);
    if (gone.has(key) || (other !== undefined && order(item, other) !== 0)) continue;
    next.push(other ?? item);
    changed.delete(key);
  }
  for (const item of changed.values()) {
    const place = next.findIndex((one) => order(item, one) < 0);
    next.splice(place < 0 ? next.length : place, 0, item);
  }
  return next;
}

type Territory = TerritoryMap['territory'];

function changedTerritory(known: Territory, before: Territory, after: Territory): Territory {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Territory)[];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  if (changed.length === 0) return known;
  const set = changed.map((name) => [name, after[name]] as const);
  const next: Territory = { ...known, ...Object.fromEntries(set), counts: counted() };
  return withoutAbsent(next) as Territory;

  // A part of the map shows only the change of the counts.
  function counted(): Territory['counts'] {
    const counts = Object.entries(known.counts) as [keyof Territory['counts'], number][];
    return Object.fromEntries(
      counts.map(([name, count]) => [name, count + after.counts[name] - before.counts[name]]),
    ) as Territory['counts'];
  }
}
