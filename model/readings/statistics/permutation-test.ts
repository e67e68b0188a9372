import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { PermutationTest } from '../../contract/on-demand-measures.ts';

/**
 * Number of permutations: at p = .5 the estimated share is within .01 of the exact one in 995 of 1,000
 * drawings.
 */
export const RUNS = 19_999;

/**
 * Number of random maps in the test of lands; detecting groups on each takes 9 ms at 400 actors and 1,200
 * links.
 */
export const LAND_RUNS = 99;

/**
 * Ranks a figure among those of random permutations of the vertices, itself included (Phipson & Smyth 2010).
 * `figureOf` computes the figure of a permutation; the identity gives the observed one. Seeded.
 */
export function permutationTest(
  size: number,
  figureOf: (permutation: Int32Array) => number,
  seed: number,
  runs = RUNS,
): PermutationTest {
  const permutation = Int32Array.from({ length: size }, (_, v) => v);
  const observed = figureOf(permutation);
  const random = xoroshiro128plus(seed);
  let [sum, low, high] = [0, 1, 1];
  for (let run = 0; run < runs; run += 1) {
    shuffle(permutation, random);
    const figure = figureOf(permutation);
    sum += figure;
    if (figure <= observed) low += 1;
    if (figure >= observed) high += 1;
  }
  const [asLow, asHigh] = [low / (runs + 1), high / (runs + 1)];
  return { runs, mean: sum / runs, asLow, asHigh, either: Math.min(1, 2 * Math.min(asLow, asHigh)) };
}

// Fisher–Yates. The product's bias is below one in a million for any map.
function shuffle(list: Int32Array, random: { next(): number }): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(((random.next() >>> 0) / 0x1_0000_0000) * (i + 1));
    const kept = list[i] as number;
    list[i] = list[j] as number;
    list[j] = kept;
  }
}
