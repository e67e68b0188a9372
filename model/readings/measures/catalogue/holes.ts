import { defineMeasure } from './define-measure.ts';

const BURT = 'Burt, R. S. (1992). Structural holes. Harvard University Press.';

/** Between whom an actor stands. */
export const holes = [
  defineMeasure({
    id: 'constraint',
    of: 'actor',
    reference: BURT,
  }),
  defineMeasure({
    id: 'effective-size',
    of: 'actor',
    reference: `${BURT} Borgatti, S. P. (1997). Structural holes: unpacking Burt's redundancy measures. Connections 20(1), 35–38.`,
  }),
  defineMeasure({
    id: 'brokerage',
    of: 'actor',
    reference:
      'Gould, R. V. & Fernandez, R. M. (1989). Structures of mediation. Sociological Methodology 19, 89–126.',
  }),
];
