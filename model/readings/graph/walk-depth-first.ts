import type { Graph } from './graph.ts';

/**
 * One depth-first walk over every component. Vertices are met in `order`; the subtree of a vertex met at place p
 * is order[p] … order[end[p] − 1], so a part of the graph is a slice. All arrays but `place` are indexed by place.
 */
export interface Walk {
  readonly order: Int32Array;
  /** Place of each vertex in the order. */
  readonly place: Int32Array;
  /** Place of the vertex it was reached from, −1 for the first of a component. */
  readonly parent: Int32Array;
  /** Edge it was reached by, −1 for the first of a component. */
  readonly by: Int32Array;
  /** Earliest place its subtree touches without the edge it was reached by (Tarjan's lowpoint). */
  readonly low: Int32Array;
  readonly end: Int32Array;
  /** Place of the first vertex of its component. */
  readonly root: Int32Array;
}

/** Walks the whole graph with a stack of its own: deep chains do not overflow. Linear time (Tarjan 1972). */
export function walkDepthFirst(graph: Graph): Walk {
  const { size } = graph;
  const array = () => new Int32Array(size).fill(-1);
  const walk = {
    order: array(),
    place: array(),
    parent: array(),
    by: array(),
    low: array(),
    end: array(),
    root: array(),
  };
  const next = graph.offsets.slice(0, size);
  let met = 0;
  const meet = (vertex: number, parent: number, by: number) => {
    walk.order[met] = vertex;
    walk.place[vertex] = met;
    walk.parent[met] = parent;
    walk.by[met] = by;
    walk.low[met] = met;
    walk.root[met] = parent < 0 ? met : (walk.root[parent] ?? met);
    met += 1;
    return met - 1;
  };
  for (let start = 0; start < size; start += 1) {
    if ((walk.place[start] ?? -1) >= 0) continue;
    let here = meet(start, -1, -1);
    while (here >= 0) here = step(graph, walk, next, here, meet, () => met);
  }
  return walk;
}

/** Goes one edge further from the vertex at that place, or back; returns the place to go on from. */
function step(
  graph: Graph,
  walk: Walk,
  next: Int32Array,
  here: number,
  meet: (vertex: number, parent: number, by: number) => number,
  met: () => number,
): number {
  const vertex = walk.order[here] ?? 0;
  const slot = next[vertex] ?? 0;
  if (slot < (graph.offsets[vertex + 1] ?? 0)) {
    next[vertex] = slot + 1;
    const target = graph.targets[slot] ?? 0;
    const edge = graph.edges[slot] ?? 0;
    const there = walk.place[target] ?? -1;
    if (there < 0) return meet(target, here, edge);
    // By its number, not by its end: a second edge between the same two is a way back.
    if (edge !== walk.by[here]) walk.low[here] = Math.min(walk.low[here] ?? here, there);
    return here;
  }
  walk.end[here] = met();
  const parent = walk.parent[here] ?? -1;
  if (parent >= 0) walk.low[parent] = Math.min(walk.low[parent] ?? parent, walk.low[here] ?? here);
  return parent;
}
