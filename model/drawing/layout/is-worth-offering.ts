import type { ArrangeTask } from './arrange-again.ts';
import { allCrossings } from './crossings.ts';
import { firstEffort } from './effort.ts';
import { frameOfKind } from './frames.ts';
import { layOut } from './lay-out.ts';
import { type Layout, placedProblem } from './placed-problem.ts';

type FreeTask = Pick<ArrangeTask, 'graph' | 'lands' | 'frame' | 'seed'>;

/** Plain data, since it crosses to a worker. */
interface PlacedMap extends Pick<FreeTask, 'graph' | 'lands'> {
  readonly placed: Layout['positions'];
}

/** Ratio of crossings to a free layout that people notice. */
const SEEN = 1.25;

/** Tests the same for stored positions, with the stage as frame. */
export const isTangled = ({ graph, lands, placed }: PlacedMap): boolean =>
  isWorthOffering(
    { graph, lands, frame: frameOfKind('stage'), seed: 1 },
    { positions: placed, labels: {}, aside: [] },
  );

/** Returns true if a quick free layout has enough fewer crossings to be offered. */
export function isWorthOffering({ graph, lands, frame, seed }: FreeTask, layout: Layout): boolean {
  const crossings = (one: Layout): number => {
    const { problem, places } = placedProblem(graph, lands, one);
    return allCrossings(problem.graph, places);
  };
  const free = layOut(graph, { seed, lands, frame, effort: firstEffort(graph.nodes.length) });
  return crossings(layout) > SEEN * Math.max(1, crossings(free));
}
