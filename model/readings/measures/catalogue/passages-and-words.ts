import { defineMeasure } from './define-measure.ts';
import type { Measured } from './measured.ts';

const FEW: [number, number] = [0.05, 0.15];

const TARJAN =
  'Tarjan, R. E. (1972). Depth-first search and linear graph algorithms. SIAM Journal on Computing 1, 146–160.';

const shareOf = (found: readonly unknown[], of: number): number | null =>
  of === 0 ? null : found.length / of;
const cutting = (m: Measured): number | null => shareOf(m.network.articulationIds, m.actors.length);
const bridging = (m: Measured): number | null => shareOf(m.network.bridges, m.subNetwork.links);

/** What is said of one link by two, and what holds by one thread. */
export const passagesAndWords = [
  defineMeasure({
    id: 'reciprocity',
    of: 'network',
    reference:
      'Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press, ch. 13.',
    bounds: [0.5, 0.8],
    figure: ({ network }) => network.reciprocity.value,
  }),
  defineMeasure({
    id: 'articulation-points',
    of: 'network',
    reference: TARJAN,
    bounds: FEW,
    figure: cutting,
  }),
  defineMeasure({
    id: 'bridges',
    of: 'network',
    reference: TARJAN,
    bounds: FEW,
    figure: bridging,
  }),
];
