import type { MeasureTexts } from '../../../readings/measures/catalogue/define-measure.ts';
import { highest } from '../../../readings/measures/catalogue/measured.ts';
import { opened } from '../../measures/holes.ts';
import { LITTLE_TO_MUCH } from './classes.ts';

/** Between whom an actor stands. */
export const holes = {
  constraint: {
    label: 'Constraint',
    plain:
      'How far the links of this actor lead back to the same few: high when its partners are linked to each other.',
    formula:
      'Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)² over its neighbours j, p(i, j) = w(i, j) / s(i); undefined without link',
    classes: ['open links', 'in between', 'closed links'],
    say: ({ actors }, say) => {
      const linked = actors.filter(({ constraint }) => constraint !== null);
      const least = Math.min(...linked.map(({ constraint }) => constraint ?? 0));
      const ids = linked.filter(({ constraint }) => constraint === least).map(({ actorId }) => actorId);
      return linked.length === 0
        ? undefined
        : `The most open links, to partners little linked to each other: ${say.actors(ids, 3)}.`;
    },
  },
  'effective-size': {
    label: 'Effective size',
    plain: 'How many distinct partners this actor really has, those linked to each other counting less.',
    formula: 'Σⱼ (1 − Σ_q p(i, q) m(j, q)), m(j, q) = w(j, q) / max w(j, ·); undefined without link',
    classes: LITTLE_TO_MUCH,
    say: (m, say) => {
      const most = highest(m, ({ effectiveSize }) => effectiveSize);
      return most && `Most partners that do not repeat each other: ${say.actors(most.ids, 3)}.`;
    },
  },
  brokerage: {
    label: 'Brokerage roles',
    plain:
      'Between whom this actor stands: inside its family (coordinator), between two of another (consultant), between its own and another (gatekeeper, representative), between two others (liaison).',
    formula:
      'directed: a → i → c without a → c, on natures that have a direction; undirected: a – i – c with a and c not linked, each triple once',
    say: (m, say) => {
      const most = highest(m, opened);
      return (
        most &&
        `Between most partners that are not linked: ${say.actors(most.ids, 3)} (${say.count(most.value, 'pair', 'pairs')}).`
      );
    },
  },
} satisfies Record<string, MeasureTexts>;
