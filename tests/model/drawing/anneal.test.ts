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

  it('allows no overlap if configured so', () => {
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

  it('swaps two actors where no free place is left', () => {
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

/** Returns true if two line segments cross: each has the ends of the other on opposite sides. */
function cross([a, b]: Pair, [c, d]: Pair, { x, y }: Places): boolean {
  const side = (from: number, to: number, of: number) =>
    (at(x, to) - at(x, from)) * (at(y, of) - at(y, from)) -
    (at(y, to) - at(y, from)) * (at(x, of) - at(x, from));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Minimizes the energy in the same way, but counts all crossings again to weigh each step. */
function annealPlainly(
  problem: Problem,
  places: Places,
  movable: readonly number[],
  weights: Weights,
  cooling: Cooling,
  random: () => number,
): void {
  const { x, y } = places;
  const { nodeCount, landOf, halfWidth, unit, graph } = problem;
  const energy = makeEnergy(problem, places, weights, ENDLESS, cooling.refusesOverlap);
  const pairs = Array.from(graph.sources, (a, e): Pair => [a, at(graph.targets, e)]);
  const crossed = (v: number): number =>
    pairs
      .filter((pair) => pair.includes(v))
      .reduce((sum, own) => sum + pairs.filter((other) => cross(own, other, places)).length, 0);
  const costOf = (v: number): number => energy.costAt(v, at(x, v), at(y, v)) + weights.crossings * crossed(v);
  const put = (v: number, [px, py]: readonly [number, number]) => {
    [x[v], y[v]] = [px, py];
  };
  const order = [...movable];
  for (let sweep = 0; sweep < cooling.sweeps; sweep += 1) {
    const done = cooling.sweeps > 1 ? sweep / (cooling.sweeps - 1) : 1;
    if (sweep % 4 === 0) energy.refresh(done);
    const temperature = cooling.hottest * (cooling.coldest / cooling.hottest) ** done;
    const step = unit * cooling.widest * (cooling.narrowest / cooling.widest) ** done;
    const allowed = () => -temperature * Math.log(random() + 1e-12);
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [at(order, j), at(order, i)];
    }
    const tryAt = (v: number, spot: readonly [number, number]): void => {
      const before = [at(x, v), at(y, v)] as const;
      const most = costOf(v) + allowed();
      put(v, spot);
      if (costOf(v) > most || costOf(v) === Number.POSITIVE_INFINITY) put(v, before);
    };
    for (const v of order) {
      const kind = random();
      if (kind < 0.12) {
        const u = at(order, Math.floor(random() * order.length));
        if (v === u || landOf[v] !== landOf[u] || Math.max(u, v) >= nodeCount) continue;
        const [one, other] = [[at(x, v), at(y, v)] as const, [at(x, u), at(y, u)] as const];
        const most = costOf(v) + costOf(u) + allowed();
        put(v, other);
        put(u, one);
        if (costOf(v) + costOf(u) <= most) continue;
        put(v, one);
        put(u, other);
      } else if (kind < 0.27) {
        const partners = graph.neighbours.subarray(at(graph.starts, v), at(graph.starts, v + 1));
        if (v >= nodeCount || partners.length === 0) continue;
        const u = at(partners, Math.floor(random() * partners.length));
        const angle = 2 * Math.PI * random();
        const length = 2.2 * at(halfWidth, u) + step * random();
        tryAt(v, [at(x, u) + length * Math.cos(angle), at(y, u) + length * 0.7 * Math.sin(angle)]);
      } else {
        const angle = 2 * Math.PI * random();
        // Names go twice as far.
        const length = step * Math.sqrt(random()) * (v < nodeCount ? 1 : 2);
        tryAt(v, [at(x, v) + length * Math.cos(angle), at(y, v) + length * Math.sin(angle)]);
      }
    }
  }
}

it.each([1, 2])('takes each step of a cooling like a full recount of all crossings (seed %i)', (seed) => {
  const nodes = all(9).map((i) => ({ id: `n${i}`, width: 20 + 4 * (i % 3), height: 20 }));
  const pairs = [...chain(8), [0, 4], [2, 6], [1, 7], [3, 7], [5, 0]] as const;
  const edges = pairs.map(([a, b]) => ({ source: `n${a}`, target: `n${b}` }));
  const lands = [0, 1].map((side) => ({
    ...{ id: `${side}`, nodeIds: nodes.flatMap(({ id }, i) => (i % 2 === side ? [id] : [])) },
    label: { width: 30, height: 10 },
  }));
  const problem = makeProblem({ nodes, edges }, nodes, lands);
  const [places, plain] = [anywhere(problem, seed, 120), anywhere(problem, seed, 120)];
  const weights = { ...NOTHING, crossings: 2, lengths: 1, overlaps: 3, water: 1 };
  const cooling = {
    ...{ sweeps: 9, hottest: 3, coldest: 0.2, widest: 3, narrowest: 0.5 },
    refusesOverlap: seed === 2,
  };
  const movable = all(11).filter((v) => v !== 5);
  anneal(problem, places, movable, weights, ENDLESS, cooling, seededRandom(seed));
  annealPlainly(problem, plain, movable, weights, cooling, seededRandom(seed));
  expect(places).toEqual(plain);
  expect(places).not.toEqual(anywhere(problem, seed, 120));
});
