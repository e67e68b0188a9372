import type { DrawnGraph, Point } from '../../../model/drawing/drawn-graph.ts';
import { at, degree, type IndexedGraph, indexGraph } from '../../../model/drawing/indexed-graph.ts';
import { allCrossings } from '../../../model/drawing/layout/crossings.ts';
import { idsWithLink } from '../../../model/drawing/layout/ids-with-link.ts';
import { hopDistances } from '../../../model/drawing/layout/problem.ts';

/** Perceived quality of a drawing with straight lines; actors without a link are left out. */
export interface Quality {
  /** Mean square of what distances on paper miss of steps in the graph, at the best scale. */
  readonly stress: number;
  /** Jaccard of an actor's nearest, as many as it has partners, and its partners. */
  readonly kept: number;
  readonly crossings: number;
  /** Share of an actor's five nearest neighbours that belong to its group. */
  readonly groups: number;
}

export type Positions = Readonly<Record<string, Point>>;

export function measureDrawing(
  graph: DrawnGraph,
  groups: ReadonlyMap<string, number>,
  places: Positions,
): Quality {
  const linked = idsWithLink(graph);
  const indexed = indexGraph(
    graph.nodes.map(({ id }) => id).filter((id) => linked.has(id)),
    graph.edges,
  );
  const x = Float64Array.from(indexed.ids, (id) => places[id]?.x ?? 0);
  const y = Float64Array.from(indexed.ids, (id) => places[id]?.y ?? 0);
  const order = indexed.ids.map((_, v) => nearestOf(x, y, v));
  return {
    stress: stressOf(indexed, x, y),
    kept: mean(indexed.ids.map((_, v) => keptOf(indexed, order[v] ?? [], v))),
    crossings: allCrossings(indexed, { x, y }),
    groups: mean(
      indexed.ids.map((id, v) =>
        mean(
          (order[v] ?? [])
            .slice(0, 5)
            .map((u) => (groups.get(indexed.ids[u] ?? '') === groups.get(id) ? 1 : 0)),
        ),
      ),
    ),
  };
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const nearestOf = (x: Float64Array, y: Float64Array, v: number): number[] =>
  Array.from(x, (px, u) => ({ u, d: Math.hypot(px - at(x, v), at(y, u) - at(y, v)) }))
    .filter(({ u }) => u !== v)
    .sort((a, b) => a.d - b.d)
    .map(({ u }) => u);

function keptOf(graph: IndexedGraph, nearest: readonly number[], v: number): number {
  const partners = new Set(graph.neighbours.subarray(at(graph.starts, v), at(graph.starts, v + 1)));
  const hits = nearest.slice(0, degree(graph, v)).filter((u) => partners.has(u)).length;
  return hits / (2 * partners.size - hits);
}

function stressOf(graph: IndexedGraph, x: Float64Array, y: Float64Array): number {
  const hops = hopDistances(graph);
  const order = graph.ids.length;
  const ratios: number[] = [];
  for (let v = 0; v < order; v++)
    for (let u = v + 1; u < order; u++) {
      const steps = at(hops, v * order + u);
      if (steps > 0) ratios.push(Math.hypot(at(x, u) - at(x, v), at(y, u) - at(y, v)) / steps);
    }
  const scale = ratios.reduce((sum, r) => sum + r, 0) / (ratios.reduce((sum, r) => sum + r * r, 0) || 1);
  return mean(ratios.map((ratio) => (scale * ratio - 1) ** 2));
}

/**
 * Measures the group score that detection alone can reach, with each actor at random inside its detected
 * land.
 */
export function groupsByDetection(
  lands: ReadonlyArray<{ readonly nodeIds: readonly string[] }>,
  groups: ReadonlyMap<string, number>,
): number {
  return mean(
    lands.flatMap(({ nodeIds }) =>
      nodeIds.map((id) => {
        const others = nodeIds.filter((other) => other !== id);
        return mean(others.map((other) => (groups.get(other) === groups.get(id) ? 1 : 0)));
      }),
    ),
  );
}
