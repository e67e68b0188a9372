import type { banner as french } from '../../fr/served/banner.ts';

/** Banner above a map that is fictional or incomplete. */
export const banner: typeof french = {
  fictional: 'fictional territory',
  sample: 'demonstration sample, not exhaustive',
};
