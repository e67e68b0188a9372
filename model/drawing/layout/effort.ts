import type { Cooling } from './anneal.ts';
import type { Weights } from './energy.ts';
import { MANY_NODES } from './many-nodes.ts';
import type { Problem } from './problem.ts';

/** Pairs of things that may be looked at in the free course: about a second in all on a slow core. */
const BUDGET = 7e7;
const MOST_SWEEPS = 500;
/** Up to so many, straight lines are kept away from strangers; beyond, bending them is cheaper. */
const FEW_NODES = 80;

/** Tuned on planted groups of 60, 120 and 400 actors, other ones than the benchmark draws. */
export function weightsFor({ nodeCount }: Problem): Weights {
  const isLarge = nodeCount > MANY_NODES;
  return {
    crossings: isLarge ? 1.3 : 1,
    kept: isLarge ? 4 : 12,
    stress: isLarge ? 55 : nodeCount > FEW_NODES ? 42 : 70,
    lengths: 0.1,
    overlaps: 20,
    water: isLarge ? 40 : 16,
    strangers: nodeCount > FEW_NODES ? 0 : 0.3,
    frame: 30,
    cohesion: 6,
    compactness: isLarge ? 15 : 4,
  };
}

/**
 * A free course and one that refuses overlap, by a number of sweeps that the size of the graph decides; a share of them
 * for whoever waits in front of a screen.
 */
export function coolingsFor({ nodeCount, graph }: Problem, share = 1): readonly [Cooling, Cooling] {
  const perSweep = nodeCount ** 2 + 2 * graph.sources.length ** 2;
  const whole = Math.min(MOST_SWEEPS, Math.max(12, BUDGET / Math.max(1, perSweep)));
  const sweeps = Math.max(2, Math.round(share * whole));
  const free = { widest: 3, narrowest: 0.4, hottest: nodeCount > MANY_NODES ? 12 : 6, coldest: 0.3 };
  const settled = { widest: 1.5, narrowest: 0.25, hottest: 1, coldest: 0.05 };
  return [
    { ...free, sweeps, refusesOverlap: false },
    { ...settled, sweeps: Math.ceil(sweeps / 2), refusesOverlap: true },
  ];
}
