import { z } from 'zod';
import { MapLand } from './land.ts';
import { MapActor, MapLink, TerritoryMap } from './reading.ts';

type Lists = Omit<TerritoryMap, 'territory' | 'day' | 'known' | 'part' | 'composed'>;
export type MapListName = keyof Lists;
/** Returns a list of the map; empty if the map lacks it. */
export const listOfMap = <Name extends MapListName>(map: Lists, name: Name): NonNullable<Lists[Name]> =>
  map[name] ?? ([] as unknown as NonNullable<Lists[Name]>);
export type MapItem<Name extends MapListName> = NonNullable<Lists[Name]>[number];

/** For each map list: returns an item’s unique key. */
export const MAP_KEYS: { readonly [Name in MapListName]: (item: MapItem<Name>) => string } = {
  actors: ({ id }) => id,
  reserve: ({ id }) => id,
  memberships: ({ fromId, toId }) => `${fromId}>${toId}`,
  cooperations: ({ id }) => id,
  links: ({ actorIds }) => actorIds.join(':'),
  commitments: ({ id }) => id,
  needs: ({ actorId, resourceId }) => `${actorId}:${resourceId}`,
  offers: ({ actorId, resourceId }) => `${actorId}:${resourceId}`,
  lands: ({ id }) => id,
};

export const MAP_LISTS = Object.keys(MAP_KEYS) as MapListName[];

/** Builds the schema of a list's change: keys removed, then items put at their new index. */
const listDelta = <T extends z.ZodType>(item: T) =>
  z.object({ drop: z.array(z.string()), put: z.array(z.object({ at: z.int(), item })) }).optional();

/**
 * From the map of one revision to that of a later one: applied to the first it gives the second, item for item and
 * in the same order. Lists that did not change are left out.
 */
export const MapDelta = z.object({
  from: z.int(),
  to: z.int(),
  territory: TerritoryMap.shape.territory,
  day: TerritoryMap.shape.day,
  lists: z.object({
    actors: listDelta(MapActor),
    reserve: listDelta(MapActor),
    memberships: listDelta(TerritoryMap.shape.memberships.element),
    cooperations: listDelta(TerritoryMap.shape.cooperations.element),
    links: listDelta(MapLink),
    commitments: listDelta(TerritoryMap.shape.commitments.element),
    needs: listDelta(TerritoryMap.shape.needs.element),
    offers: listDelta(TerritoryMap.shape.offers.element),
    lands: listDelta(MapLand),
  }),
});
export type MapDelta = z.infer<typeof MapDelta>;
export interface ListDelta<T> {
  readonly drop: readonly string[];
  readonly put: ReadonlyArray<{ readonly at: number; readonly item: T }>;
}
