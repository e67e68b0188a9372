import type { MeasureTexts } from '../../../readings/measures/catalogue/define-measure.ts';
import { highest } from '../../../readings/measures/catalogue/measured.ts';
import { fr } from '../../french.ts';
import { opened } from '../../measures/holes.ts';
import { LITTLE_TO_MUCH } from './classes.ts';

/** Between whom an actor stands. */
export const holes = {
  constraint: {
    label: fr`Contrainte`,
    plain: fr`À quel point les liens de cet acteur le ramènent aux mêmes partenaires : forte quand ils sont reliés entre eux.`,
    formula: fr`Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)² sur ses voisins j, p(i, j) = w(i, j) / s(i) ; non définie sans lien`,
    classes: ['liens ouverts', 'entre les deux', 'liens refermés'],
    say: ({ actors }, say) => {
      const linked = actors.filter(({ constraint }) => constraint !== null);
      const least = Math.min(...linked.map(({ constraint }) => constraint ?? 0));
      const ids = linked.filter(({ constraint }) => constraint === least).map(({ actorId }) => actorId);
      return linked.length === 0
        ? undefined
        : fr`Les liens les plus ouverts, vers des partenaires peu reliés entre eux : ${say.actors(ids, 3)}.`;
    },
  },
  'effective-size': {
    label: fr`Taille efficace`,
    plain: fr`Combien de partenaires distincts cet acteur a vraiment, ceux qui sont reliés entre eux comptant moins.`,
    formula: fr`Σⱼ (1 − Σ_q p(i, q) m(j, q)), m(j, q) = w(j, q) / max w(j, ·) ; non définie sans lien`,
    classes: LITTLE_TO_MUCH,
    say: (m, say) => {
      const most = highest(m, ({ effectiveSize }) => effectiveSize);
      return most && fr`Le plus de partenaires qui ne font pas double emploi : ${say.actors(most.ids, 3)}.`;
    },
  },
  brokerage: {
    label: fr`Rôles d'entremise`,
    plain: fr`Entre qui cet acteur passe : dans sa famille (coordinateur), entre deux d'une autre famille (consultant), entre la sienne et une autre (portier, représentant), entre deux autres (liaison).`,
    formula: fr`orienté : a → i → c sans a → c, sur les natures qui ont un sens ; non orienté : a – i – c où a et c ne sont pas reliés, chaque triplet une fois`,
    say: (m, say) => {
      const most = highest(m, opened);
      return (
        most &&
        fr`Entre le plus de partenaires qui ne sont pas reliés : ${say.actors(most.ids, 3)} (${say.count(most.value, 'paire', 'paires')}).`
      );
    },
  },
} satisfies Record<string, MeasureTexts>;
