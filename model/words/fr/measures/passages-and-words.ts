import type { MeasureTexts } from '../../../readings/measures/catalogue/define-measure.ts';
import { fr } from '../../french.ts';
import { LITTLE_TO_MUCH } from './classes.ts';

/** Measures of mutual declarations and of cut points. */
export const passagesAndWords = {
  reciprocity: {
    label: fr`Réciprocité`,
    plain: fr`Parmi les liens dont les deux acteurs ont été entendus, la part que tous deux déclarent.`,
    formula: fr`paires que les deux déclarent à τ / paires que l'un au moins déclare à τ, tous deux entendus sur leurs liens depuis moins de 12 mois ; non définie sans une telle paire`,
    classes: LITTLE_TO_MUCH,
    say: ({ network: { reciprocity } }, say) =>
      reciprocity.value === null
        ? fr`Aucun lien déclaré dont les deux acteurs ont été entendus : on ne peut rien en dire.`
        : fr`Sur ${say.count(reciprocity.pairs, 'lien déclaré', 'liens déclarés')} dont les deux acteurs ont été entendus, ${say.count(reciprocity.mutual, 'l’est', 'le sont', 'aucun ne l’est')} par les deux.`,
  },
  'articulation-points': {
    label: fr`Points de passage`,
    plain: fr`Les acteurs sans lesquels une partie de la carte ne serait plus reliée au reste.`,
    formula: fr`acteurs dont le retrait augmente le nombre de composantes ; classe : leur part de n`,
    classes: ['peu fragile', 'un peu fragile', 'fragile'],
    say: ({ network: { articulationIds: ids } }, say) =>
      ids.length === 0
        ? fr`Aucun acteur ne tient à lui seul deux parties de la carte.`
        : fr`Sans l'un de ces acteurs, une partie de la carte ne serait plus reliée au reste : ${say.actors(ids, 5)}.`,
  },
  bridges: {
    label: fr`Ponts`,
    plain: fr`Les liens sans lesquels une partie de la carte ne serait plus reliée au reste, un seul acteur compris.`,
    formula: fr`liens dont le retrait augmente le nombre de composantes ; classe : leur part des liens`,
    classes: ['peu fragile', 'un peu fragile', 'fragile'],
    say: ({ network: { bridges } }, say) =>
      bridges.length === 0
        ? fr`Aucun lien n'est l'unique passage entre deux parties.`
        : fr`${say.count(bridges.length, 'lien est l’unique passage', 'liens sont chacun l’unique passage')} entre deux parties de la carte.`,
  },
} satisfies Record<string, MeasureTexts>;
