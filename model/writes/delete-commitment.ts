import { sourcesOf } from '../elements/attachments.ts';
import { removeNode } from '../elements/removals.ts';
import { scopeOf } from '../elements/touched.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';

/** Deletes a commitment, with its carriers; nothing serves or refines it any more. */
export const deleteCommitment = (commitmentId: string): Plan => ({
  type: 'commitment.deleted',
  subjectId: commitmentId,
  scope: scopeOf({ commitmentIds: [commitmentId], refiningIds: [commitmentId] }),
  versioned: { kind: 'Commitment', id: commitmentId },
  reads: wholeCommitments([commitmentId]),
  changes: ({ state }) => {
    requireNode(state, 'Commitment', commitmentId);
    return removeNode(state, 'Commitment', commitmentId);
  },
});

/** Commitments, then those that serve or refine them: removing one raises their versions. */
export const wholeCommitments = (commitmentIds: readonly string[]): Plan['reads'] => [
  () => ({ commitments: commitmentIds }),
  (state) => ({
    commitments: commitmentIds.flatMap((id) => sourcesOf(state, 'REFINES', id)),
    cooperations: commitmentIds.flatMap((id) => sourcesOf(state, 'SERVES', id)),
  }),
];
