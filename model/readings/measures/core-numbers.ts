import { degreesOf, type Graph } from '../graph/graph.ts';

/**
 * The core number of each vertex: the largest k such that it belongs to a group whose members have k links inside it or
 * more. For k = 0, 1, 2… takes away who has k links left at most, and whom that leaves with k, until all are gone.
 * After Seidman (1983); in time, links and vertices × the largest k.
 */
export function coreNumbers(graph: Graph): number[] {
  const { size, offsets, targets } = graph;
  const cores = new Map<number, number>();
  const left = degreesOf(graph);
  for (let k = 0; cores.size < size; k += 1) {
    const going = [...left.keys()].filter((v) => !cores.has(v) && (left[v] ?? 0) <= k);
    // It grows while it is gone through.
    for (const v of going) {
      cores.set(v, k);
      for (const neighbour of targets.subarray(offsets[v], offsets[v + 1])) {
        const links = (left[neighbour] ?? 0) - 1;
        left[neighbour] = links;
        if (links === k) going.push(neighbour);
      }
    }
  }
  return [...left.keys()].map((v) => cores.get(v) ?? 0);
}
