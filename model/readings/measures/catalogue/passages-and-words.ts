import { fr } from '../../../words/french.ts';
import { defineMeasure, LITTLE_TO_MUCH, type Measured, words } from './define-measure.ts';

const FEW: [number, number] = [0.05, 0.15];
const FRAGILE = words(
  ['peu fragile', 'un peu fragile', 'fragile'],
  ['hardly fragile', 'somewhat fragile', 'fragile'],
);
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
    label: { fr: fr`Réciprocité`, en: 'Reciprocity' },
    plain: {
      fr: fr`Parmi les liens dont les deux acteurs ont été entendus, la part que tous deux déclarent.`,
      en: 'Of the links both of whose actors were heard, the share that both declare.',
    },
    formula: {
      fr: fr`paires que les deux déclarent à τ / paires que l'un au moins déclare à τ, tous deux entendus sur leurs liens depuis moins de 12 mois ; non définie sans une telle paire`,
      en: 'pairs both declare at τ / pairs one of them at least declares at τ, both heard on links within 12 months; undefined without such a pair',
    },
    reference:
      'Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press, ch. 13.',
    classes: LITTLE_TO_MUCH,
    bounds: [0.5, 0.8],
    figure: ({ network }) => network.reciprocity.value,
    say: {
      fr: ({ network: { reciprocity } }, say) =>
        reciprocity.value === null
          ? fr`Aucun lien déclaré dont les deux acteurs ont été entendus : on ne peut rien en dire.`
          : fr`Sur ${say.count(reciprocity.pairs, 'lien déclaré', 'liens déclarés')} dont les deux acteurs ont été entendus, ${reciprocity.mutual} par les deux.`,
      en: ({ network: { reciprocity } }, say) =>
        reciprocity.value === null
          ? 'No declared link both of whose actors were heard: nothing can be said of it.'
          : `Of ${say.count(reciprocity.pairs, 'declared link', 'declared links')} both of whose actors were heard, ${reciprocity.mutual} by both.`,
    },
  }),
  defineMeasure({
    id: 'articulation-points',
    of: 'network',
    label: { fr: fr`Points de passage`, en: 'Articulation points' },
    plain: {
      fr: fr`Les acteurs sans lesquels une partie de la carte ne serait plus reliée au reste.`,
      en: 'The actors without whom a part of the map would no longer be joined to the rest.',
    },
    formula: {
      fr: fr`acteurs dont le retrait augmente le nombre de composantes ; classe : leur part de n`,
      en: 'actors whose removal raises the number of components; class: their share of n',
    },
    reference: TARJAN,
    classes: FRAGILE,
    bounds: FEW,
    figure: cutting,
    say: {
      fr: ({ network: { articulationIds: ids } }, say) =>
        ids.length === 0
          ? fr`Aucun acteur ne tient à lui seul deux parties de la carte.`
          : fr`Sans l'un de ces acteurs, une partie de la carte ne serait plus reliée au reste : ${say.actors(ids, 5)}.`,
      en: ({ network: { articulationIds: ids } }, say) =>
        ids.length === 0
          ? 'No actor alone holds two parts of the map together.'
          : `Without one of these actors a part of the map would no longer be joined to the rest: ${say.actors(ids, 5)}.`,
    },
  }),
  defineMeasure({
    id: 'bridges',
    of: 'network',
    label: { fr: fr`Ponts`, en: 'Bridges' },
    plain: {
      fr: fr`Les liens sans lesquels une partie de la carte ne serait plus reliée au reste, un seul acteur compris.`,
      en: 'The links without which a part of the map, be it one actor, would no longer be joined to the rest.',
    },
    formula: {
      fr: fr`liens dont le retrait augmente le nombre de composantes ; classe : leur part des liens`,
      en: 'links whose removal raises the number of components; class: their share of the links',
    },
    reference: TARJAN,
    classes: FRAGILE,
    bounds: FEW,
    figure: bridging,
    say: {
      fr: ({ network: { bridges } }, say) =>
        bridges.length === 0
          ? fr`Aucun lien n'est l'unique passage entre deux parties.`
          : fr`${say.count(bridges.length, 'lien est l’unique passage', 'liens sont chacun l’unique passage')} entre deux parties de la carte.`,
      en: ({ network: { bridges } }, say) =>
        bridges.length === 0
          ? 'No link is the only passage between two parts.'
          : `${say.count(bridges.length, 'link is the only passage', 'links are each the only passage')} between two parts of the map.`,
    },
  }),
];
