import type { PartyInput } from '../contract/cooperation.ts';
import { sourcesOf, targetsOf } from '../elements/attachments.ts';
import { applyEdits, mergeEdits } from '../elements/element-edits.ts';
import { type Edits, type Elements, relationshipKey } from '../elements/elements.ts';
import { checkCooperation } from '../elements/model-rules.ts';
import { scopeOf } from '../elements/touched.ts';
import { MissingPropertyError } from '../errors.ts';
import { defaultDay } from './default-day.ts';
import { enterMap } from './enter-map.ts';
import { intentionEdits, partyEdits, withdrawalEdits } from './party-edits.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';
import { saidLevelEdits } from './said-level.ts';

/** Sets a party of a cooperation, its yes, what it declares. */
export const setParty = (cooperationId: string, actorId: string, input: PartyInput): Plan => ({
  type: 'party.set',
  subjectId: cooperationId,
  scope: scopeOf({ cooperationIds: [cooperationId], actingActorIds: [actorId] }),
  reads: [
    () => ({ cooperations: [cooperationId] }),
    (state) => ({ actors: [actorId, ...sourcesOf(state, 'PARTY_TO', cooperationId)] }),
  ],
  changes: ({ state, now }) => {
    requireNode(state, 'Cooperation', cooperationId);
    requireNode(state, 'Actor', actorId);
    const isNew = !state.has(relationshipKey('PARTY_TO', actorId, cooperationId));
    if (isNew && input.role === undefined) throw new MissingPropertyError('role');
    const declared =
      typeof input.declaredIntensity === 'number' ? saidLevelEdits(state, cooperationId) : new Map();
    const edits = mergeEdits(
      declared,
      partyEdits(state, cooperationId, actorId, input, defaultDay(now)),
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

/** Moves a party from the reserve of a territory onto its map if a partner is on it. */
function enterMapsOfPartners(state: Elements, cooperationId: string, actorId: string): Edits {
  const partners = sourcesOf(state, 'PARTY_TO', cooperationId);
  const shared = targetsOf(state, 'ACTS_IN', actorId).filter((territoryId) =>
    partners.some((id) => state.get(relationshipKey('ACTS_IN', id, territoryId))?.onMap === true),
  );
  return mergeEdits(...shared.map((territoryId) => enterMap(state, territoryId, [actorId])));
}
