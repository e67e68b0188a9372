import type { PeerInput } from '../contract/territory.ts';
import { relationshipKey } from '../elements/elements.ts';
import { scopeOf } from '../elements/touched.ts';
import { BrokenRuleError } from '../errors.ts';
import { peerEntry } from './new-elements.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';

/** Makes two territories peers; the input replaces what was there. Being peers has no direction. */
export const setPeer = (territoryId: string, otherId: string, input: PeerInput): Plan => ({
  type: 'peer.set',
  subjectId: territoryId,
  scope: scopeOf({ territoryIds: [territoryId, otherId] }),
  reads: [() => ({ territories: [territoryId, otherId] })],
  changes: ({ state }) => {
    requireNode(state, 'Territory', territoryId);
    requireNode(state, 'Territory', otherId);
    if (territoryId === otherId) throw new BrokenRuleError('SELF_RELATION', 'otherId');
    const isReversed = state.has(relationshipKey('PEER_OF', otherId, territoryId));
    return new Map([
      isReversed ? peerEntry(otherId, territoryId, input) : peerEntry(territoryId, otherId, input),
    ]);
  },
});

/** Removes the peer relationship of two territories, in either direction. */
export const removePeer = (territoryId: string, otherId: string): Plan => ({
  type: 'peer.removed',
  subjectId: territoryId,
  scope: scopeOf({ territoryIds: [territoryId, otherId] }),
  reads: [() => ({ territories: [territoryId, otherId] })],
  changes: ({ state }) => {
    requireNode(state, 'Territory', territoryId);
    requireNode(state, 'Territory', otherId);
    const keys = [
      relationshipKey('PEER_OF', territoryId, otherId),
      relationshipKey('PEER_OF', otherId, territoryId),
    ];
    return new Map(keys.filter((key) => state.has(key)).map((key) => [key, null]));
  },
});
