import { degreesOf, type Graph } from '../graph/graph.ts';

/** How far the partners of one are partners of each other. */
interface Clustering {
  /** By vertex: linked pairs of its partners over all of them; null where it has fewer than two. */
  readonly local: ReadonlyArray<number | null>;
  /** Three times the triangles over the paths of two steps; null where there is no such path. */
  readonly transitivity: number | null;
  /** Mean of the local ones, those with fewer than two partners counting 0 as in networkx; null without a link. */
  readonly average: number | null;
  /** Mean of the defined values, as in igraph; null if there are none. */
  readonly averageOfDefined: number | null;
}

/** Computes clustering after Luce & Perry (1949) and Watts & Strogatz (1998). */
export function clustering(graph: Graph): Clustering {
  const triangles = trianglesAt(graph);
  const degrees = degreesOf(graph);
  const local = degrees.map((d, v) => (d < 2 ? null : (triangles[v] ?? 0) / ((d * (d - 1)) / 2)));
  const paths = degrees.reduce((sum, d) => sum + (d * (d - 1)) / 2, 0);
  const closed = triangles.reduce((sum, each) => sum + each, 0);
  const sum = local.reduce<number>((all, each) => all + (each ?? 0), 0);
  const defined = local.filter((each) => each !== null).length;
  return {
    local,
    transitivity: paths === 0 ? null : closed / paths,
    average: degrees.every((d) => d === 0) ? null : sum / degrees.length,
    averageOfDefined: defined === 0 ? null : sum / defined,
  };
}

/**
 * Counts the triangles through each vertex. For each link, marks the partners of one end and looks up those
 * of the other.
 */
function trianglesAt({ size, offsets, targets }: Graph): Float64Array {
  const triangles = new Float64Array(size);
  const markedFor = new Int32Array(size).fill(-1);
  for (let v = 0; v < size; v += 1) {
    const [start, end] = [offsets[v] as number, offsets[v + 1] as number];
    for (let slot = start; slot < end; slot += 1) markedFor[targets[slot] as number] = v;
    let both = 0;
    for (let slot = start; slot < end; slot += 1) {
      const w = targets[slot] as number;
      const last = offsets[w + 1] as number;
      for (let own = offsets[w] as number; own < last; own += 1)
        if (markedFor[targets[own] as number] === v) both += 1;
    }
    // Each was met from both of its other corners.
    triangles[v] = both / 2;
  }
  return triangles;
}
