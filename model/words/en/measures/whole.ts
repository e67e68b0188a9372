import type { MeasureTexts } from '../../../readings/measures/catalogue/define-measure.ts';
import { byClass, percent } from '../../../readings/measures/catalogue/measured.ts';
import { classBetween } from '../../../readings/measures/classes.ts';
import { alone, most, possible, SPREAD } from '../../measures/whole.ts';
import { LITTLE_TO_MUCH } from './classes.ts';

/** The shape of the whole network. */
export const whole = {
  density: {
    label: 'Density',
    plain:
      'What share of the possible pairs is linked. It falls as a map grows: compare maps of one size only.',
    formula: 'm / (n (n − 1) / 2), m linked pairs of n actors; undefined under two actors',
    classes: LITTLE_TO_MUCH,
    say: (m, say) =>
      m.network.density === null
        ? undefined
        : `${say.count(m.subNetwork.links, 'linked pair', 'linked pairs')} of ${say.count(possible(m), 'possible', 'possible')}, ${percent(m.network.density)}%.`,
  },
  components: {
    label: 'Components',
    plain:
      'Into how many pieces without a link between them the map falls. The class says the share of the largest.',
    formula: 'maximal sets of actors joined by paths; class: size of the largest / n',
    classes: ['in pieces', 'partly joined', 'joined'],
    say: (m, say) => {
      const [largest] = m.network.components.sizes;
      return largest === undefined
        ? undefined
        : largest === m.actors.length
          ? 'Step by step, all actors are joined.'
          : `The largest joined group holds ${largest} of the ${m.actors.length} actors${alone(m) === 0 ? '' : `; ${say.count(alone(m), 'actor has', 'actors have')} no link`}.`;
    },
  },
  'degree-centralisation': {
    label: 'Degree centralisation',
    plain: 'How far links gather on one actor: 0 where all have as many, 1 for a star.',
    formula: 'Σ (max d − d(i)) / ((n − 1)(n − 2)); undefined under three actors',
    classes: ['spread out', 'somewhat concentrated', 'concentrated'],
    say: ({ network }) =>
      byClass(classBetween(network.degreeCentralisation, SPREAD), [
        'Links are spread over the actors.',
        'Links gather somewhat on a few actors.',
        'Links gather on very few actors.',
      ]),
  },
  'betweenness-centralisation': {
    label: 'Betweenness centralisation',
    plain: 'How far the shortest paths all pass through one actor: 1 for a star.',
    formula: 'Σ (max b − b(i)) / (n − 1), b normalised; undefined under three actors',
    classes: ['spread out', 'somewhat concentrated', 'concentrated'],
    say: (m, say) =>
      byClass(classBetween(m.network.betweennessCentralisation, SPREAD), [
        'The paths between actors pass through many different actors.',
        'The paths between actors often pass through a few.',
        `The paths between actors mostly pass through ${most(m, say)}.`,
      ]),
  },
} satisfies Record<string, MeasureTexts>;
