import { sourcesOf } from '../../model/elements/hanging.ts';
import { removeNode } from '../../model/elements/removals.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import type { ElementReader } from '../store/elements.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireVersion } from './require.ts';

/** Deletes a commitment, with its carriers; nothing serves or refines it any more. */
export function deleteCommitment(
  deps: WriteDeps,
  commitmentId: string,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'commitment.deleted',
    subjectId: commitmentId,
    context,
    scope: scopeOf({ commitmentIds: [commitmentId], refiningIds: [commitmentId] }),
    read: (reader) => readWholeCommitments(reader, [commitmentId]),
    plan: (state) => {
      requireVersion(state, 'Commitment', commitmentId, context);
      return removeNode(state, 'Commitment', commitmentId);
    },
  });
}

/** Reads commitments, and those that serve or refine them: removing one raises their versions. */
export async function readWholeCommitments(
  reader: ElementReader,
  commitmentIds: readonly string[],
): Promise<void> {
  await reader.read('commitments', commitmentIds);
  const reaching = (kind: 'REFINES' | 'SERVES') =>
    commitmentIds.flatMap((id) => sourcesOf(reader.state, kind, id));
  await Promise.all([
    reader.read('commitments', reaching('REFINES')),
    reader.read('cooperations', reaching('SERVES')),
  ]);
}
