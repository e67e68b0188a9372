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

const CLOSED: [number, number] = [0.1, 0.3];
const CORE_LIKE: [number, number] = [0.3, 0.5];

/** How many steps, rounded: « deux à trois » says more to a room than 2,4. */
const steps = ({ network }: Measured): number | null =>
  network.distances.mean === null ? null : Math.max(1, Math.round(network.distances.mean));

/** How far partners are partners of each other, how far apart all are, and whether there is one core. */
export const cohesion = [
  defineMeasure({
    id: 'clustering',
    of: 'actor',
    label: { fr: fr`Regroupement local`, en: 'Local clustering' },
    plain: {
      fr: fr`Quelle part des paires de partenaires de cet acteur sont elles-mêmes reliées.`,
      en: 'What share of the pairs of this actor’s partners are linked themselves.',
    },
    formula: {
      fr: fr`c(i) = paires de voisins de i reliées / (d(i) (d(i) − 1) / 2) ; non défini à moins de deux liens ; moyenne : sur tous, 0 à moins de deux liens (networkx), et sur ceux où il est défini (igraph)`,
      en: 'c(i) = linked pairs of neighbours of i / (d(i) (d(i) − 1) / 2); undefined under two links; mean: over all, 0 under two links (networkx), and over those where it is defined (igraph)',
    },
    reference:
      'Watts, D. J. & Strogatz, S. H. (1998). Collective dynamics of small-world networks. Nature 393, 440–442.',
    classes: LITTLE_TO_MUCH,
    say: {
      fr: (m, say) => {
        const { averageOfDefined } = m.network.clustering;
        const most = highest(m, ({ clustering }) => clustering);
        if (averageOfDefined === null) return undefined;
        return most === undefined
          ? fr`Nulle part deux partenaires d'un même acteur ne sont reliés.`
          : fr`En moyenne, ${percent(averageOfDefined)} % des paires de partenaires d'un acteur sont reliées ; le plus autour de : ${say.actors(most.ids, 3)}.`;
      },
      en: (m, say) => {
        const { averageOfDefined } = m.network.clustering;
        const most = highest(m, ({ clustering }) => clustering);
        if (averageOfDefined === null) return undefined;
        return most === undefined
          ? 'Nowhere are two partners of one actor linked.'
          : `On average ${percent(averageOfDefined)}% of the pairs of an actor’s partners are linked; most around: ${say.actors(most.ids, 3)}.`;
      },
    },
  }),
  defineMeasure({
    id: 'distances',
    of: 'network',
    needsPaths: true,
    label: { fr: fr`Distance moyenne et diamètre`, en: 'Mean distance and diameter' },
    plain: {
      fr: fr`Combien de pas séparent deux acteurs, en moyenne et au plus, parmi ceux qu'un chemin joint.`,
      en: 'How many steps lie between two actors, on average and at most, among those that a path joins.',
    },
    formula: {
      fr: fr`moyenne et maximum des plus courts chemins sur les paires jointes, comme igraph (unconn) ; non définis sans lien`,
      en: 'mean and maximum of the shortest paths over the joined pairs, as igraph has it (unconn); undefined without link',
    },
    reference:
      'Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press, pp. 110–112.',
    classes: words(
      ['proches', 'à distance moyenne', 'éloignés'],
      ['near', 'at a middle distance', 'far apart'],
    ),
    bounds: [2.5, 4],
    figure: ({ network }) => network.distances.mean,
    say: {
      fr: (m, say) => {
        const { diameter, joinedPairs, pairs } = m.network.distances;
        const usual = steps(m);
        if (usual === null || diameter === null || joinedPairs === null) return undefined;
        const apart = pairs - joinedPairs;
        return fr`Le plus souvent ${say.count(usual, 'pas sépare', 'pas séparent')} deux acteurs, ${diameter} au plus${apart === 0 ? '' : fr` ; ${say.count(apart, 'paire n’est jointe', 'paires ne sont jointes')} par aucun chemin`}.`;
      },
      en: (m, say) => {
        const { diameter, joinedPairs, pairs } = m.network.distances;
        const usual = steps(m);
        if (usual === null || diameter === null || joinedPairs === null) return undefined;
        const apart = pairs - joinedPairs;
        return `Mostly ${say.count(usual, 'step lies', 'steps lie')} between two actors, ${diameter} at most${apart === 0 ? '' : `; ${say.count(apart, 'pair is', 'pairs are')} joined by no path`}.`;
      },
    },
  }),
  defineMeasure({
    id: 'transitivity',
    of: 'network',
    label: { fr: fr`Transitivité`, en: 'Transitivity' },
    plain: {
      fr: fr`Quand deux acteurs ont un partenaire commun, s'ils sont souvent reliés eux-mêmes.`,
      en: 'Whether two actors who have a partner in common are often linked themselves.',
    },
    formula: {
      fr: fr`3 × triangles / chemins de deux pas ; non définie sans chemin de deux pas`,
      en: '3 × triangles / paths of two steps; undefined without a path of two steps',
    },
    reference:
      'Luce, R. D. & Perry, A. D. (1949). A method of matrix analysis of group structure. Psychometrika 14, 95–116.',
    classes: words(
      ['rarement', 'parfois', 'souvent reliés'],
      ['seldom linked', 'sometimes linked', 'often linked'],
    ),
    bounds: CLOSED,
    figure: ({ network }) => network.clustering.transitivity,
    say: {
      fr: ({ network: { clustering } }) =>
        clustering.transitivity === null
          ? undefined
          : fr`Deux acteurs qui ont un partenaire commun sont reliés dans ${percent(clustering.transitivity)} % des cas.`,
      en: ({ network: { clustering } }) =>
        clustering.transitivity === null
          ? undefined
          : `Two actors who have a partner in common are linked in ${percent(clustering.transitivity)}% of the cases.`,
    },
  }),
  defineMeasure({
    id: 'core-periphery',
    of: 'network',
    label: { fr: fr`Cœur et périphérie`, en: 'Core and periphery' },
    plain: {
      fr: fr`Si la carte ressemble à un cœur où tous sont reliés, avec autour des acteurs reliés au cœur et non entre eux.`,
      en: 'Whether the map is like a core in which all are linked, with actors around who are linked to it and not to each other.',
    },
    formula: {
      fr: fr`max sur les partages de la corrélation entre A(i, j) et Δ(i, j) = 1 si i ou j est au cœur, 0 sinon, sur les paires ; cherché depuis onze départs à graine fixe (quatre au-delà de 150 acteurs, un seul au-delà de 1 500), comme cpnet ; non défini sans lien ou si toutes les paires sont reliées`,
      en: 'max over divisions of the correlation between A(i, j) and Δ(i, j) = 1 where i or j is core, else 0, over pairs; searched from eleven starts with fixed seeds (four above 150 actors, one above 1,500), as cpnet does; undefined without link or where all pairs are linked',
    },
    reference:
      'Borgatti, S. P. & Everett, M. G. (2000). Models of core/periphery structures. Social Networks 21, 375–395.',
    classes: words(
      ['pas de cœur net', 'un cœur se dessine', 'un cœur net'],
      ['no clear core', 'a core shows', 'a clear core'],
    ),
    bounds: CORE_LIKE,
    figure: ({ network }) => network.corePeriphery.correlation,
    say: {
      fr: ({ network: { corePeriphery } }, say) => {
        const who = say.actors(
          corePeriphery.core.map(({ actorId }) => actorId),
          5,
        );
        return byClass(classBetween(corePeriphery.correlation, CORE_LIKE), [
          fr`La carte ne se partage pas nettement en un cœur et une périphérie.`,
          fr`Un cœur se dessine : ${who}.`,
          fr`La carte a un cœur net : ${who}.`,
        ]);
      },
      en: ({ network: { corePeriphery } }, say) => {
        const who = say.actors(
          corePeriphery.core.map(({ actorId }) => actorId),
          5,
        );
        return byClass(classBetween(corePeriphery.correlation, CORE_LIKE), [
          'The map does not clearly fall into a core and a periphery.',
          `A core shows: ${who}.`,
          `The map has a clear core: ${who}.`,
        ]);
      },
    },
  }),
  defineMeasure({
    id: 'arc-reciprocity',
    of: 'network',
    label: { fr: fr`Réciprocité des liens orientés`, en: 'Reciprocity of directed links' },
    plain: {
      fr: fr`Parmi les liens qui vont d'un acteur vers un autre (financer, confier, accompagner, gouverner), ceux qui vont aussi dans l'autre sens.`,
      en: 'Of the links that go from one actor to another (funds, commissions, supports, governs), those that also go the other way.',
    },
    formula: {
      fr: fr`liens orientés qui ont leur retour / liens orientés ; non définie sans lien orienté`,
      en: 'directed links with one back / directed links; undefined without directed link',
    },
    reference:
      'Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press, p. 515.',
    classes: words(['à sens unique', 'en partie', 'dans les deux sens'], ['one way', 'partly', 'both ways']),
    bounds: [0.2, 0.6],
    figure: ({ network }) => network.arcReciprocity.value,
    say: {
      fr: ({ network: { arcReciprocity } }, say) =>
        arcReciprocity.value === null
          ? fr`Aucun lien orienté.`
          : arcReciprocity.mutual === 0
            ? fr`Aucun lien orienté n'a son retour, sur ${arcReciprocity.arcs}.`
            : fr`${say.count(arcReciprocity.mutual, 'lien orienté', 'liens orientés')} sur ${arcReciprocity.arcs} ${arcReciprocity.mutual > 1 ? 'vont' : 'va'} aussi dans l'autre sens.`,
      en: ({ network: { arcReciprocity } }, say) =>
        arcReciprocity.value === null
          ? 'No directed link.'
          : arcReciprocity.mutual === 0
            ? `Of ${arcReciprocity.arcs} directed links none goes the other way too.`
            : `${say.count(arcReciprocity.mutual, 'directed link', 'directed links')} of ${arcReciprocity.arcs} also ${arcReciprocity.mutual === 1 ? 'goes' : 'go'} the other way.`,
    },
  }),
];
