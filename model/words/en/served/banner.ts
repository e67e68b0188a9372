import type { banner as french } from '../../fr/served/banner.ts';

/** What stands above a map that is not a real one, or not a whole one. */
export const banner: typeof french = {
  fictional: 'fictional territory',
  sample: 'demonstration sample, not exhaustive',
};
