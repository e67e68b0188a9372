import type { GapFinder } from './define-gap.ts';
import { isDueSoon } from './gap-context.ts';

export interface UncarriedCommitmentWords {
  readonly commitmentId: string;
  readonly step: boolean;
  readonly dueOn: string | null;
  readonly day: string;
}

/** A commitment that nobody on the map carries. */
export const uncarriedCommitment: GapFinder<UncarriedCommitmentWords> = {
  delicate: false,
  needsHearing: false,
  find: (context) =>
    context.commitments
      .filter(({ carriers }) => carriers.length === 0)
      .map(({ id, horizon, dueOn = null }) => ({
        subject: [id],
        severity: horizon === 'pebble' || isDueSoon(dueOn, context.day) ? 3 : 2,
        sure: context.halfHeard('commitments'),
        evidence: () => ({ commitmentIds: [id] }),
        figures: { horizon, dueOn },
        words: { commitmentId: id, step: horizon === 'pebble', dueOn, day: context.day },
      })),
};
