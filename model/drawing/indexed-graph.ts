import type { DrawnEdge } from './drawn-graph.ts';

/** A graph by index: simple and undirected, edges in the order in which their pair first came. */
export interface IndexedGraph {
  readonly ids: readonly string[];
  readonly indexes: ReadonlyMap<string, number>;
  /** Ends of the edge e at e. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  /** Neighbours of the node v from starts[v] to starts[v + 1], and the edge to each. */
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
  readonly incident: Int32Array;
}

/** Indexes nodes and edges in their order; what that order is decides what is drawn, so callers keep it fixed. */
export function indexGraph(ids: readonly string[], edges: readonly DrawnEdge[]): IndexedGraph {
  const indexes = new Map(ids.map((id, i) => [id, i]));
  const pairs = new Map<number, { a: number; b: number; weight: number }>();
  for (const { source, target, weight = 1 } of edges) {
    const [a, b] = [indexes.get(source), indexes.get(target)];
    if (a === undefined || b === undefined || a === b) continue;
    const key = Math.min(a, b) * ids.length + Math.max(a, b);
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, { a, b, weight });
    else known.weight += weight;
  }
  const simple = [...pairs.values()];
  const sources = Int32Array.from(simple, ({ a }) => a);
  const targets = Int32Array.from(simple, ({ b }) => b);
  const weights = Float64Array.from(simple, ({ weight }) => weight);
  return { ids, indexes, sources, targets, weights, ...adjacency(ids.length, sources, targets) };
}

/** Returns the graph with other edges. */
export const withEdges = (
  graph: IndexedGraph,
  sources: Int32Array,
  targets: Int32Array,
  weights: Float64Array,
): IndexedGraph => ({
  ...graph,
  sources,
  targets,
  weights,
  ...adjacency(graph.ids.length, sources, targets),
});

function adjacency(
  order: number,
  sources: Int32Array,
  targets: Int32Array,
): Pick<IndexedGraph, 'starts' | 'neighbours' | 'incident'> {
  const starts = new Int32Array(order + 1);
  for (const ends of [sources, targets]) for (const v of ends) starts[v + 1] = at(starts, v + 1) + 1;
  for (let v = 0; v < order; v++) starts[v + 1] = at(starts, v + 1) + at(starts, v);
  const neighbours = new Int32Array(2 * sources.length);
  const incident = new Int32Array(2 * sources.length);
  const next = starts.slice();
  for (let e = 0; e < sources.length; e++) {
    const [a, b] = [at(sources, e), at(targets, e)];
    for (const [v, u] of [
      [a, b],
      [b, a],
    ] as const) {
      const slot = at(next, v);
      next[v] = slot + 1;
      neighbours[slot] = u;
      incident[slot] = e;
    }
  }
  return { starts, neighbours, incident };
}

/** Counts the neighbours of a node. */
export const degree = ({ starts }: IndexedGraph, v: number): number => at(starts, v + 1) - at(starts, v);

/** Returns the value at an index known to be valid. */
export const at = (list: Int32Array | Float64Array | Uint8Array | Uint16Array, i: number): number =>
  list[i] as number;
