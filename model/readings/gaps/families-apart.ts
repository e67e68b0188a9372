import type { FamilyCell } from '../../contract/reading.ts';
import type { Family } from '../../contract/vocabulary.ts';
import { grouped } from '../../grouped.ts';
import { familyMatrix, SIGNIFICANT } from '../families.ts';
import type { GapFinder } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';
import { levelToName } from './links-below.ts';
import { closestUnlinked, compareIds } from './missing-pairs.ts';

export interface FamiliesApartWords {
  readonly families: readonly [Family, Family];
  readonly observed: number;
  readonly expected: number;
  readonly actors: readonly [number, number];
  /** The level from which links were counted; null where there is none below it between the two. */
  readonly level: number | null;
}

const ENOUGH_HEARD = 0.6;
const MOST_PAIRS = 5;

/** Two families with fewer links between them than chance gives to actors who have as many links each. */
export const familiesApart: GapFinder<FamiliesApartWords> = {
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
            expected: Math.round(cell.expectedByDegree ?? 0),
            actors: [side.length, other.length] as const,
            level: levelBetween(side, other, context),
          },
        };
      });
  },
};

function levelBetween(side: readonly string[], other: readonly string[], context: GapContext): number | null {
  const others = new Set(other);
  return levelToName(side, (id) => others.has(id), context);
}

const figuresOf = (cell: FamilyCell) => {
  const { observed, expected, expectedByDegree, pairs, p, pAdjusted, hypergeometricP } = cell;
  const lacking = (expected ?? 0) - observed;
  return { observed, expected, expectedByDegree, lacking, pairs, p, pAdjusted, hypergeometricP };
};

/** Lists the cooperations behind the existing links between them. */
function joiningThem(side: readonly string[], other: readonly string[], { system }: GapContext): string[] {
  const [one, two] = [new Set(side), new Set(other)];
  const between = [...system.links().values()].filter(
    ({ actorIds: [a, b] }) => (one.has(a) && two.has(b)) || (one.has(b) && two.has(a)),
  );
  return [...new Set(between.flatMap(({ cooperationIds }) => cooperationIds))].sort(compareIds);
}
