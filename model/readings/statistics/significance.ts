import jstat from 'jstat';

/**
 * Computes the probability of at most `observed` links among `draws` pairs, when `links` links fall at random
 * on `pairs` pairs. It assumes independent pairs, which a network violates: a figure next to the permutation,
 * never the test.
 */
export const hypergeometricP = (observed: number, pairs: number, links: number, draws: number): number =>
  Math.min(1, Math.max(0, jstat.jStat.hypgeom.cdf(observed, pairs, links, draws)));

/** Adjusts p-values that are tested together by Holm's step-down method, in the order given (Holm 1979). */
export function holm(ps: readonly number[]): number[] {
  const ranked = ps.map((p, i) => ({ p, i })).sort((x, y) => x.p - y.p);
  const adjusted = new Array<number>(ps.length).fill(1);
  let highest = 0;
  for (const [rank, { p, i }] of ranked.entries()) {
    highest = Math.max(highest, Math.min(1, p * (ps.length - rank)));
    adjusted[i] = highest;
  }
  return adjusted;
}

/** Computes the probability of at most this many, given the expected number (Poisson). */
export function poissonAtMost(count: number, expected: number): number {
  let [term, sum] = [Math.exp(-expected), 0];
  for (let k = 0; k <= count; k += 1) {
    sum += term;
    term *= expected / (k + 1);
  }
  return Math.min(1, sum);
}
