import type { PartyInput } from '../../model/contract/cooperation.ts';
import { applyEdits, mergeEdits } from '../../model/elements/element-edits.ts';
import { type Edits, type Elements, relationshipKey } from '../../model/elements/elements.ts';
import { sourcesOf, targetsOf } from '../../model/elements/hanging.ts';
import { checkCooperation } from '../../model/elements/model-rules.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { MissingPropertyError } from '../../model/errors.ts';
import { intentionEdits, partyEdits, withdrawalEdits } from '../../model/writes/party-edits.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { defaultDay } from './default-day.ts';
import { enterMap } from './enter-map.ts';
import { requireNode } from './require.ts';

/** Sets a party of a cooperation, its yes, what it declares. */
export function setParty(
  deps: WriteDeps,
  cooperationId: string,
  actorId: string,
  input: PartyInput,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'party.set',
    subjectId: cooperationId,
    context,
    scope: scopeOf({ cooperationIds: [cooperationId], actingActorIds: [actorId] }),
    read: async (reader) => {
      await reader.read('cooperations', [cooperationId]);
      await reader.read('actors', [actorId, ...sourcesOf(reader.state, 'PARTY_TO', cooperationId)]);
    },
    plan: (state) => {
      requireNode(state, 'Cooperation', cooperationId);
      requireNode(state, 'Actor', actorId);
      const isNew = !state.has(relationshipKey('PARTY_TO', actorId, cooperationId));
      if (isNew && input.role === undefined) throw new MissingPropertyError('role');
      const edits = mergeEdits(
        partyEdits(state, cooperationId, actorId, input, defaultDay()),
        isNew ? enterMapsOfPartners(state, cooperationId, actorId) : new Map(),
      );
      const next = applyEdits(state, edits);
      checkCooperation(next, cooperationId);
      return mergeEdits(
        edits,
        intentionEdits(next, cooperationId),
        withdrawalEdits(state, next, cooperationId, actorId),
      );
    },
  });
}

/** A party that waits in the reserve of a territory enters its map where a partner is on it. */
function enterMapsOfPartners(state: Elements, cooperationId: string, actorId: string): Edits {
  const partners = sourcesOf(state, 'PARTY_TO', cooperationId);
  const shared = targetsOf(state, 'ACTS_IN', actorId).filter((territoryId) =>
    partners.some((id) => state.get(relationshipKey('ACTS_IN', id, territoryId))?.onMap === true),
  );
  return mergeEdits(...shared.map((territoryId) => enterMap(state, territoryId, [actorId])));
}
