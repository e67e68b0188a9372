import { applyEdits, mergeEdits } from '../../model/elements/element-edits.ts';
import { type Edits, relationshipKey } from '../../model/elements/elements.ts';
import { hangingOn } from '../../model/elements/hanging.ts';
import { checkCooperation } from '../../model/elements/model-rules.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { intentionEdits } from '../../model/writes/party-edits.ts';
import { ownBrings } from '../../model/writes/workshops/leave-cooperation.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireNode } from './require.ts';

/** A party leaves a cooperation, with what it declared of it and what fiches say that it brings. */
export function removeParty(
  deps: WriteDeps,
  cooperationId: string,
  actorId: string,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'party.removed',
    subjectId: cooperationId,
    context,
    scope: scopeOf({ cooperationIds: [cooperationId] }),
    read: async (reader) => {
      await Promise.all([reader.read('cooperations', [cooperationId]), reader.read('actors', [actorId])]);
    },
    plan: (state) => {
      requireNode(state, 'Cooperation', cooperationId);
      requireNode(state, 'Actor', actorId);
      const party = relationshipKey('PARTY_TO', actorId, cooperationId);
      if (!state.has(party)) return new Map();
      const declared = hangingOn(state, 'Cooperation', cooperationId).filter(
        (key) => state.get(key)?.actorId === actorId,
      );
      const told = ownBrings(state, cooperationId, actorId);
      const edits: Edits = new Map([party, ...declared, ...told].map((key) => [key, null]));
      const next = applyEdits(state, edits);
      checkCooperation(next, cooperationId);
      // Where those who stay have all said yes, the one who leaves was the last to be waited for.
      return mergeEdits(edits, intentionEdits(next, cooperationId));
    },
  });
}
