import { relationshipKey } from '../../model/elements/elements.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireNode } from './require.ts';

/** Two territories are peers no more, in whichever direction it was noted. */
export function removePeer(
  deps: WriteDeps,
  territoryId: string,
  otherId: string,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'peer.removed',
    subjectId: territoryId,
    context,
    scope: scopeOf({ territoryIds: [territoryId, otherId] }),
    read: (reader) => reader.read('territories', [territoryId, otherId]),
    plan: (state) => {
      requireNode(state, 'Territory', territoryId);
      requireNode(state, 'Territory', otherId);
      const keys = [
        relationshipKey('PEER_OF', territoryId, otherId),
        relationshipKey('PEER_OF', otherId, territoryId),
      ];
      return new Map(keys.filter((key) => state.has(key)).map((key) => [key, null]));
    },
  });
}
