import { layOut } from '../../../model/drawing/layout/lay-out.ts';
import { placeNewcomers } from '../../../model/drawing/layout/place-newcomers.ts';
import type { PlaceRequest, Places } from './layout-request.ts';

/** The same map is always laid out the same way. */
const SEED = 20191208;
/** Number of newcomers above which searching the best position of each takes too long. */
const MOST_NEWCOMERS = 40;

/**
 * Returns the effort: for many nodes a slightly worse drawing arrives in time; the server takes the time for
 * the best one.
 */
const effortFor = (nodes: number): number => (nodes <= 80 ? 0.15 : nodes <= 500 ? 0.2 : 0.1);

/**
 * Places everyone from nothing, or actors without a position next to their partners. A crowd of newcomers is
 * left to the full layout.
 */
export function placeEveryone({ graph, lands, placed, frame }: PlaceRequest): Places {
  const missing = graph.nodes.filter(({ id }) => placed[id] === undefined);
  if (missing.length === graph.nodes.length || Object.keys(placed).length === 0)
    return layOut(graph, { seed: SEED, lands, frame, effort: effortFor(graph.nodes.length) }).positions;
  if (missing.length > MOST_NEWCOMERS) return placed;
  return placeNewcomers(graph, lands, { positions: placed, labels: {}, aside: [] }).positions;
}
