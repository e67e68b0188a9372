import type { unmeasured as french } from '../../fr/measures/unmeasured.ts';

/** Why a measure has no figure here. */
export const unmeasured: typeof french = {
  undefined: 'This measure is undefined on this network.',
  tooLarge: 'Not computed: this network is too large for all shortest paths.',
};
