import { at, type IndexedGraph, withEdges } from '../indexed-graph.ts';
import type { Random } from '../seeded-random.ts';

/** Swaps tried by edge: mixing is reached well before ten (Milo et al. 2003, arXiv:cond-mat/0312028). */
const SWAPS_PER_EDGE = 10;

/**
 * A graph of the same degrees and otherwise at random: two edges exchange their ends, again and again, unless that
 * makes a loop or doubles an edge. Weights stay with the edge, so that those are the same too.
 */
export function rewire(graph: IndexedGraph, random: Random): IndexedGraph {
  const sources = graph.sources.slice();
  const targets = graph.targets.slice();
  const order = graph.ids.length;
  const size = sources.length;
  const key = (a: number, b: number): number => (a < b ? a * order + b : b * order + a);
  const taken = new Set<number>();
  for (let e = 0; e < size; e++) taken.add(key(at(sources, e), at(targets, e)));
  for (let swap = 0; swap < SWAPS_PER_EDGE * size; swap++) {
    const e = Math.floor(random() * size);
    const f = Math.floor(random() * size);
    const turned = random() < 0.5;
    const [a, b] = [at(sources, e), at(targets, e)];
    const [c, d] = turned ? [at(targets, f), at(sources, f)] : [at(sources, f), at(targets, f)];
    if (a === d || b === c || a === c || b === d) continue;
    const [first, second] = [key(a, d), key(c, b)];
    if (taken.has(first) || taken.has(second)) continue;
    taken.delete(key(a, b));
    taken.delete(key(c, d));
    taken.add(first);
    taken.add(second);
    targets[e] = d;
    sources[f] = c;
    targets[f] = b;
  }
  return withEdges(graph, sources, targets, graph.weights);
}
