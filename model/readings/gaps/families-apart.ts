import type { FamilyCell } from '../../contract/reading.ts';
import type { Family } from '../../contract/vocabulary.ts';
import { grouped } from '../../grouped.ts';
import { fr } from '../../words/french.ts';
import { familyMatrix } from '../families.ts';
import { defineGap } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';
import { closestUnlinked, compareIds } from './missing-pairs.ts';

interface Words {
  readonly families: readonly [Family, Family];
  readonly observed: number;
  readonly expected: number;
  readonly actors: readonly [number, number];
}

export const SIGNIFICANT = 0.05;
const ENOUGH_HEARD = 0.6;
const MOST_PAIRS = 5;

/** Two families with fewer links between them than chance would give. */
export const familiesApart = defineGap<Words>({
  rule: 'families-apart',
  delicate: false,
  needsHearing: true,
  sizeFigure: 'lacking',
  find: (context) => {
    const { actors } = context.system;
    const members = grouped(context.actorIds, (id) => [actors.get(id)?.family ?? '']);
    return familyMatrix(context.system)
      .cells.filter(({ pAdjusted }) => pAdjusted !== null && pAdjusted <= SIGNIFICANT)
      .map((cell) => {
        const families = [cell.a, cell.b].sort(compareIds) as [Family, Family];
        const [side, other] = [members.get(families[0]) ?? [], members.get(families[1]) ?? []];
        return {
          subject: families,
          severity: cell.observed === 0 ? 3 : 2,
          sure: [side, other].every((ids) => context.shareHeard(ids, 'links', ENOUGH_HEARD)),
          evidence: () => ({
            actorIds: [...side, ...other],
            cooperationIds: joiningThem(side, other, context),
            missingPairs: closestUnlinked(side, other, context.weak, MOST_PAIRS),
          }),
          figures: figuresOf(cell),
          words: {
            families,
            observed: cell.observed,
            expected: Math.round(cell.expected ?? 0),
            actors: [side.length, other.length] as const,
          },
        };
      });
  },
  texts: {
    fr: {
      title: fr`Peu de liens entre deux familles`,
      question: fr`Entre [a] et [b], nous avons noté [k lien(s)]. En manque-t-il sur la carte, ou dans la vie ?`,
      when: fr`Deux familles de trois acteurs ou plus ont entre elles nettement moins de liens que ce que le hasard donnerait sur cette carte.`,
      variant: ({ observed }) =>
        observed > 0
          ? {}
          : {
              question: fr`Entre [a] et [b], nous n'avons noté aucun lien. En manque-t-il sur la carte, ou dans la vie ?`,
            },
      slots: ({ families: [a, b], observed }, say) => ({
        a: say.family(a),
        b: say.family(b),
        'k lien(s)': say.count(observed, 'lien', 'liens'),
      }),
      reason: ({ families: [a, b], expected, actors }, say) =>
        fr`Entre ${say.family(a)} (${actors[0]} acteurs) et ${say.family(b)} (${actors[1]} acteurs), le hasard donnerait environ ${expected} liens sur cette carte.`,
    },
    en: {
      title: 'Few links between two families',
      question: 'Between [a] and [b], we noted [k lien(s)]. Are some missing on the map, or in life?',
      when: 'Two families of three actors or more have clearly fewer links between them than chance would give on this map.',
      slots: ({ families: [a, b], observed }, say) => ({
        a: say.family(a),
        b: say.family(b),
        'k lien(s)': say.count(observed, 'link', 'links', 'no link'),
      }),
      reason: ({ families: [a, b], expected, actors }, say) =>
        `Between ${say.family(a)} (${actors[0]} actors) and ${say.family(b)} (${actors[1]} actors), chance would give about ${expected} links on this map.`,
    },
  },
});

const figuresOf = ({ observed, expected, pairs, p, pAdjusted, hypergeometricP }: FamilyCell) => ({
  observed,
  expected,
  lacking: (expected ?? 0) - observed,
  pairs,
  p,
  pAdjusted,
  hypergeometricP,
});

/** The cooperations of the links that there are between them. */
function joiningThem(side: readonly string[], other: readonly string[], { system }: GapContext): string[] {
  const [one, two] = [new Set(side), new Set(other)];
  const between = [...system.links().values()].filter(
    ({ actorIds: [a, b] }) => (one.has(a) && two.has(b)) || (one.has(b) && two.has(a)),
  );
  return [...new Set(between.flatMap(({ cooperationIds }) => cooperationIds))].sort(compareIds);
}
