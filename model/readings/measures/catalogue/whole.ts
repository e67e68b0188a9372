import { fr } from '../../../words/french.ts';
import { classBetween } from '../classes.ts';
import {
  byClass,
  defineMeasure,
  highest,
  LITTLE_TO_MUCH,
  type Measured,
  percent,
  words,
} from './define-measure.ts';

const FREEMAN = 'Freeman, L. C. (1979). Centrality in social networks. Social Networks 1, 215–239.';
const SPREAD: [number, number] = [0.2, 0.5];
const spreadWords = words(
  ['répartis', 'un peu concentrés', 'concentrés'],
  ['spread out', 'somewhat concentrated', 'concentrated'],
);

const alone = ({ actors }: Measured): number => actors.filter(({ degree }) => degree === 0).length;
const possible = ({ actors: { length: n } }: Measured): number => (n * (n - 1)) / 2;
const largestShare = ({ network: { components }, actors }: Measured): number | null =>
  actors.length === 0 ? null : (components.sizes[0] ?? 0) / actors.length;

/** The shape of the whole network. */
export const whole = [
  defineMeasure({
    id: 'density',
    of: 'network',
    label: { fr: fr`Densité`, en: 'Density' },
    plain: {
      fr: fr`Quelle part des paires possibles est reliée. Elle baisse quand la carte grandit : on ne compare que des cartes de même taille.`,
      en: 'What share of the possible pairs is linked. It falls as a map grows: compare maps of one size only.',
    },
    formula: {
      fr: fr`m / (n (n − 1) / 2), m paires reliées de n acteurs ; non définie à moins de deux acteurs`,
      en: 'm / (n (n − 1) / 2), m linked pairs of n actors; undefined under two actors',
    },
    reference:
      'Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press, p. 101.',
    classes: LITTLE_TO_MUCH,
    bounds: [0.1, 0.3],
    figure: ({ network }) => network.density,
    say: {
      fr: (m, say) =>
        m.network.density === null
          ? undefined
          : fr`${say.count(m.subNetwork.links, 'paire reliée', 'paires reliées')} sur ${possible(m)} possibles, soit ${percent(m.network.density)} %.`,
      en: (m, say) =>
        m.network.density === null
          ? undefined
          : `${say.count(m.subNetwork.links, 'linked pair', 'linked pairs')} of ${possible(m)} possible, ${percent(m.network.density)}%.`,
    },
  }),
  defineMeasure({
    id: 'components',
    of: 'network',
    label: { fr: fr`Groupes séparés`, en: 'Components' },
    plain: {
      fr: fr`En combien de morceaux sans lien entre eux la carte se divise. La classe dit la part du plus grand.`,
      en: 'Into how many pieces without a link between them the map falls. The class says the share of the largest.',
    },
    formula: {
      fr: fr`ensembles maximaux d'acteurs joints par des chemins ; classe : taille du plus grand / n`,
      en: 'maximal sets of actors joined by paths; class: size of the largest / n',
    },
    reference:
      'Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press, p. 109.',
    classes: words(['morcelée', 'en partie reliée', 'reliée'], ['in pieces', 'partly joined', 'joined']),
    bounds: [0.5, 0.9],
    figure: largestShare,
    say: {
      fr: (m, say) => {
        const [largest] = m.network.components.sizes;
        return largest === undefined
          ? undefined
          : fr`Le plus grand groupe relié réunit ${largest} des ${m.actors.length} acteurs ; ${say.count(alone(m), 'acteur n’a', 'acteurs n’ont')} pas de lien.`;
      },
      en: (m, say) => {
        const [largest] = m.network.components.sizes;
        return largest === undefined
          ? undefined
          : `The largest joined group holds ${largest} of the ${m.actors.length} actors; ${say.count(alone(m), 'actor has', 'actors have')} no link.`;
      },
    },
  }),
  defineMeasure({
    id: 'degree-centralisation',
    of: 'network',
    label: { fr: fr`Centralisation des liens`, en: 'Degree centralisation' },
    plain: {
      fr: fr`À quel point les liens se concentrent sur un acteur : 0 si tous en ont autant, 1 pour une étoile.`,
      en: 'How far links gather on one actor: 0 where all have as many, 1 for a star.',
    },
    formula: {
      fr: fr`Σ (max d − d(i)) / ((n − 1)(n − 2)) ; non définie à moins de trois acteurs`,
      en: 'Σ (max d − d(i)) / ((n − 1)(n − 2)); undefined under three actors',
    },
    reference: FREEMAN,
    classes: spreadWords,
    bounds: SPREAD,
    figure: ({ network }) => network.degreeCentralisation,
    say: {
      fr: ({ network }) =>
        byClass(classBetween(network.degreeCentralisation, SPREAD), [
          fr`Les liens sont répartis entre les acteurs.`,
          fr`Les liens se concentrent un peu sur quelques acteurs.`,
          fr`Les liens se concentrent sur très peu d'acteurs.`,
        ]),
      en: ({ network }) =>
        byClass(classBetween(network.degreeCentralisation, SPREAD), [
          'Links are spread over the actors.',
          'Links gather somewhat on a few actors.',
          'Links gather on very few actors.',
        ]),
    },
  }),
  defineMeasure({
    id: 'betweenness-centralisation',
    of: 'network',
    needsPaths: true,
    label: { fr: fr`Centralisation des chemins`, en: 'Betweenness centralisation' },
    plain: {
      fr: fr`À quel point les plus courts chemins passent tous par un même acteur : 1 pour une étoile.`,
      en: 'How far the shortest paths all pass through one actor: 1 for a star.',
    },
    formula: {
      fr: fr`Σ (max b − b(i)) / (n − 1), b normalisée ; non définie à moins de trois acteurs`,
      en: 'Σ (max b − b(i)) / (n − 1), b normalised; undefined under three actors',
    },
    reference: FREEMAN,
    classes: spreadWords,
    bounds: SPREAD,
    figure: ({ network }) => network.betweennessCentralisation,
    say: {
      fr: (m, say) =>
        byClass(classBetween(m.network.betweennessCentralisation, SPREAD), [
          fr`Les chemins entre acteurs passent par beaucoup d'acteurs différents.`,
          fr`Les chemins entre acteurs passent souvent par quelques-uns.`,
          fr`Les chemins entre acteurs passent surtout par ${most(m, say)}.`,
        ]),
      en: (m, say) =>
        byClass(classBetween(m.network.betweennessCentralisation, SPREAD), [
          'The paths between actors pass through many different actors.',
          'The paths between actors often pass through a few.',
          `The paths between actors mostly pass through ${most(m, say)}.`,
        ]),
    },
  }),
];

const most = (m: Measured, say: { actors(ids: readonly string[], most?: number): string }): string =>
  say.actors(highest(m, ({ betweenness }) => betweenness)?.ids ?? [], 3);
