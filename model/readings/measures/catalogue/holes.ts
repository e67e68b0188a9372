import type { ActorMeasures } from '../../../contract/measures.ts';
import { fr } from '../../../words/french.ts';
import { defineMeasure, highest, LITTLE_TO_MUCH, words } from './define-measure.ts';

const BURT = 'Burt, R. S. (1992). Structural holes. Harvard University Press.';

const opened = ({ brokerage: { undirected } }: ActorMeasures): number =>
  Object.values(undirected ?? {}).reduce((sum, count) => sum + count, 0);

/** Between whom an actor stands. */
export const holes = [
  defineMeasure({
    id: 'constraint',
    of: 'actor',
    label: { fr: fr`Contrainte`, en: 'Constraint' },
    plain: {
      fr: fr`À quel point les liens de cet acteur le ramènent aux mêmes personnes : forte quand ses partenaires se connaissent.`,
      en: 'How far the links of this actor lead back to the same few: high when its partners know each other.',
    },
    formula: {
      fr: fr`Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)² sur ses voisins j, p(i, j) = w(i, j) / s(i) ; non définie sans lien`,
      en: 'Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)² over its neighbours j, p(i, j) = w(i, j) / s(i); undefined without link',
    },
    reference: BURT,
    classes: words(
      ['liens ouverts', 'entre les deux', 'liens refermés'],
      ['open links', 'in between', 'closed links'],
    ),
    say: {
      fr: ({ actors }, say) => {
        const linked = actors.filter(({ constraint }) => constraint !== null);
        const least = Math.min(...linked.map(({ constraint }) => constraint ?? 0));
        const ids = linked.filter(({ constraint }) => constraint === least).map(({ actorId }) => actorId);
        return linked.length === 0
          ? undefined
          : fr`Les liens les plus ouverts, vers des partenaires qui ne se connaissent pas : ${say.actors(ids, 3)}.`;
      },
      en: ({ actors }, say) => {
        const linked = actors.filter(({ constraint }) => constraint !== null);
        const least = Math.min(...linked.map(({ constraint }) => constraint ?? 0));
        const ids = linked.filter(({ constraint }) => constraint === least).map(({ actorId }) => actorId);
        return linked.length === 0
          ? undefined
          : `The most open links, to partners who do not know each other: ${say.actors(ids, 3)}.`;
      },
    },
  }),
  defineMeasure({
    id: 'effective-size',
    of: 'actor',
    label: { fr: fr`Taille efficace`, en: 'Effective size' },
    plain: {
      fr: fr`Combien de partenaires distincts cet acteur a vraiment, ceux qui sont reliés entre eux comptant moins.`,
      en: 'How many distinct partners this actor really has, those linked to each other counting less.',
    },
    formula: {
      fr: fr`Σⱼ (1 − Σ_q p(i, q) m(j, q)), m(j, q) = w(j, q) / max w(j, ·) ; non définie sans lien`,
      en: 'Σⱼ (1 − Σ_q p(i, q) m(j, q)), m(j, q) = w(j, q) / max w(j, ·); undefined without link',
    },
    reference: `${BURT} Borgatti, S. P. (1997). Structural holes: unpacking Burt's redundancy measures. Connections 20(1), 35–38.`,
    classes: LITTLE_TO_MUCH,
    say: {
      fr: (m, say) => {
        const most = highest(m, ({ effectiveSize }) => effectiveSize);
        return most && fr`Le plus de partenaires qui ne font pas double emploi : ${say.actors(most.ids, 3)}.`;
      },
      en: (m, say) => {
        const most = highest(m, ({ effectiveSize }) => effectiveSize);
        return most && `Most partners that do not repeat each other: ${say.actors(most.ids, 3)}.`;
      },
    },
  }),
  defineMeasure({
    id: 'brokerage',
    of: 'actor',
    label: { fr: fr`Rôles d'entremise`, en: 'Brokerage roles' },
    plain: {
      fr: fr`Entre qui cet acteur passe : dans sa famille (coordinateur), entre deux d'une autre famille (consultant), entre la sienne et une autre (portier, représentant), entre deux autres (liaison).`,
      en: 'Between whom this actor stands: inside its family (coordinator), between two of another (consultant), between its own and another (gatekeeper, representative), between two others (liaison).',
    },
    formula: {
      fr: fr`orienté : a → i → c sans a → c, sur les natures qui ont un sens ; non orienté : a – i – c où a et c ne sont pas reliés, chaque triplet une fois`,
      en: 'directed: a → i → c without a → c, on natures that have a direction; undirected: a – i – c with a and c not linked, each triple once',
    },
    reference:
      'Gould, R. V. & Fernandez, R. M. (1989). Structures of mediation. Sociological Methodology 19, 89–126.',
    say: {
      fr: (m, say) => {
        const most = highest(m, opened);
        return (
          most &&
          fr`Entre le plus de partenaires qui ne sont pas reliés : ${say.actors(most.ids, 3)} (${say.count(most.value, 'paire', 'paires')}).`
        );
      },
      en: (m, say) => {
        const most = highest(m, opened);
        return (
          most &&
          `Between most partners that are not linked: ${say.actors(most.ids, 3)} (${say.count(most.value, 'pair', 'pairs')}).`
        );
      },
    },
  }),
];
