import type { ActorPatch } from '../../model/contract/actor.ts';
import { nodeKey } from '../../model/elements/elements.ts';
import { actorScope, scopeOf } from '../../model/elements/touched.ts';
import { patchProperties } from '../../model/writes/merge-patch.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireVersion } from './require.ts';

/** Changes an actor. */
export function updateActor(
  deps: WriteDeps,
  actorId: string,
  patch: ActorPatch,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'actor.updated',
    subjectId: actorId,
    context,
    scope: scopeOf(actorScope(actorId)),
    read: (reader) => reader.read('actors', [actorId]),
    plan: (state) => {
      const present = requireVersion(state, 'Actor', actorId, context);
      const defaults = { tableRoles: [], charter: 'none', tags: [] };
      return new Map([[nodeKey('Actor', actorId), patchProperties(present, patch, defaults)]]);
    },
  });
}
