import type { MeasureTexts } from '../../../readings/measures/catalogue/define-measure.ts';
import { highest } from '../../../readings/measures/catalogue/measured.ts';
import { fr } from '../../french.ts';
import { MANY_LINKS, pairsByLevel, withMany } from '../../measures/ties.ts';
import { LITTLE_TO_MUCH } from './classes.ts';

/** Measures of an actor's own links. */
export const ties = {
  degree: {
    label: fr`Nombre de liens`,
    plain: fr`Avec combien d'autres acteurs de la carte celui-ci est relié.`,
    formula: fr`d(i) = |{j : i et j sont reliés à τ}|`,
    classes: LITTLE_TO_MUCH,
    say: (m, say) => {
      const most = highest(m, ({ degree }) => degree);
      return most === undefined
        ? fr`Aucun lien n'est noté à cette intensité.`
        : fr`${say.count(withMany(m), `des ${m.actors.length} acteurs a`, `des ${m.actors.length} acteurs ont`)} au moins ${MANY_LINKS} liens ; ${most.ids.length > 1 ? 'les plus reliés' : 'le plus relié'} : ${say.actors(most.ids, 3)} (${most.value}).`;
    },
  },
  strength: {
    label: fr`Force des liens`,
    plain: fr`Combien de coopérations relient cet acteur, chacune comptée une fois quelle que soit sa taille (avec multiParty=newman ; sinon chaque lien compte 1).`,
    formula: fr`s(i) = Σⱼ w(i, j) ; newman : w(i, j) = Σ sur les coopérations communes de 1 / (k − 1), k parties ; sinon w = 1`,
    classes: LITTLE_TO_MUCH,
    say: (m, say) => {
      const most = highest(m, ({ strength }) => strength);
      return most && fr`La plus grande force : ${say.actors(most.ids, 3)}.`;
    },
  },
  'links-by-intensity': {
    label: fr`Liens par intensité`,
    plain: fr`Combien de liens de cet acteur atteignent l'intensité 1, 2, 3 et 4. Les intensités ne s'additionnent pas.`,
    formula: fr`dₜ(i) = |{j : l'intensité de la paire i, j ≥ t}|, t = 1, 2, 3, 4`,
    say: (m, say) => fr`Paires reliées à partir de chaque niveau : ${pairsByLevel(m, say)}.`,
  },
  'two-mode-degree': {
    label: fr`Nombre de coopérations`,
    plain: fr`À combien de coopérations actives cet acteur prend part, sans passer par les paires.`,
    formula: fr`c(i) = |{coopérations où une paire de i est reliée à τ}|`,
    classes: LITTLE_TO_MUCH,
    say: (m, say) => {
      const most = highest(m, ({ cooperations }) => cooperations);
      const { cooperations, multiPartyCooperations } = m.subNetwork;
      return (
        most &&
        fr`${say.count(cooperations, 'coopération relie', 'coopérations relient')} ces acteurs${multiPartyCooperations === 0 ? '' : fr`, dont ${multiPartyCooperations} à trois parties ou plus`} ; y prend le plus souvent part : ${say.actors(most.ids, 3)} (${most.value}).`
      );
    },
  },
} satisfies Record<string, MeasureTexts>;
