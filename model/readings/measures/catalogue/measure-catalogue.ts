import type { Measure, MeasureId, MeasureReading } from '../../../contract/measures.ts';
import { withoutAbsent } from '../../../without-absent.ts';
import { CORE_LIKE } from '../../../words/measures/cohesion.ts';
import { KINDRED } from '../../../words/measures/groups-of-actors.ts';
import { SPREAD } from '../../../words/measures/whole.ts';
import { wordsIn } from '../../../words/words.ts';
import type { Speaker } from '../../gaps/speaker.ts';
import { classBetween } from '../classes.ts';
import { defineMeasure, type MeasureDefinition } from './define-measure.ts';
import type { Measured } from './measured.ts';

const CLOSED: [number, number] = [0.1, 0.3];

/** How far partners are partners of each other, how far apart all are, and whether there is one core. */
const cohesion = [
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

const FREEMAN = 'Freeman, L. C. (1979). Centrality in social networks. Social Networks 1, 215–239.';

const largestShare = ({ network: { components }, actors }: Measured): number | null =>
  actors.length === 0 ? null : (components.sizes[0] ?? 0) / actors.length;

/** The shape of the whole network. */
const whole = [
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

const NEAR: [number, number] = [-0.15, 0.15];

/** Which actors go together: groups that are found, and families. */
const groupsOfActors = [
  defineMeasure({
    id: 'communities',
    of: 'network',
    reference:
      'Traag, V. A., Waltman, L. & van Eck, N. J. (2019). From Louvain to Leiden: guaranteeing well-connected communities. Scientific Reports 9, 5233. Newman, M. E. J. & Girvan, M. (2004). Physical Review E 69, 026113.',
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

const FEW: [number, number] = [0.05, 0.15];

const TARJAN =
  'Tarjan, R. E. (1972). Depth-first search and linear graph algorithms. SIAM Journal on Computing 1, 146–160.';

const shareOf = (found: readonly unknown[], total: number): number | null =>
  total === 0 ? null : found.length / total;
const cutting = (m: Measured): number | null => shareOf(m.network.articulationIds, m.actors.length);
const bridging = (m: Measured): number | null => shareOf(m.network.bridges, m.subNetwork.links);

/** Measures of mutual declarations and of cut points. */
const passagesAndWords = [
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

const BURT = 'Burt, R. S. (1992). Structural holes. Harvard University Press.';

/** Between whom an actor stands. */
const holes = [
  defineMeasure({
    id: 'constraint',
    of: 'actor',
    reference: BURT,
  }),
  defineMeasure({
    id: 'effective-size',
    of: 'actor',
    reference: `${BURT} Borgatti, S. P. (1997). Structural holes: unpacking Burt’s redundancy measures. Connections 20(1), 35–38.`,
  }),
  defineMeasure({
    id: 'brokerage',
    of: 'actor',
    reference:
      'Gould, R. V. & Fernandez, R. M. (1989). Structures of mediation. Sociological Methodology 19, 89–126.',
  }),
];

/** Measures of an actor's own links. */
const ties = [
  defineMeasure({
    id: 'degree',
    of: 'actor',
    reference: 'Freeman, L. C. (1979). Centrality in social networks. Social Networks 1, 215–239.',
  }),
  defineMeasure({
    id: 'strength',
    of: 'actor',
    reference: 'Newman, M. E. J. (2001). Scientific collaboration networks II. Physical Review E 64, 016132.',
  }),
  defineMeasure({
    id: 'links-by-intensity',
    of: 'actor',
    reference: 'Himmelman, A. T. (2002). Collaboration for a change. Himmelman Consulting.',
  }),
  defineMeasure({
    id: 'two-mode-degree',
    of: 'actor',
    reference:
      'Borgatti, S. P. & Everett, M. G. (1997). Network analysis of 2-mode data. Social Networks 19, 243–269.',
  }),
];

/** Measures of an actor's position in the whole. */
const centralities = [
  defineMeasure({
    id: 'betweenness',
    of: 'actor',
    needsPaths: true,
    reference:
      'Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry 40, 35–41.',
  }),
  defineMeasure({
    id: 'closeness',
    of: 'actor',
    needsPaths: true,
    reference:
      'Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press, p. 201.',
  }),
  defineMeasure({
    id: 'eigenvector',
    of: 'actor',
    reference:
      'Bonacich, P. (1972). Factoring and weighting approaches to status scores. Journal of Mathematical Sociology 2, 113–120.',
  }),
  defineMeasure({
    id: 'k-core',
    of: 'actor',
    reference: 'Seidman, S. B. (1983). Network structure and minimum degree. Social Networks 5, 269–287.',
  }),
];

const definitions: readonly MeasureDefinition[] = [
  ...ties,
  ...centralities,
  ...holes,
  ...whole,
  ...cohesion,
  ...groupsOfActors,
  ...passagesAndWords,
];

/** Description of each measure, in both languages. */
export const measureCatalogue: readonly Measure[] = definitions.map(
  ({ id, of, label, plain, formula, reference, classes, bounds }) => ({
    id,
    of,
    label,
    plain,
    formula,
    reference,
    ...withoutAbsent({ classes, bounds }),
  }),
);

const idsOf = (which: (definition: MeasureDefinition) => boolean | undefined): readonly MeasureId[] =>
  definitions.filter(which).map(({ id }) => id);

/** The measures that rest on the shortest paths between all. */
export const pathMeasures = idsOf(({ needsPaths }) => needsPaths);

/** Writes for each measure one plain sentence on this network, and its class if it is a single figure. */
export const sentencesOf = (
  measured: Measured,
  { missing }: Pick<MeasureReading['engine'], 'missing'>,
  say: Speaker,
): MeasureReading['sentences'] =>
  definitions.map(({ id, figure, bounds }) => {
    const unmeasured = wordsIn(say.language).unmeasured;
    if (missing.includes(id)) return { measure: id, sentence: unmeasured.tooLarge, class: null };
    return {
      measure: id,
      sentence: wordsIn(say.language).measures[id].say(measured, say) ?? unmeasured.undefined,
      class: figure && bounds ? classBetween(figure(measured), bounds) : null,
    };
  });
