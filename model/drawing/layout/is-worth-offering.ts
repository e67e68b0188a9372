import type { ArrangeTask } from './arrange-again.ts';
import { allCrossings } from './crossings.ts';
import { firstEffort } from './effort.ts';
import { layOut } from './lay-out.ts';
import { type Layout, placedProblem } from './placed-problem.ts';

/** Ratio of crossings to a free layout that people notice. */
const SEEN = 1.25;

/** Tests whether a quick free layout has enough fewer crossings to be offered. */
export function isWorthOffering({ graph, lands, frame, seed }: ArrangeTask, layout: Layout): boolean {
  const crossings = (one: Layout): number => {
    const { problem, places } = placedProblem(graph, lands, one);
    return allCrossings(problem.graph, places);
  };
  const free = layOut(graph, { seed, lands, frame, effort: firstEffort(graph.nodes.length) });
  return crossings(layout) > SEEN * Math.max(1, crossings(free));
}
