import { LandPatch, type MapLand } from '../../contract/land.ts';
import type { Language } from '../../contract/primitives.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { degreesIn, nameOfLand } from '../../readings/lands-reading.ts';
import type { Act } from './plan-of-act.ts';

/**
 * Applies optimistic acts to the lands of a map: new names, without actors that left. Plans run on a part of
 * a map, but lands are sent whole; the server decides which land a newcomer joins.
 */
export function foreseeLands(map: TerritoryMap, acts: readonly Act[], language: Language): TerritoryMap {
  if (map.lands === undefined) return map;
  const actors = new Map(map.actors.filter(({ outside }) => !outside).map((actor) => [actor.id, actor]));
  const lands = map.lands.flatMap((land) => {
    const actorIds = land.actorIds.filter((id) => actors.has(id));
    if (actorIds.length === 0) return [];
    const kept = actorIds.length === land.actorIds.length ? land : { ...land, actorIds };
    return [acts.reduce(named, kept)];
  });
  const isSame = lands.length === map.lands.length && lands.every((land, i) => land === map.lands?.[i]);
  if (isSame) return map;
  const { lands: _lands, ...rest } = map;
  return lands.length === 0 ? rest : { ...rest, lands };

  function named(land: MapLand, act: Act): MapLand {
    if (act.name !== 'nameLand' || act.params.landId !== land.id) return land;
    const parsed = LandPatch.safeParse(act.body ?? {});
    if (!parsed.success || parsed.data.name === undefined) return land;
    const { name } = parsed.data;
    if (name !== null) return { ...land, name, named: true };
    const here = land.actorIds.flatMap((id) => actors.get(id) ?? []);
    return { ...land, name: nameOfLand(here, degreesIn(map.links), language), named: false };
  }
}
