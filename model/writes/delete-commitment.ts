import { sourcesOf } from '../elements/attachments.ts';
import { removeNode } from '../elements/removals.ts';
import { scopeOf } from '../elements/touched.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';

/** Deletes a commitment with its carriers and all references to it. */
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

/** Reads commitments, then the elements that serve or refine them, whose versions rise. */
export const wholeCommitments = (commitmentIds: readonly string[]): Plan['reads'] => [
  () => ({ commitments: commitmentIds }),
  (state) => ({
    commitments: commitmentIds.flatMap((id) => sourcesOf(state, 'REFINES', id)),
    cooperations: commitmentIds.flatMap((id) => sourcesOf(state, 'SERVES', id)),
  }),
];
