import type { Graph } from '../graph/graph.ts';
import type { SubNetwork } from './sub-network.ts';

/** Adds up over all shortest paths, un-normalised, by vertex. Each link is one step, whatever its weight. */
interface PathScores {
  /** Shortest paths between two others that pass through it, each pair once. */
  readonly betweenness: Float64Array;
  /** How many others it reaches, and the sum of its distances to them. */
  readonly reached: Int32Array;
  readonly distances: Float64Array;
  /** The longest of all shortest paths. */
  readonly longest: number;
}

/**
 * Runs one breadth-first search from each vertex (Brandes 2001): outwards distances and numbers of shortest
 * paths, backwards the share that passes through each. Time: vertices × links.
 */
export function shortestPaths(graph: Graph): PathScores {
  const { size, offsets, targets } = graph;
  const betweenness = new Float64Array(size);
  const reached = new Int32Array(size);
  const distances = new Float64Array(size);
  const order = new Int32Array(size);
  const distance = new Int32Array(size).fill(-1);
  const paths = new Float64Array(size);
  const share = new Float64Array(size);
  let longest = 0;
  for (let source = 0; source < size; source += 1) {
    order[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    let found = 1;
    let sum = 0;
    for (let next = 0; next < found; next += 1) {
      const v = order[next] as number;
      const further = (distance[v] as number) + 1;
      const through = paths[v] as number;
      const end = offsets[v + 1] as number;
      for (let slot = offsets[v] as number; slot < end; slot += 1) {
        const w = targets[slot] as number;
        const known = distance[w] as number;
        if (known < 0) {
          distance[w] = further;
          paths[w] = through;
          order[found] = w;
          found += 1;
          sum += further;
        } else if (known === further) paths[w] = (paths[w] as number) + through;
      }
    }
    reached[source] = found - 1;
    distances[source] = sum;
    longest = Math.max(longest, distance[order[found - 1] as number] as number);
    for (let next = found - 1; next > 0; next -= 1) {
      const w = order[next] as number;
      const nearer = (distance[w] as number) - 1;
      const each = (1 + (share[w] as number)) / (paths[w] as number);
      const end = offsets[w + 1] as number;
      for (let slot = offsets[w] as number; slot < end; slot += 1) {
        const v = targets[slot] as number;
        if (distance[v] === nearer) share[v] = (share[v] as number) + (paths[v] as number) * each;
      }
      betweenness[w] = (betweenness[w] as number) + (share[w] as number);
    }
    for (let next = 0; next < found; next += 1) {
      const v = order[next] as number;
      distance[v] = -1;
      share[v] = 0;
    }
  }
  // Each pair was met from both its ends.
  for (let v = 0; v < size; v += 1) betweenness[v] = (betweenness[v] as number) / 2;
  return { betweenness, reached, distances, longest };
}

/**
 * Computes closeness (Wasserman & Faust 1994): the share of the others reached, over the mean distance to
 * them. Null if it reaches nobody.
 */
export const closenessOf = ({ reached, distances }: PathScores): Array<number | null> =>
  Array.from(reached, (r, v) =>
    r === 0 ? null : (r / (reached.length - 1)) * (r / (distances[v] as number)),
  );

/** Computes mean distance and diameter over the connected pairs; null without any. */
export function distancesWithin({ reached, distances, longest }: PathScores): {
  readonly mean: number | null;
  readonly diameter: number | null;
  readonly joinedPairs: number;
  readonly pairs: number;
} {
  const ends = reached.reduce((sum, r) => sum + r, 0);
  const pairs = (reached.length * (reached.length - 1)) / 2;
  if (ends === 0) return { mean: null, diameter: null, joinedPairs: 0, pairs };
  const sum = distances.reduce((all, each) => all + each, 0);
  return { mean: sum / ends, diameter: longest, joinedPairs: ends / 2, pairs };
}

/** The time that paths take grows with actors × links: some five seconds for this. */
const PATHS_AT_MOST = 250_000_000;

/** Whether the shortest paths between all are computed: of 9,000 actors with three links each they still are. */
export const allowsPaths = ({ actorIds, links }: Pick<SubNetwork, 'actorIds' | 'links'>): boolean =>
  actorIds.length * links.length <= PATHS_AT_MOST;
