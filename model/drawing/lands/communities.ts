import { at, type IndexedGraph } from '../indexed-graph.ts';
import { seededRandom } from '../seeded-random.ts';
import { leiden } from './leiden.ts';

/** A partition of the nodes: community by index of node, numbered from 0 as they first come. */
export interface Partition {
  readonly communities: Int32Array;
  readonly count: number;
  readonly modularity: number;
}

/** How long communities are looked for: starts, and passes of each. */
export interface Effort {
  readonly starts: number;
  readonly passes: number;
}

/**
 * Finds the best partition of several runs of the Leiden algorithm, which differ in node order. Ties keep the
 * first. Terminates on every graph.
 */
export function bestCommunities(graph: IndexedGraph, seed: number, { starts, passes }: Effort): Partition {
  if (graph.sources.length === 0) {
    const communities = Int32Array.from(graph.ids, (_, v) => v);
    return { communities, count: graph.ids.length, modularity: 0 };
  }
  let best = oneRun(graph, seed, passes);
  for (let start = 1; start < starts; start++) {
    const found = oneRun(graph, seed + start, passes);
    if (found.modularity > best.modularity + 1e-12) best = found;
  }
  return best;
}

const oneRun = (graph: IndexedGraph, seed: number, passes: number): Partition =>
  partitionOf(graph, leiden(graph, seededRandom(seed), passes));

/** Numbers communities as they first come. */
export function partitionOf(graph: IndexedGraph, found: Int32Array): Partition {
  const numbers = new Int32Array(graph.ids.length).fill(-1);
  let count = 0;
  const communities = found.map((community) => {
    if (at(numbers, community) < 0) numbers[community] = count++;
    return at(numbers, community);
  });
  return { communities, count, modularity: modularityOfPartition(graph, communities, count) };
}

/**
 * Computes modularity: the share of links inside communities, less what degrees alone would give (Newman &
 * Girvan 2004).
 */
export function modularityOfPartition(
  { sources, targets, weights }: IndexedGraph,
  communities: Int32Array,
  count: number,
): number {
  const ends = new Float64Array(count);
  let [inside, total] = [0, 0];
  for (let e = 0; e < sources.length; e++) {
    const [a, b] = [at(communities, at(sources, e)), at(communities, at(targets, e))];
    const weight = at(weights, e);
    total += weight;
    if (a === b) inside += weight;
    ends[a] = at(ends, a) + weight;
    ends[b] = at(ends, b) + weight;
  }
  if (total === 0) return 0;
  return inside / total - ends.reduce((sum, end) => sum + (end / (2 * total)) ** 2, 0);
}
