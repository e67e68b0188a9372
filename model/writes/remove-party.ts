import { attachedTo } from '../elements/attachments.ts';
import { applyEdits, mergeEdits } from '../elements/element-edits.ts';
import { type Edits, relationshipKey } from '../elements/elements.ts';
import { checkCooperation } from '../elements/model-rules.ts';
import { scopeOf } from '../elements/touched.ts';
import { intentionEdits } from './party-edits.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';
import { ownBrings } from './workshops/leave-cooperation.ts';

/** Removes a party from a cooperation, with its declarations and contributions to briefs. */
export const removeParty = (cooperationId: string, actorId: string): Plan => ({
  type: 'party.removed',
  subjectId: cooperationId,
  scope: scopeOf({ cooperationIds: [cooperationId] }),
  reads: [() => ({ cooperations: [cooperationId], actors: [actorId] })],
  changes: ({ state }) => {
    requireNode(state, 'Cooperation', cooperationId);
    requireNode(state, 'Actor', actorId);
    const party = relationshipKey('PARTY_TO', actorId, cooperationId);
    if (!state.has(party)) return new Map();
    const declared = attachedTo(state, 'Cooperation', cooperationId).filter(
      (key) => state.get(key)?.actorId === actorId,
    );
    const told = ownBrings(state, cooperationId, actorId);
    const edits: Edits = new Map([party, ...declared, ...told].map((key) => [key, null]));
    const next = applyEdits(state, edits);
    checkCooperation(next, cooperationId);
    // If the remaining parties have all agreed, only the leaving one was awaited.
    return mergeEdits(edits, intentionEdits(next, cooperationId));
  },
});
