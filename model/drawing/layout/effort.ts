import type { Cooling } from './anneal.ts';
import type { Weights } from './energy.ts';
import type { Problem } from './problem.ts';

/** Evaluations that a drawing may cost, in pairs of things looked at: about a second on a slow core. */
const num = (k: string, d: number) => Number((globalThis as any).process.env[k] ?? d);
const BUDGET = num('B', 1e8);

export function weightsFor({ nodeCount }: Problem): Weights {
  const isLarge = nodeCount > 200;
  return {
    crossings: 1,
    kept: isLarge ? num('K4', 6) : num('K', 8),
    stress: isLarge ? num('S4', 45) : num('S', 32),
    lengths: num('L', 0.1),
    overlaps: isLarge ? num('O4', 20) : num('O', 20),
    water: isLarge ? num('W4', 40) : num('W', 12),
    strangers: isLarge ? 0 : nodeCount > 80 ? 0 : num('X', 0.3),
    frame: num('F', 30),
    cohesion: num('C', 6),
  };
}

/** A free course and one that refuses overlap, by a number of sweeps that the size of the graph decides. */
export function coolingsFor({ nodeCount, graph }: Problem): readonly [Cooling, Cooling] {
  const perSweep =
    nodeCount * (nodeCount + (2 * graph.sources.length * graph.sources.length) / Math.max(1, nodeCount));
  const sweeps = Math.round(Math.min(num('M', 300), Math.max(12, BUDGET / Math.max(1, perSweep))));
  const isLarge = nodeCount > 200;
  return [
    {
      ...{
        sweeps,
        hottest: isLarge ? num('H4', 12) : num('H', 6),
        coldest: num('T', 0.3),
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
