import { describe, expect, it } from 'vitest';
import { anneal, type Cooling, costOfPlaces } from '../../../model/drawing/layout/anneal.ts';
import { allCrossings } from '../../../model/drawing/layout/crossings.ts';
import { makeEnergy, type Weights } from '../../../model/drawing/layout/energy.ts';
import { copyPlaces, type Places } from '../../../model/drawing/layout/places.ts';
import { makeProblem, type Problem } from '../../../model/drawing/layout/problem.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';

const NOTHING: Weights = {
  ...{ crossings: 0, kept: 0, company: 0, stress: 0, lengths: 0, overlaps: 0, water: 0, strangers: 0 },
  ...{ frame: 0, cohesion: 0, compactness: 0 },
};
const ENDLESS = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };
/** So cold that nothing is taken that makes the drawing worse. */
const COLD: Cooling = {
  ...{ sweeps: 60, hottest: 1e-9, coldest: 1e-9, widest: 3, narrowest: 0.3, refusesOverlap: false },
};

type Pair = readonly [number, number];
function problemOf(count: number, pairs: readonly Pair[], label = false): Problem {
  const nodes = Array.from({ length: count }, (_, i) => ({ id: `n${i}`, width: 20, height: 20 }));
  const edges = pairs.map(([a, b]) => ({ source: `n${a}`, target: `n${b}` }));
  const land = { id: 'l', nodeIds: nodes.map(({ id }) => id), label: { width: 40, height: 10 } };
  return makeProblem({ nodes, edges }, nodes, label ? [land] : []);
}
function anywhere({ boxCount }: Problem, seed: number, wide = 300): Places {
  const random = seededRandom(seed);
  const spot = () => (random() - 0.5) * 2 * wide;
  return {
    x: Float64Array.from({ length: boxCount }, spot),
    y: Float64Array.from({ length: boxCount }, spot),
  };
}
const chain = (count: number): Pair[] => Array.from({ length: count - 1 }, (_, i) => [i, i + 1]);
const all = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const at = (list: ArrayLike<number>, i: number): number => list[i] ?? Number.NaN;
const lengthOf = (pairs: readonly Pair[], { x, y }: Places): number =>
  pairs.reduce((sum, [a, b]) => sum + Math.hypot(at(x, a) - at(x, b), at(y, a) - at(y, b)), 0);

describe('what a place costs with the lines that it would cross', () => {
  it('is that of the place, and of each crossing once it stands there; of a name the place alone', () => {
    const pairs = [...chain(12), [0, 6], [2, 9], [3, 11], [1, 8]] as const;
    const problem = problemOf(12, pairs, true);
    const frame = { width: 200, height: 200 };
    const weights = { ...NOTHING, crossings: 3, lengths: 1, frame: 1 };
    const counts = new Set<number>();
    for (let seed = 1; seed <= 10; seed += 1) {
      const places = anywhere(problem, seed);
      const energy = makeEnergy(problem, places, weights, frame, true);
      energy.refresh(1);
      for (const v of all(13)) {
        const [px, py] = [at(places.x, (v + 5) % 13) + 40, at(places.y, (v + 5) % 13)];
        const moved = copyPlaces(places);
        [moved.x[v], moved.y[v]] = [px, py];
        const ofOthers = problemOf(
          12,
          pairs.filter(([a, b]) => a !== v && b !== v),
        );
        const own = allCrossings(problem.graph, moved) - allCrossings(ofOthers.graph, moved);
        const expected = energy.costAt(v, px, py) + 3 * (v < 12 ? own : 0);
        const found = costOfPlaces(problem, places, weights, frame, v)(px, py);
        if (expected === Number.POSITIVE_INFINITY) expect(found).toBe(expected);
        else expect(found).toBeCloseTo(expected, 9);
        counts.add(own);
      }
    }
    expect(counts.size).toBeGreaterThan(5);
  });
});

describe('cooling', () => {
  it('untangles what can be drawn without a crossing, and never makes more of them', () => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const problem = problemOf(12, chain(12));
      const places = anywhere(problem, seed);
      const before = allCrossings(problem.graph, places);
      anneal(
        ...([problem, places, all(12), { ...NOTHING, crossings: 1 }, ENDLESS, COLD] as const),
        seededRandom(seed),
      );
      expect(allCrossings(problem.graph, places)).toBeLessThan(Math.max(1, before / 3));
    }
  });

  it('shortens lines, moves nobody that may not move, and is the same each time', () => {
    const pairs = chain(10);
    const problem = problemOf(10, pairs);
    const before = anywhere(problem, 4);
    const movable = all(10).filter((v) => v !== 3 && v !== 7);
    const cooled = (): Places => {
      const places = copyPlaces(before);
      anneal(problem, places, movable, { ...NOTHING, lengths: 1 }, ENDLESS, COLD, seededRandom(2));
      return places;
    };
    const after = cooled();
    expect(lengthOf(pairs, after)).toBeLessThan(0.6 * lengthOf(pairs, before));
    for (const v of [3, 7]) expect([after.x[v], after.y[v]]).toEqual([before.x[v], before.y[v]]);
    expect(movable.filter((v) => after.x[v] === before.x[v])).toEqual([]);
    expect(cooled()).toEqual(after);
  });

  it('puts none over another where that is refused', () => {
    const problem = problemOf(9, chain(9));
    const places: Places = {
      x: Float64Array.from(all(9), (v) => 60 * (v % 3)),
      y: Float64Array.from(all(9), (v) => 60 * Math.floor(v / 3)),
    };
    const cooling = { ...COLD, refusesOverlap: true, hottest: 5, coldest: 0.1 };
    anneal(problem, places, all(9), { ...NOTHING, lengths: 1 }, ENDLESS, cooling, seededRandom(3));
    for (const a of all(9))
      for (const b of all(9).slice(a + 1)) {
        const [dx, dy] = [
          Math.abs(at(places.x, a) - at(places.x, b)),
          Math.abs(at(places.y, a) - at(places.y, b)),
        ];
        expect(Math.max(dx, dy)).toBeGreaterThanOrEqual(24);
      }
  });

  it('has two trade places where no room is left beside', () => {
    // A row that is full: the frame lets nobody out, and steps are of a hair.
    const pairs = chain(4);
    const problem = problemOf(4, pairs);
    const places: Places = { x: Float64Array.of(-36, 36, -12, 12), y: new Float64Array(4) };
    const cooling = { ...COLD, refusesOverlap: true, widest: 1e-6, narrowest: 1e-6, sweeps: 200 };
    const frame = { width: 92, height: 20 };
    const weights = { ...NOTHING, lengths: 1, frame: 1e6 };
    expect(lengthOf(pairs, places)).toBeCloseTo(72 + 48 + 24, 9);
    anneal(problem, places, all(4), weights, frame, cooling, seededRandom(1));
    expect(lengthOf(pairs, places)).toBeCloseTo(72, 2);
  });

  it('takes what is worse as long as it is hot', () => {
    const problem = problemOf(6, chain(6));
    const spread = (hottest: number): number => {
      const places = anywhere(problem, 8, 40);
      const cooling = { ...COLD, hottest, coldest: hottest };
      anneal(problem, places, all(6), { ...NOTHING, lengths: 1 }, ENDLESS, cooling, seededRandom(5));
      return lengthOf(chain(6), places);
    };
    expect(spread(100)).toBeGreaterThan(4 * spread(1e-9));
  });
});
