import { removeNode } from '../../model/elements/removals.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireVersion } from './require.ts';

/** Deletes a cooperation, with what its parties declared. */
export function deleteCooperation(
  deps: WriteDeps,
  cooperationId: string,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'cooperation.deleted',
    subjectId: cooperationId,
    context,
    scope: scopeOf({ cooperationIds: [cooperationId] }),
    read: (reader) => reader.read('cooperations', [cooperationId]),
    plan: (state) => {
      requireVersion(state, 'Cooperation', cooperationId, context);
      return removeNode(state, 'Cooperation', cooperationId);
    },
  });
}
