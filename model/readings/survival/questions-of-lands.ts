import { memoizeByObject } from '../../once.ts';
import { type LandPair, landPairs, SHORT_SHARE, SHORT_UP_TO } from '../land-pairs.ts';
import { holm, poissonAtMost } from '../statistics/significance.ts';
import type { DeclaredMap } from './declared-map.ts';
import { World } from './world.ts';
import { type AskWorlds, sidesOf } from './world-question.ts';

/**
 * Returns true if two lands are apart in random worlds. Random maps for two hundred worlds would take minutes,
 * so a Poisson tail decides, around the number that the links of each land suggest there. If it is above the
 * limit on the map itself, it may not get higher.
 */
export const landsInWorlds: AskWorlds = ({ key }, declared) => {
  const { pairs } = landsOf(declared);
  const index = pairs.findIndex(({ landIds }) => key === `lands-apart:${landIds.join(':')}`);
  const own = pairsIn(new World(declared, []))[index];
  const most = {
    p: Math.max(SHORT_UP_TO, own?.p ?? 1),
    share: Math.max(SHORT_SHARE, own?.share ?? 1),
  };
  const places = (pairs[index]?.sides ?? []).map((ids) => ids.map((id) => declared.placeOf(id)));
  return {
    inWorld: (world) => {
      const { p = 1, share = 1 } = pairsIn(world)[index] ?? {};
      return p <= most.p && share <= most.share ? 2 : 0;
    },
    sides: sidesOf(declared, places),
  };
};

interface LandsOfMap {
  /** The pairs that the map tests. */
  readonly pairs: readonly LandPair[];
  /** Land of each actor by index; negative without one. */
  readonly landOf: Int32Array;
  readonly numbers: ReadonlyMap<string, number>;
  /** Links across, at `a * lands + b` both ways. */
  readonly counts: Float64Array;
}

const landsOf = memoizeByObject((declared: DeclaredMap): LandsOfMap => {
  const all = landPairs(declared.system);
  const sides = new Map(
    all.flatMap(
      ({ landIds: [a, b], sides: [one, other] }) =>
        [
          [a, one],
          [b, other],
        ] as const,
    ),
  );
  const numbers = new Map([...sides.keys()].map((id, land) => [id, land]));
  const landOf = new Int32Array(declared.hearing.actorIds.length).fill(-1);
  for (const [id, ids] of sides) for (const one of ids) landOf[declared.placeOf(one)] = numbers.get(id) ?? -1;
  const counts = new Float64Array(numbers.size ** 2);
  for (const { landIds, links } of all) {
    const [a = 0, b = 0] = landIds.map((id) => numbers.get(id));
    counts[a * numbers.size + b] = links;
    counts[b * numbers.size + a] = links;
  }
  return { pairs: all.filter(({ p }) => p !== null), landOf, numbers, counts };
});

interface PairInWorld {
  /** Adjusted chance of as few links. */
  readonly p: number;
  /** Links relative to the expected ones. */
  readonly share: number;
}

/** Each two lands that the map tests, in a world. */
const pairsIn = memoizeByObject((world: World): readonly PairInWorld[] => {
  const { pairs, landOf, numbers, counts: told } = landsOf(world.declared);
  const counts = told.slice();
  for (const { a, b } of world.links) {
    const [one, other] = [landOf[a] ?? -1, landOf[b] ?? -1];
    if (one < 0 || other < 0 || one === other) continue;
    for (const cell of [one * numbers.size + other, other * numbers.size + one])
      counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const fitted = quasiIndependent(counts, numbers.size);
  const found = pairs.map(({ landIds }) => {
    const [a = 0, b = 0] = landIds.map((id) => numbers.get(id));
    return { links: counts[a * numbers.size + b] ?? 0, expected: fitted[a * numbers.size + b] ?? 0 };
  });
  const adjusted = holm(found.map(({ links, expected }) => poissonAtMost(links, expected)));
  return found.map(({ links, expected }, i) => ({
    p: adjusted[i] ?? 1,
    share: links / Math.max(expected, 1e-9),
  }));
});

const ROUNDS = 30;

/** Counts off the diagonal that are a product of two factors and have the same sums (Deming & Stephan 1940). */
export function quasiIndependent(counts: Float64Array, size: number): Float64Array {
  const sums = Float64Array.from({ length: size }, (_, a) =>
    counts.subarray(a * size, (a + 1) * size).reduce((sum, count) => sum + count, 0),
  );
  const factors = sums.map(Math.sqrt);
  for (let round = 0; round < ROUNDS; round += 1) {
    const total = factors.reduce((sum, factor) => sum + factor, 0);
    for (const [a, sum] of sums.entries()) {
      const others = Math.max(1e-9, total - (factors[a] ?? 0));
      // Half of the way: two at once would overshoot each other.
      factors[a] = Math.sqrt((factors[a] ?? 0) * (sum / others));
    }
  }
  return counts.map((_, cell) => {
    const [a, b] = [Math.floor(cell / size), cell % size];
    return a === b ? 0 : (factors[a] ?? 0) * (factors[b] ?? 0);
  });
}
