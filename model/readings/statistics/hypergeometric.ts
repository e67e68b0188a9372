import jstat from 'jstat';

/**
 * Probability of `observed` links or fewer among `draws` pairs, when `links` links fall at random on `pairs` pairs.
 * It takes the pairs as independent, which a network's are not: a figure beside the permutation, never the test.
 */
export const hypergeometricP = (observed: number, pairs: number, links: number, draws: number): number =>
  Math.min(1, Math.max(0, jstat.jStat.hypgeom.cdf(observed, pairs, links, draws)));
