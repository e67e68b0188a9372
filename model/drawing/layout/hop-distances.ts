import { at, type IndexedGraph } from '../indexed-graph.ts';

/** Steps between every two nodes, breadth first from each; 0 from a node to itself and where no way leads. */
export function hopDistances(graph: IndexedGraph): Float64Array {
  const order = graph.ids.length;
  const hops = new Float64Array(order * order);
  const queue = new Int32Array(order);
  for (let from = 0; from < order; from++) {
    const row = from * order;
    let filled = 1;
    queue[0] = from;
    for (let read = 0; read < filled; read++) {
      const v = at(queue, read);
      const next = at(hops, row + v) + 1;
      for (let i = at(graph.starts, v); i < at(graph.starts, v + 1); i++) {
        const u = at(graph.neighbours, i);
        if (u === from || at(hops, row + u) > 0) continue;
        hops[row + u] = next;
        queue[filled++] = u;
      }
    }
  }
  return hops;
}
