import type { Cooling } from './anneal.ts';
import type { Weights } from './energy.ts';
import type { Problem } from './problem.ts';

/** Evaluations that a drawing may cost, in pairs of things looked at: about a second on a slow core. */
const BUDGET = 2.2e8;

export function weightsFor({ nodeCount }: Problem): Weights {
  const isLarge = nodeCount > 200;
  return {
    crossings: 1,
    kept: isLarge ? 30 : 12,
    stress: isLarge ? 60 : 12,
    lengths: 0.1,
    overlaps: 6,
    water: 6,
    strangers: isLarge ? 0 : 0.5,
    frame: 12,
    cohesion: 6,
  };
}

/** A free course and one that refuses overlap, by a number of sweeps that the size of the graph decides. */
export function coolingsFor({ nodeCount, graph }: Problem): readonly [Cooling, Cooling] {
  const perSweep =
    nodeCount * (nodeCount + (2 * graph.sources.length * graph.sources.length) / Math.max(1, nodeCount));
  const sweeps = Math.round(Math.min(600, Math.max(12, BUDGET / Math.max(1, perSweep))));
  const isLarge = nodeCount > 200;
  return [
    {
      ...{
        sweeps,
        hottest: isLarge ? 12 : 4,
        coldest: 0.3,
        widest: 3,
        narrowest: 0.4,
        refusesOverlap: false,
      },
    },
    {
      ...{
        sweeps: Math.ceil(sweeps / 2),
        hottest: 1,
        coldest: 0.05,
        widest: 1.5,
        narrowest: 0.25,
        refusesOverlap: true,
      },
    },
  ];
}
