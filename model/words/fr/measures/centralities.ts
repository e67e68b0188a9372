import type { MeasureTexts } from '../../../readings/measures/catalogue/define-measure.ts';
import { highest } from '../../../readings/measures/catalogue/measured.ts';
import { fr } from '../../french.ts';
import { coreSize } from '../../measures/centralities.ts';
import { LITTLE_TO_MUCH } from './classes.ts';

/** Measures of an actor's position in the whole. */
export const centralities = {
  betweenness: {
    label: fr`Intermédiarité`,
    plain: fr`À quel point cet acteur se trouve sur les plus courts chemins entre les autres.`,
    formula: fr`b(i) = Σ sur les paires s < t de (plus courts chemins s–t passant par i / plus courts chemins s–t), divisée par (n − 1)(n − 2) / 2 ; on compte les pas, non les poids`,
    classes: LITTLE_TO_MUCH,
    say: (m, say) => {
      const most = highest(m, ({ betweenness }) => betweenness);
      return most === undefined
        ? fr`Aucun acteur n'est sur le chemin entre deux autres.`
        : fr`Le plus souvent sur le chemin entre deux autres : ${say.actors(most.ids, 3)}.`;
    },
  },
  closeness: {
    label: fr`Proximité`,
    plain: fr`En combien de pas cet acteur atteint les autres, compte tenu de ceux qu'il ne peut pas atteindre.`,
    formula: fr`c(i) = (r / (n − 1)) · (r / Σ des distances aux r acteurs que i atteint) ; non définie si r = 0`,
    classes: LITTLE_TO_MUCH,
    say: (m, say) => {
      const most = highest(m, ({ closeness }) => closeness);
      return most && fr`Le moins de pas jusqu'aux autres : ${say.actors(most.ids, 3)}.`;
    },
  },
  eigenvector: {
    label: fr`Vecteur propre`,
    plain: fr`Si cet acteur est relié à des acteurs eux-mêmes bien reliés ; dans le plus grand groupe relié seulement.`,
    formula: fr`A x = λ x, λ la plus grande, Σ x² = 1, sur la plus grande composante ; chaque lien compte 1 ; non défini ailleurs`,
    classes: LITTLE_TO_MUCH,
    say: (m, say) => {
      const most = highest(m, ({ eigenvector }) => eigenvector);
      return most && fr`Au mieux relié à ceux qui sont bien reliés : ${say.actors(most.ids, 3)}.`;
    },
  },
  'k-core': {
    label: fr`Noyau`,
    plain: fr`Le plus grand k tel que l'acteur appartient à un groupe où chacun a au moins k liens avec les autres du groupe.`,
    formula: fr`noyau(i) = max k tel que i est dans un sous-graphe de degré minimal k`,
    classes: ['au bord', 'entre les deux', 'au noyau'],
    say: (m, say) => {
      const most = highest(m, ({ core }) => core);
      return (
        most &&
        fr`${say.count(coreSize(m, most.value), 'acteur forme', 'acteurs forment')} le noyau : chacun y a au moins ${say.count(most.value, 'lien', 'liens')} avec les autres du noyau.`
      );
    },
  },
} satisfies Record<string, MeasureTexts>;
