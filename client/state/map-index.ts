import type { Commitment } from '../../model/contract/commitment.ts';
import type { Cooperation } from '../../model/contract/cooperation.ts';
import type { MapActor, MapLink, TerritoryMap } from '../../model/contract/reading.ts';
import { grouped } from '../../model/grouped.ts';
import { memoizeByObject } from '../../model/once.ts';

/** The map of a territory by id, and who is with whom. */
export interface MapIndex {
  /** On the map, outside and in reserve. */
  readonly actors: ReadonlyMap<string, MapActor>;
  readonly cooperations: ReadonlyMap<string, Cooperation>;
  readonly commitments: ReadonlyMap<string, Commitment>;
  readonly reserveIds: ReadonlySet<string>;
  readonly cooperationsOf: (actorId: string) => readonly Cooperation[];
  readonly commitmentsOf: (actorId: string) => readonly Commitment[];
  readonly linksOf: (actorId: string) => readonly MapLink[];
}

/** Index of a map, made once a map. */
export const indexMap = memoizeByObject((map: TerritoryMap): MapIndex => {
  const byId = <T extends { id: string }>(items: readonly T[]) =>
    new Map(items.map((item) => [item.id, item]));
  const cooperations = grouped(map.cooperations, ({ parties }) => parties.map(({ actorId }) => actorId));
  const commitments = grouped(map.commitments, ({ carriers }) => carriers.map(({ actorId }) => actorId));
  const links = grouped(map.links, ({ actorIds }) => actorIds);
  return {
    actors: byId([...map.reserve, ...map.actors]),
    cooperations: byId(map.cooperations),
    commitments: byId(map.commitments),
    reserveIds: new Set(map.reserve.map(({ id }) => id)),
    cooperationsOf: (actorId) => cooperations.get(actorId) ?? [],
    commitmentsOf: (actorId) => commitments.get(actorId) ?? [],
    linksOf: (actorId) => links.get(actorId) ?? [],
  };
});

/** Returns the name of an actor of a map; its id where the map does not know it. */
export const nameOnMap = (map: TerritoryMap | null, actorId: string): string =>
  (map === null ? undefined : indexMap(map).actors.get(actorId)?.name) ?? actorId;
