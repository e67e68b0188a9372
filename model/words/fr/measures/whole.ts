import type { MeasureTexts } from '../../../readings/measures/catalogue/define-measure.ts';
import { byClass, percent } from '../../../readings/measures/catalogue/measured.ts';
import { classBetween } from '../../../readings/measures/classes.ts';
import { fr } from '../../french.ts';
import { alone, most, possible, SPREAD } from '../../measures/whole.ts';
import { LITTLE_TO_MUCH } from './classes.ts';

/** The shape of the whole network. */
export const whole = {
  density: {
    label: fr`Densité`,
    plain: fr`Quelle part des paires possibles est reliée. Elle baisse quand la carte grandit : on ne compare que des cartes de même taille.`,
    formula: fr`m / (n (n − 1) / 2), m paires reliées de n acteurs ; non définie à moins de deux acteurs`,
    classes: LITTLE_TO_MUCH,
    say: (m, say) =>
      m.network.density === null
        ? undefined
        : fr`${say.count(m.subNetwork.links, 'paire reliée', 'paires reliées')} sur ${say.count(possible(m), 'possible', 'possibles')}, soit ${percent(m.network.density)} %.`,
  },
  components: {
    label: fr`Groupes séparés`,
    plain: fr`En combien de morceaux sans lien entre eux la carte se divise. La classe dit la part du plus grand.`,
    formula: fr`ensembles maximaux d'acteurs reliés par des chemins ; classe : taille du plus grand / n`,
    classes: ['morcelée', 'en partie reliée', 'reliée'],
    say: (m, say) => {
      const [largest] = m.network.components.sizes;
      return largest === undefined
        ? undefined
        : largest === m.actors.length
          ? fr`De proche en proche, tous les acteurs sont reliés.`
          : fr`Le plus grand groupe relié réunit ${largest} des ${m.actors.length} acteurs${alone(m) === 0 ? '' : fr` ; ${say.count(alone(m), 'acteur n’a', 'acteurs n’ont')} pas de lien`}.`;
    },
  },
  'degree-centralisation': {
    label: fr`Centralisation des liens`,
    plain: fr`À quel point les liens se concentrent sur un acteur : 0 si tous en ont autant, 1 pour une étoile.`,
    formula: fr`Σ (max d − d(i)) / ((n − 1)(n − 2)) ; non définie à moins de trois acteurs`,
    classes: ['répartis', 'un peu concentrés', 'concentrés'],
    say: ({ network }) =>
      byClass(classBetween(network.degreeCentralisation, SPREAD), [
        fr`Les liens sont répartis entre les acteurs.`,
        fr`Les liens se concentrent un peu sur quelques acteurs.`,
        fr`Les liens se concentrent sur très peu d'acteurs.`,
      ]),
  },
  'betweenness-centralisation': {
    label: fr`Centralisation des chemins`,
    plain: fr`À quel point les plus courts chemins passent tous par un même acteur : 1 pour une étoile.`,
    formula: fr`Σ (max b − b(i)) / (n − 1), b normalisée ; non définie à moins de trois acteurs`,
    classes: ['répartis', 'un peu concentrés', 'concentrés'],
    say: (m, say) =>
      byClass(classBetween(m.network.betweennessCentralisation, SPREAD), [
        fr`Les chemins entre acteurs passent par beaucoup d'acteurs différents.`,
        fr`Les chemins entre acteurs passent souvent par quelques-uns.`,
        fr`Les chemins entre acteurs passent surtout par ${most(m, say)}.`,
      ]),
  },
} satisfies Record<string, MeasureTexts>;
