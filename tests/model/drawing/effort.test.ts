import { describe, expect, it } from 'vitest';
import { coolingsFor, weightsFor } from '../../../model/drawing/layout/effort.ts';
import { MANY_NODES } from '../../../model/drawing/layout/many-nodes.ts';
import { makeProblem } from '../../../model/drawing/layout/problem.ts';

/** Builds a number of actors, each linked to the next. */
const problemOf = (count: number) => {
  const nodes = Array.from({ length: count }, (_, i) => ({ id: `n${i}`, width: 20, height: 20 }));
  const edges = nodes.slice(1).map(({ id }, i) => ({ source: `n${i}`, target: id }));
  return makeProblem({ nodes, edges }, nodes, []);
};

describe('how long a map is laid out', () => {
  const sweeps = (count: number, share?: number) =>
    coolingsFor(problemOf(count), share).map((course) => course.sweeps);

  it('is first without regard to overlap, then refusing any, half as long', () => {
    const [free, settled] = coolingsFor(problemOf(10));
    expect(free).toEqual({
      ...{ widest: 3, narrowest: 0.4, hottest: 6, coldest: 0.3, sweeps: 350, refusesOverlap: false },
    });
    expect(settled).toEqual({
      ...{ widest: 1.5, narrowest: 0.25, hottest: 1, coldest: 0.05, sweeps: 175, refusesOverlap: true },
    });
    expect(coolingsFor(problemOf(MANY_NODES + 1))[0].hottest).toBe(12);
    expect(coolingsFor(problemOf(MANY_NODES))[0].hottest).toBe(6);
  });

  it('is a number of sweeps per actor, fewer where each takes long, twelve at least', () => {
    expect(sweeps(60)).toEqual([2100, 1050]);
    // Each sweep looks at 200² pairs of actors and 2 × 199² of lines.
    expect(sweeps(200)[0]).toBe(Math.round(7e7 / (200 ** 2 + 2 * 199 ** 2)));
    expect(sweeps(1600)[0]).toBe(12);
  });

  it('is a share of that while a user waits, two sweeps at least', () => {
    expect(sweeps(60, 0.1)).toEqual([210, 105]);
    expect(sweeps(10, 0.001)).toEqual([2, 1]);
  });
});

it('keeps lines away from strangers on a map of few, and bends them on one of more', () => {
  const strangers = (count: number) => weightsFor(problemOf(count)).strangers;
  expect([80, 81, MANY_NODES, MANY_NODES + 1].map((count) => strangers(count) > 0)).toEqual([
    ...[true, false, false, false],
  ]);
  for (const count of [10, 81, MANY_NODES + 1]) {
    const { strangers: _, memory, ...weights } = weightsFor(problemOf(count));
    expect(memory).toBeUndefined();
    expect(Object.keys(weights).sort()).toEqual(
      [
        ...['cohesion', 'company', 'compactness', 'crossings', 'frame', 'kept', 'lengths', 'overlaps'],
        ...['stress', 'water'],
      ].sort(),
    );
    for (const weight of Object.values(weights)) expect(weight).toBeGreaterThan(0);
  }
});
