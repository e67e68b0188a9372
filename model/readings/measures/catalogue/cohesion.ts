import { CORE_LIKE } from '../../../words/measures/cohesion.ts';
import { defineMeasure } from './define-measure.ts';

const CLOSED: [number, number] = [0.1, 0.3];

/** How far partners are partners of each other, how far apart all are, and whether there is one core. */
export const cohesion = [
  defineMeasure({
    id: 'clustering',
    of: 'actor',
    reference:
      'Watts, D. J. & Strogatz, S. H. (1998). Collective dynamics of small-world networks. Nature 393, 440–442.',
  }),
  defineMeasure({
    id: 'distances',
    of: 'network',
    needsPaths: true,
    reference:
      'Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press, pp. 110–112.',
    bounds: [2.5, 4],
    figure: ({ network }) => network.distances.mean,
  }),
  defineMeasure({
    id: 'transitivity',
    of: 'network',
    reference:
      'Luce, R. D. & Perry, A. D. (1949). A method of matrix analysis of group structure. Psychometrika 14, 95–116.',
    bounds: CLOSED,
    figure: ({ network }) => network.clustering.transitivity,
  }),
  defineMeasure({
    id: 'core-periphery',
    of: 'network',
    reference:
      'Borgatti, S. P. & Everett, M. G. (2000). Models of core/periphery structures. Social Networks 21, 375–395.',
    bounds: CORE_LIKE,
    figure: ({ network }) => network.corePeriphery.correlation,
  }),
  defineMeasure({
    id: 'arc-reciprocity',
    of: 'network',
    reference:
      'Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press, p. 515.',
    bounds: [0.2, 0.6],
    figure: ({ network }) => network.arcReciprocity.value,
  }),
];
