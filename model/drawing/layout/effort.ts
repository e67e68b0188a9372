import type { Cooling } from './anneal.ts';
import type { Weights } from './energy.ts';
import { MANY_NODES } from './many-nodes.ts';
import type { Problem } from './problem.ts';

/** Number of nodes up to which straight lines avoid unrelated nodes; beyond, bending them is cheaper. */
const FEW_NODES = 80;
/** Pairs of things that may be looked at in the free course: about a second in all on a slow core. */
const BUDGET = 7e7;
/** Some sixty are given all of that: a slow cooling finds distances and neighbours that a fast one has to choose between. */
const MOST_SWEEPS_A_NODE = 35;

/** Returns the weights, tuned on planted groups of 60, 120 and 400 actors, different from the benchmark's. */
export function weightsFor({ nodeCount }: Problem): Weights {
  const shared = { lengths: 0.1, overlaps: 20, cohesion: 6 };
  if (nodeCount > MANY_NODES)
    return {
      ...{ crossings: 1.45, kept: 9, company: 45, stress: 220 },
      ...{ water: 40, strangers: 0, compactness: 15, frame: 30, ...shared },
    };
  if (nodeCount > FEW_NODES)
    return {
      ...{ crossings: 1.6, kept: 18, company: 40, stress: 200 },
      ...{ water: 16, strangers: 0, compactness: 4, frame: 30, ...shared },
    };
  return {
    ...{ crossings: 1, kept: 20, company: 10, stress: 215 },
    ...{ water: 16, strangers: 0.3, compactness: 5, frame: 32, ...shared },
  };
}

/** Returns the share of sweeps when somebody waits for the picture: nearly as good, in a second. */
export const firstEffort = (nodes: number): number => (nodes <= 80 ? 0.5 : nodes <= MANY_NODES ? 1 : 0.9);

/** Returns the share of sweeps for one variant of a new arrangement. */
export const againEffort = (nodes: number, effort: 'full' | 'first'): number =>
  (effort === 'first' ? 0.5 : 1) * (nodes <= 80 ? 0.3 : 0.4);

/** How wild a course is at first: temperature in crossings, steps in units of the mean box. */
export interface Heat {
  readonly hottest: number;
  readonly widest: number;
}

/** From nothing many are cooled slowly and not hot: what ForceAtlas2 found of their lands is worth keeping. */
const FREE: Heat = { hottest: 6, widest: 3 };

/**
 * Returns two annealing phases, free and without overlaps, with sweeps by graph size; a share of them if
 * somebody waits.
 */
export function coolingsFor(
  { nodeCount, graph }: Problem,
  share = 1,
  heat: Heat = nodeCount > MANY_NODES ? { ...FREE, hottest: 12 } : FREE,
): readonly [Cooling, Cooling] {
  const perSweep = nodeCount ** 2 + 2 * graph.sources.length ** 2;
  const whole = Math.min(MOST_SWEEPS_A_NODE * nodeCount, Math.max(12, BUDGET / Math.max(1, perSweep)));
  const sweeps = Math.max(2, Math.round(share * whole));
  const free = { ...heat, narrowest: 0.4, coldest: 0.3 };
  const settled = { widest: 1.5, narrowest: 0.25, hottest: 1, coldest: 0.05 };
  return [
    { ...free, sweeps, refusesOverlap: false },
    { ...settled, sweeps: Math.ceil(sweeps / 2), refusesOverlap: true },
  ];
}
