import type { MeasureTexts } from '../../../readings/measures/catalogue/define-measure.ts';
import { highest } from '../../../readings/measures/catalogue/measured.ts';
import { coreSize } from '../../measures/centralities.ts';
import { LITTLE_TO_MUCH } from './classes.ts';

/** Measures of an actor's position in the whole. */
export const centralities = {
  betweenness: {
    label: 'Betweenness',
    plain: 'How far this actor stands on the shortest paths between the others.',
    formula:
      'b(i) = Σ over pairs s < t of (shortest paths s–t through i / shortest paths s–t), divided by (n − 1)(n − 2) / 2; steps are counted, not weights',
    classes: LITTLE_TO_MUCH,
    say: (m, say) => {
      const most = highest(m, ({ betweenness }) => betweenness);
      return most === undefined
        ? 'No actor is on the path between two others.'
        : `Most often on the path between two others: ${say.actors(most.ids, 3)}.`;
    },
  },
  closeness: {
    label: 'Closeness',
    plain: 'In how few steps this actor reaches the others, allowing for those it cannot reach.',
    formula: 'c(i) = (r / (n − 1)) · (r / Σ distances to the r actors that i reaches); undefined where r = 0',
    classes: LITTLE_TO_MUCH,
    say: (m, say) => {
      const most = highest(m, ({ closeness }) => closeness);
      return most && `Fewest steps from the others: ${say.actors(most.ids, 3)}.`;
    },
  },
  eigenvector: {
    label: 'Eigenvector',
    plain:
      'Whether this actor is linked to actors that are well linked themselves; in the largest component only.',
    formula:
      'A x = λ x, λ the largest, Σ x² = 1, over the largest component; links count 1 each; undefined elsewhere',
    classes: LITTLE_TO_MUCH,
    say: (m, say) => {
      const most = highest(m, ({ eigenvector }) => eigenvector);
      return most && `Best linked to those who are well linked: ${say.actors(most.ids, 3)}.`;
    },
  },
  'k-core': {
    label: 'K-core',
    plain:
      'The largest k such that the actor belongs to a group in which each has at least k links with the others of it.',
    formula: 'core(i) = max k with i in a subgraph of minimum degree k',
    classes: ['at the edge', 'in between', 'in the core'],
    say: (m, say) => {
      const most = highest(m, ({ core }) => core);
      return (
        most &&
        `${say.count(coreSize(m, most.value), 'actor forms', 'actors form')} the core: each has at least ${say.count(most.value, 'link', 'links')} with the others in it.`
      );
    },
  },
} satisfies Record<string, MeasureTexts>;
