import type { DrawnGraph, Land, Point } from '../drawn-graph.ts';
import { idsWithLink } from './ids-with-link.ts';
import type { Places } from './places.ts';
import { makeProblem, type Problem } from './problem.ts';

export interface Layout {
  /** Place of the symbol of each node. */
  readonly positions: Readonly<Record<string, Point>>;
  /** Middle of the room kept for the name of each land that has one. */
  readonly labels: Readonly<Record<string, Point>>;
  /** Nodes without a link, in the order in which they stand below. */
  readonly aside: readonly string[];
}

/**
 * Converts a layout back to indices: linked actors with a position, placed land names, and in `others`
 * unlinked ones among them.
 */
export function placedProblem(
  graph: DrawnGraph,
  lands: readonly Land[],
  { positions, labels }: Layout,
  others: readonly string[] = [],
): { readonly problem: Problem; readonly places: Places } {
  const among = new Set([...idsWithLink(graph), ...others]);
  const nodes = graph.nodes.filter(({ id }) => among.has(id) && positions[id] !== undefined);
  const kept = lands.map(({ id, nodeIds, label }) =>
    label === undefined || labels[id] === undefined ? { id, nodeIds } : { id, nodeIds, label },
  );
  const problem = makeProblem(graph, nodes, kept);
  const places = { x: new Float64Array(problem.boxCount), y: new Float64Array(problem.boxCount) };
  const spots = [
    ...nodes.map(({ id }) => positions[id]),
    ...kept.flatMap(({ id, label }) => (label === undefined ? [] : [labels[id]])),
  ];
  for (const [v, spot] of spots.entries()) {
    places.x[v] = spot?.x ?? 0;
    places.y[v] = spot?.y ?? 0;
  }
  return { problem, places };
}
