import type { ScatteredCarriersWords } from '../../words/gaps/scattered-carriers.ts';
import type { GapFinder } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';
import { closestBetween, compareIds } from './missing-pairs.ts';
import { type CarrierGroups, groupCarriers } from './scattered-groups.ts';

const MOST_PAIRS = 12;

/** Carriers of one commitment who do not work together: an integrative gap (Fried, Hamilton & Berardo 2022). */
export const scatteredCarriers: GapFinder<ScatteredCarriersWords> = {
  delicate: false,
  needsHearing: false,
  sizeFigure: 'groups',
  find: (context) =>
    context.commitments.flatMap((commitment) => {
      const { id: commitmentId, carriers } = commitment;
      const carrierIds = carriers.filter(({ role }) => role !== 'support').map(({ actorId }) => actorId);
      if (carrierIds.length < 2) return [];
      const { groups, through, cooperationIds } = groupCarriers(commitment, carrierIds, context);
      if (groups.length < 2) return [];
      const { linked, pairs } = closure(carrierIds, context);
      return {
        subject: [commitmentId],
        severity: severityOf(groups, carrierIds.length),
        sure: context.allHeard(carrierIds, 'commitments'),
        evidence: () => ({
          actorIds: carrierIds,
          cooperationIds: [...cooperationIds],
          commitmentIds: [commitmentId],
          themeIds: commitment.themes.toSorted(compareIds),
          missingPairs: closestBetween(groups, context.weak, MOST_PAIRS),
        }),
        figures: {
          carriers: carrierIds.length,
          groups: groups.length,
          largestGroup: groups[0]?.length ?? 0,
          linkedPairs: linked,
          pairs,
          closure: linked / pairs,
        },
        cause: apartOn(commitmentId),
        words: {
          commitmentId,
          groups,
          through,
          carriers: carrierIds.length,
          supporters: carriers.length - carrierIds.length,
        },
      };
    }),
};

function severityOf(groups: CarrierGroups['groups'], carriers: number): 1 | 2 | 3 {
  const largest = groups[0]?.length ?? 0;
  if (largest === 1) return carriers >= 3 ? 3 : 2;
  return carriers - largest >= carriers / 2 ? 2 : 1;
}

/** Counts linked pairs among the carriers, of all their pairs. */
function closure(carrierIds: readonly string[], { near }: GapContext) {
  const size = carrierIds.length;
  const ends = carrierIds.flatMap((a) => carrierIds.filter((b) => near.get(a)?.has(b)));
  return { linked: ends.length / 2, pairs: (size * (size - 1)) / 2 };
}

/** Returns the cause: the carriers of a commitment do nothing together for it. */
export const apartOn = (commitmentId: string): string => `apart:${commitmentId}`;
