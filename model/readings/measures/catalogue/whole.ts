import { SPREAD } from '../../../words/measures/whole.ts';
import { defineMeasure } from './define-measure.ts';
import type { Measured } from './measured.ts';

const FREEMAN = 'Freeman, L. C. (1979). Centrality in social networks. Social Networks 1, 215–239.';

const largestShare = ({ network: { components }, actors }: Measured): number | null =>
  actors.length === 0 ? null : (components.sizes[0] ?? 0) / actors.length;

/** The shape of the whole network. */
export const whole = [
  defineMeasure({
    id: 'density',
    of: 'network',
    reference:
      'Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press, p. 101.',
    bounds: [0.1, 0.3],
    figure: ({ network }) => network.density,
  }),
  defineMeasure({
    id: 'components',
    of: 'network',
    reference:
      'Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press, p. 109.',
    bounds: [0.5, 0.9],
    figure: largestShare,
  }),
  defineMeasure({
    id: 'degree-centralisation',
    of: 'network',
    reference: FREEMAN,
    bounds: SPREAD,
    figure: ({ network }) => network.degreeCentralisation,
  }),
  defineMeasure({
    id: 'betweenness-centralisation',
    of: 'network',
    needsPaths: true,
    reference: FREEMAN,
    bounds: SPREAD,
    figure: ({ network }) => network.betweennessCentralisation,
  }),
];
