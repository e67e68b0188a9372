import type { coarseFamilies as french } from '../../fr/served/coarse-families.ts';

/** The three families that may stand in the place of nine, in a file for research. */
export const coarseFamilies: typeof french = {
  public: 'local authorities and State',
  enterprise: 'companies and social economy',
  other: 'research, citizens, funders, networks',
};
