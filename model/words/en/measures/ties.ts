import type { MeasureTexts } from '../../../readings/measures/catalogue/define-measure.ts';
import { highest } from '../../../readings/measures/catalogue/measured.ts';
import { MANY_LINKS, pairsByLevel, withMany } from '../../measures/ties.ts';
import { LITTLE_TO_MUCH } from './classes.ts';

/** Measures of an actor's own links. */
export const ties = {
  degree: {
    label: 'Number of links',
    plain: 'How many other actors of the map this one is linked with.',
    formula: 'd(i) = |{j : i and j are linked at τ}|',
    classes: LITTLE_TO_MUCH,
    say: (m, say) => {
      const most = highest(m, ({ degree }) => degree);
      return most === undefined
        ? 'No link is noted at this intensity.'
        : `${say.count(withMany(m), `of the ${m.actors.length} actors has`, `of the ${m.actors.length} actors have`)} at least ${MANY_LINKS} links; the most linked: ${say.actors(most.ids, 3)} (${most.value}).`;
    },
  },
  strength: {
    label: 'Strength of links',
    plain:
      'How many cooperations link this actor, each counted once whatever its size (with multiParty=newman; else each link counts 1).',
    formula:
      's(i) = Σⱼ w(i, j); newman: w(i, j) = Σ over shared cooperations of 1 / (k − 1), k parties; else w = 1',
    classes: LITTLE_TO_MUCH,
    say: (m, say) => {
      const most = highest(m, ({ strength }) => strength);
      return most && `The greatest strength: ${say.actors(most.ids, 3)}.`;
    },
  },
  'links-by-intensity': {
    label: 'Links by intensity',
    plain: 'How many links of this actor reach intensity 1, 2, 3 and 4. Intensities are never added up.',
    formula: 'dₜ(i) = |{j : the pair intensity of i and j ≥ t}|, t = 1, 2, 3, 4',
    say: (m, say) => `Pairs linked from each level up: ${pairsByLevel(m, say)}.`,
  },
  'two-mode-degree': {
    label: 'Number of cooperations',
    plain: 'How many active cooperations this actor takes part in, without going through pairs.',
    formula: 'c(i) = |{cooperations in which a pair of i is linked at τ}|',
    classes: LITTLE_TO_MUCH,
    say: (m, say) => {
      const most = highest(m, ({ cooperations }) => cooperations);
      const { cooperations, multiPartyCooperations } = m.subNetwork;
      return (
        most &&
        `${say.count(cooperations, 'cooperation links', 'cooperations link')} these actors${multiPartyCooperations === 0 ? '' : `, ${multiPartyCooperations} of them of three parties or more`}; in most of them: ${say.actors(most.ids, 3)} (${most.value}).`
      );
    },
  },
} satisfies Record<string, MeasureTexts>;
