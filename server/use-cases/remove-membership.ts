import { targetsOf } from '../../model/elements/hanging.ts';
import { leaveTerritory } from '../../model/elements/removals.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireNode } from './require.ts';

/** An actor leaves a territory, and its commitments; its cooperations stay. */
export function removeMembership(
  deps: WriteDeps,
  territoryId: string,
  actorId: string,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'membership.removed',
    subjectId: actorId,
    context,
    scope: scopeOf({ territoryIds: [territoryId] }),
    read: async (reader) => {
      await Promise.all([
        reader.read('territories', [territoryId]),
        reader.read('actors', [actorId]),
        reader.read('ties', [actorId]),
      ]);
      await reader.read('commitments', targetsOf(reader.state, 'CARRIES', actorId));
    },
    plan: (state) => {
      requireNode(state, 'Territory', territoryId);
      requireNode(state, 'Actor', actorId);
      return leaveTerritory(state, territoryId, actorId);
    },
  });
}
