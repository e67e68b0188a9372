import { chanceOfAsFew, type GroupedNetwork } from '../../../model/readings/statistics/permute-groups.ts';

/** Estimates by permutation the probability that chance alone gives as few links between groups. */
export const run = ({ seed, ...network }: GroupedNetwork & { readonly seed: number }): Float64Array =>
  chanceOfAsFew(network, seed);
