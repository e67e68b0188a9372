import type { PermutationTest } from '../../contract/on-demand-measures.ts';
import { permutationTest } from '../statistics/permutation-test.ts';

type Pair = readonly [number, number];

/** Comparison of two networks on the same vertices. */
interface MatrixCorrelation {
  readonly pairs: number;
  readonly both: readonly Pair[];
  /** Over pairs; null where one of the two has no link, or all. */
  readonly correlation: number | null;
  readonly jaccard: number | null;
  readonly test: PermutationTest | null;
}

/**
 * Correlates two networks over their pairs, and ranks the result among random reassignments of the actors of
 * one (QAP: Krackhardt 1987). Both consist of zeros and ones, and permuting changes neither number of links,
 * so the common links decide.
 */
export function matrixCorrelation(
  size: number,
  first: readonly Pair[],
  second: readonly Pair[],
  seed: number,
): MatrixCorrelation {
  const linked = bitsOf(size, first);
  const both = second.filter(([a, b]) => has(linked, a * size + b));
  const pairs = (size * (size - 1)) / 2;
  const [m, n] = [first.length, second.length];
  const either = m + n - both.length;
  const jaccard = either === 0 ? null : both.length / either;
  const spread = m * (pairs - m) * (n * (pairs - n));
  if (spread <= 0) return { pairs, both, correlation: null, jaccard, test: null };
  const correlationOf = (common: number) => (common * pairs - m * n) / Math.sqrt(spread);
  const ends = Int32Array.from(second.flat());
  const common = (permutation: Int32Array): number => {
    let count = 0;
    for (let e = 0; e < ends.length; e += 2) {
      const a = permutation[ends[e] as number] as number;
      const b = permutation[ends[e + 1] as number] as number;
      if (has(linked, a * size + b)) count += 1;
    }
    return count;
  };
  const test = permutationTest(size, common, seed);
  return {
    ...{ pairs, both, jaccard },
    correlation: correlationOf(both.length),
    test: { ...test, mean: correlationOf(test.mean) },
  };
}

/** Returns a bit for each ordered pair: 4,000 actors take 2 MB. */
function bitsOf(size: number, links: readonly Pair[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil((size * size) / 8));
  const put = (at: number) => {
    bits[at >>> 3] = (bits[at >>> 3] as number) | (1 << (at & 7));
  };
  for (const [a, b] of links) {
    put(a * size + b);
    put(b * size + a);
  }
  return bits;
}

const has = (bits: Uint8Array, at: number): boolean => ((bits[at >>> 3] as number) & (1 << (at & 7))) !== 0;
