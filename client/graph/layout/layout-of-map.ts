import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import { drawLines } from '../../../model/drawing/lines.ts';
import { labelForms, type Measure } from '../../../model/drawing/wrap-label.ts';
import type { LayoutNode, LayoutRequest } from './layout-request.ts';

/** Letters of a map at zoom 1, in map units. */
const FONT = 14.5;
/** Beyond this many actors names cannot all have room: bodies are laid out, names find what is left. */
const NAMED = 150;
const HUB = { halfWidth: 14, halfHeight: 14 };

/** What a layout needs to know of a map: who takes how much room, who is linked, who already has a place. */
export function layoutRequest(
  map: TerritoryMap,
  actors: readonly MapActor[],
  measure: Measure,
  aspect: number,
  keepPlaced: boolean,
): LayoutRequest {
  const inside = actors.filter((actor) => !actor.outside);
  const ids = new Set(inside.map(({ id }) => id));
  const present = map.cooperations.filter(
    ({ state, parties }) =>
      state !== 'ended' && state !== 'broken' && parties.filter(({ actorId }) => ids.has(actorId)).length > 1,
  );
  const { lines, hubs } = drawLines(present, ids);
  return {
    nodes: [
      ...inside.map((actor) => room(actor, measure, inside.length <= NAMED)),
      ...hubs.map(({ id }) => ({ id, ...HUB })),
    ],
    edges: lines.map(({ source, target }) => [source, target] as const),
    fixed: keepPlaced
      ? inside.flatMap(({ id, x, y }) => (x === undefined || y === undefined ? [] : [{ id, x, y }]))
      : [],
    aspect,
  };
}

function room({ id, name }: MapActor, measure: Measure, named: boolean): LayoutNode {
  if (!named) return { id, halfWidth: 36, halfHeight: 30 };
  const [form] = labelForms(name, measure);
  return {
    id,
    halfWidth: Math.max(34, ((form?.width ?? 5) * FONT) / 2 + 10),
    halfHeight: 26 + (form?.lines ?? 1) * FONT * 0.62,
  };
}
