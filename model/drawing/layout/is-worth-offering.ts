import type { ArrangeTask } from './arrange-again.ts';
import { allCrossings } from './crossings.ts';
import { firstEffort } from './effort.ts';
import { layOut } from './lay-out.ts';
import { type Layout, placedProblem } from './placed-problem.ts';

/** So many more crossings than a free layout has are seen. */
const SEEN = 1.25;

/** Whether a free layout, even of the first effort, crosses so much less that it is worth offering beside this one. */
export function isWorthOffering({ graph, lands, frame, seed }: ArrangeTask, layout: Layout): boolean {
  const crossings = (one: Layout): number => {
    const { problem, places } = placedProblem(graph, lands, one);
    return allCrossings(problem.graph, places);
  };
  const free = layOut(graph, { seed, lands, frame, effort: firstEffort(graph.nodes.length) });
  return crossings(layout) > SEEN * Math.max(1, crossings(free));
}
