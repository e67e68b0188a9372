import { MAP_KEYS, type MapItem, type MapListName } from '../../../model/contract/map-delta.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The map with an item put in a list, in the place of the one with its key or after all others. */
export function put<Name extends MapListName>(
  map: TerritoryMap,
  name: Name,
  item: MapItem<Name>,
): TerritoryMap {
  const keyOf = MAP_KEYS[name];
  const items = map[name] as MapItem<Name>[];
  const place = items.findIndex((known) => keyOf(known) === keyOf(item));
  return { ...map, [name]: place < 0 ? [...items, item] : items.with(place, item) };
}

/** The map without the items that fit. */
export const drop = <Name extends MapListName>(
  map: TerritoryMap,
  name: Name,
  fits: (item: MapItem<Name>) => boolean,
): TerritoryMap => ({ ...map, [name]: (map[name] as MapItem<Name>[]).filter((item) => !fits(item)) });

/** The map with what fits changed. */
export const change = <Name extends MapListName>(
  map: TerritoryMap,
  name: Name,
  fits: (item: MapItem<Name>) => boolean,
  to: (item: MapItem<Name>) => MapItem<Name>,
): TerritoryMap => ({
  ...map,
  [name]: (map[name] as MapItem<Name>[]).map((item) => (fits(item) ? to(item) : item)),
});

/** A merge patch applied: null clears, arrays are replaced. */
export const merged = <T extends object>(known: Partial<T>, patch: object): T =>
  Object.fromEntries(
    Object.entries({ ...known, ...patch }).filter(([, value]) => value !== null && value !== undefined),
  ) as T;

/** The same as the next version of a resource; an edit that is already there changes nothing. */
export function patched<T extends { readonly version: number }>(known: T, patch: Fields): T {
  const next = merged<T>(known, patch);
  return JSON.stringify(next) === JSON.stringify(known) ? known : { ...next, version: known.version + 1 };
}
