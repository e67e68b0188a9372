import type { PeerInput } from '../../model/contract/territory.ts';
import { relationshipKey } from '../../model/elements/elements.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { BrokenRuleError } from '../../model/errors.ts';
import { peerEntry } from '../../model/writes/new-elements.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireNode } from './require.ts';

/** Makes two territories peers; the input replaces what was there. Being peers has no direction. */
export function setPeer(
  deps: WriteDeps,
  territoryId: string,
  otherId: string,
  input: PeerInput,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'peer.set',
    subjectId: territoryId,
    context,
    scope: scopeOf({ territoryIds: [territoryId, otherId] }),
    read: (reader) => reader.read('territories', [territoryId, otherId]),
    plan: (state) => {
      requireNode(state, 'Territory', territoryId);
      requireNode(state, 'Territory', otherId);
      if (territoryId === otherId) throw new BrokenRuleError('SELF_RELATION', 'otherId');
      const isReversed = state.has(relationshipKey('PEER_OF', otherId, territoryId));
      return new Map([
        isReversed ? peerEntry(otherId, territoryId, input) : peerEntry(territoryId, otherId, input),
      ]);
    },
  });
}
