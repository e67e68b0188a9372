import type { CooperationAt } from '../../elements/system.ts';
import { grouped } from '../../grouped.ts';
import type { GapFinder } from './define-gap.ts';
import { isDueSoon } from './gap-context.ts';
import { compareIds, unlinkedPairs } from './missing-pairs.ts';
import { apartOn } from './scattered-carriers.ts';
import { carriedAlone } from './single-carrier.ts';

export interface CommitmentWithoutActionWords {
  readonly commitmentId: string;
  readonly carrierIds: readonly string[];
  readonly dueOn: string | null;
  readonly day: string;
}

const MOST_PAIRS = 12;

/** A commitment with carriers, which no living cooperation serves. */
export const commitmentWithoutAction: GapFinder<CommitmentWithoutActionWords> = {
  delicate: false,
  needsHearing: false,
  find: (context) => {
    const serving = grouped(context.system.cooperations, ({ serves }) => serves);
    return context.commitments
      .filter(({ id, carrierIds }) => carrierIds.length > 0 && !serving.get(id)?.some(isUnderWay))
      .map(({ id: commitmentId, dueOn = null, carrierIds }) => ({
        subject: [commitmentId],
        severity: isDueSoon(dueOn, context.day) ? 2 : 1,
        sure: context.halfHeard('commitments'),
        evidence: () => ({
          actorIds: [...carrierIds],
          cooperationIds: (serving.get(commitmentId) ?? []).map(({ id }) => id).sort(compareIds),
          commitmentIds: [commitmentId],
          missingPairs: unlinkedPairs(carrierIds, carrierIds, context.weak, MOST_PAIRS),
        }),
        figures: { carriers: carrierIds.length, dueOn },
        cause: carrierIds.length === 1 ? carriedAlone(carrierIds[0] ?? '') : apartOn(commitmentId),
        words: { commitmentId, carrierIds, dueOn, day: context.day },
      }));
  },
};

const isUnderWay = ({ state }: CooperationAt): boolean => state === 'active' || state === 'in_progress';
