import type { TerritoryMap } from '../contract/reading.ts';

/**
 * Returns one land as a map of its own, with its actors and their links; undefined if there is no such land.
 */
export function mapOfLand(map: TerritoryMap, landId: string): TerritoryMap | undefined {
  const land = map.lands?.find(({ id }) => id === landId);
  if (land === undefined) return undefined;
  const here = new Set(land.actorIds);
  const { lands: _lands, ...whole } = map;
  const cooperations = map.cooperations
    .map((cooperation) => ({
      ...cooperation,
      parties: cooperation.parties.filter(({ actorId }) => here.has(actorId)),
    }))
    .filter(({ parties }) => parties.length > 1);
  return {
    ...whole,
    territory: { ...map.territory, name: land.name },
    actors: map.actors.filter(({ id }) => here.has(id)),
    memberships: map.memberships.filter(({ fromId, toId }) => here.has(fromId) && here.has(toId)),
    cooperations,
    links: map.links.filter(({ actorIds }) => actorIds.every((id) => here.has(id))),
  };
}
