import { chanceOfAsFew, type GroupedNetwork } from '../../../model/readings/statistics/permute-groups.ts';

/** Computes by permutation how often chance alone gives as few links between groups. */
export const run = ({ seed, ...network }: GroupedNetwork & { readonly seed: number }): Float64Array =>
  chanceOfAsFew(network, seed);
