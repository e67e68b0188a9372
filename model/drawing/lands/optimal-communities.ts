import { at, type IndexedGraph } from '../indexed-graph.ts';

/** Nodes up to which all partitions are weighed: three million steps, some ten milliseconds. */
export const FEW_NODES = 15;

/**
 * Finds the partition of highest modularity of a small graph, by dynamic programming over sets of nodes: the best of a
 * set is the best community of its first node with the best of what is left. Searches by moves can miss it, even on a
 * path of six.
 *
 * @param graph At most {@link FEW_NODES} nodes, one link or more.
 */
export function optimalCommunities(graph: IndexedGraph): Int32Array {
  const order = graph.ids.length;
  const worth = worthOfSets(graph);
  const best = new Float64Array(2 ** order);
  const chosen = new Int32Array(2 ** order);
  const all = 2 ** order - 1;
  const weigh = (set: number): void => {
    const first = set & -set;
    const others = set ^ first;
    let most = Number.NEGATIVE_INFINITY;
    for (let beside = others; ; beside = (beside - 1) & others) {
      const quality = at(worth, beside | first) + at(best, others ^ beside);
      if (quality > most) {
        most = quality;
        chosen[set] = beside | first;
      }
      if (beside === 0) break;
    }
    best[set] = most;
  };
  // The first node is in the whole set alone: what is left never holds it.
  for (let set = 2; set < all; set += 2) weigh(set);
  weigh(all);
  const communities = new Int32Array(order);
  for (let [left, number] = [all, 0]; left > 0; left ^= at(chosen, left), number++)
    for (let v = 0; v < order; v++) if ((at(chosen, left) >> v) & 1) communities[v] = number;
  return communities;
}

/** Computes the modularity of each set of nodes as a community. */
function worthOfSets({ ids, sources, targets, weights }: IndexedGraph): Float64Array {
  const order = ids.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const between = new Float64Array(order * order);
  const ends = new Float64Array(order);
  for (let e = 0; e < sources.length; e++) {
    const [a, b, weight] = [at(sources, e), at(targets, e), at(weights, e)];
    between[a * order + b] = weight;
    between[b * order + a] = weight;
    for (const v of [a, b]) ends[v] = at(ends, v) + weight;
  }
  const inside = new Float64Array(2 ** order);
  const endsOf = new Float64Array(2 ** order);
  for (let set = 1; set < 2 ** order; set++) {
    const last = 31 - Math.clz32(set);
    const others = set ^ (1 << last);
    let links = at(inside, others);
    for (let v = 0; v < last; v++) if ((others >> v) & 1) links += at(between, last * order + v);
    inside[set] = links;
    endsOf[set] = at(endsOf, others) + at(ends, last);
  }
  return inside.map((links, set) => links / total - (at(endsOf, set) / (2 * total)) ** 2);
}
