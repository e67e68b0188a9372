import { addCooperation } from '../../contract/endpoints/index.ts';
import type { MapActor, TerritoryMap } from '../../contract/reading.ts';
import { COMPARED_AT_MOST } from '../../drawing/young-map.ts';
import type { Act } from './plan-of-act.ts';

/**
 * Removes the positions of actors that the server will place again: an actor with its first partners leaves the row of
 * unlinked ones. Until the server answers, it is drawn next to them.
 */
export function foreseeRoom(map: TerritoryMap, acts: readonly Act[]): TerritoryMap {
  const inside = map.actors.filter(({ outside }) => outside !== true);
  if (map.territory.frozen === true || inside.length > COMPARED_AT_MOST) return map;
  const news = new Set(acts.flatMap((act) => (act.name === addCooperation.name ? idIn(act.body) : [])));
  if (news.size === 0) return map;
  const settled = new Set<string>();
  const linked = new Set<string>();
  for (const { id, parties } of map.cooperations)
    for (const { actorId } of parties) (news.has(id) ? linked : settled).add(actorId);
  const leaves = ({ id, x, placed }: MapActor): boolean =>
    x !== undefined && placed === undefined && linked.has(id) && !settled.has(id);
  if (!inside.some(leaves)) return map;
  return { ...map, actors: map.actors.map((actor) => (leaves(actor) ? withoutPlace(actor) : actor)) };
}

function idIn(body: unknown): string[] {
  const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined;
  return typeof id === 'string' ? [id] : [];
}

const withoutPlace = ({ x: _x, y: _y, ...actor }: MapActor): MapActor => actor;
