import { KINDRED } from '../../../words/measures/groups-of-actors.ts';
import { defineMeasure } from './define-measure.ts';

const NEAR: [number, number] = [-0.15, 0.15];

/** Which actors go together: groups that are found, and families. */
export const groupsOfActors = [
  defineMeasure({
    id: 'communities',
    of: 'network',
    reference:
      'Blondel, V. D., Guillaume, J.-L., Lambiotte, R. & Lefebvre, E. (2008). Fast unfolding of communities in large networks. Journal of Statistical Mechanics P10008. Newman, M. E. J. & Girvan, M. (2004). Physical Review E 69, 026113.',
    bounds: [0.3, 0.5],
    figure: ({ network }) => network.communities.modularity,
  }),
  defineMeasure({
    id: 'e-i-index',
    of: 'network',
    reference:
      'Krackhardt, D. & Stern, R. N. (1988). Informal networks and organizational crises. Social Psychology Quarterly 51, 123–140.',
    bounds: NEAR,
    figure: ({ network: { eiIndex } }) =>
      eiIndex.value === null || eiIndex.expected === null ? null : eiIndex.value - eiIndex.expected,
  }),
  defineMeasure({
    id: 'block-density',
    of: 'network',
    reference:
      'Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press, p. 389.',
  }),
  defineMeasure({
    id: 'assortativity',
    of: 'network',
    reference: 'Newman, M. E. J. (2003). Mixing patterns in networks. Physical Review E 67, 026126.',
    bounds: KINDRED,
    figure: ({ network }) => network.assortativity,
  }),
];
