import { layOut } from '../../../model/drawing/layout/lay-out.ts';
import { placeNewcomers } from '../../../model/drawing/layout/place-newcomers.ts';
import type { PlaceRequest, Places } from './layout-request.ts';

/** The same map is always laid out the same way. */
const SEED = 20191208;
/** Beyond so many, looking for the best place of each in turn takes longer than anyone waits. */
const MOST_NEWCOMERS = 40;

/** Of many a drawing that is nearly as good is there in time; the server takes the time that the best one asks for. */
const effortFor = (nodes: number): number => (nodes <= 80 ? 0.15 : nodes <= 500 ? 0.2 : 0.1);

/** Everyone's place: all anew, or beside their partners whoever has none. A crowd among others is left to the drawing. */
export function placeEveryone({ graph, lands, placed, frame }: PlaceRequest): Places {
  const missing = graph.nodes.filter(({ id }) => placed[id] === undefined);
  if (missing.length === graph.nodes.length || Object.keys(placed).length === 0)
    return layOut(graph, { seed: SEED, lands, frame, effort: effortFor(graph.nodes.length) }).positions;
  if (missing.length > MOST_NEWCOMERS) return placed;
  return placeNewcomers(graph, lands, { positions: placed, labels: {}, aside: [] }).positions;
}
