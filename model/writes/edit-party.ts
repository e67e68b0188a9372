import type { PartyInput } from '../contract/cooperation.ts';
import { attachedTo, sourcesOf, targetsOf } from '../elements/attachments.ts';
import type { IsoDay } from '../elements/day.ts';
import { applyEdits, mergeEdits } from '../elements/element-edits.ts';
import {
  declarationId,
  type Edits,
  type Elements,
  nodeKey,
  type Properties,
  propertiesOf,
  relationshipKey,
} from '../elements/elements.ts';
import { checkCooperation } from '../elements/model-rules.ts';
import { scopeOf } from '../elements/touched.ts';
import { MissingPropertyError } from '../errors.ts';
import { withoutAbsent } from '../without-absent.ts';
import { enterMap } from './edit-membership.ts';
import { declarationEntry } from './new-elements.ts';
import type { Plan } from './plan.ts';
import { defaultDay } from './plan.ts';
import { requireNode } from './require.ts';
import { ownBrings } from './workshops/leave-cooperation.ts';

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
    const edits = mergeEdits(
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

/** A party that waits in the reserve of a territory enters its map where a partner is on it. */
function enterMapsOfPartners(state: Elements, cooperationId: string, actorId: string): Edits {
  const partners = sourcesOf(state, 'PARTY_TO', cooperationId);
  const shared = targetsOf(state, 'ACTS_IN', actorId).filter((territoryId) =>
    partners.some((id) => state.get(relationshipKey('ACTS_IN', id, territoryId))?.onMap === true),
  );
  return mergeEdits(...shared.map((territoryId) => enterMap(state, territoryId, [actorId])));
}

/** A party leaves a cooperation, with what it declared of it and what briefs say that it brings. */
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
    // Where those who stay have all said yes, the one who leaves was the last to be waited for.
    return mergeEdits(edits, intentionEdits(next, cooperationId));
  },
});

/** What setting a party changes of it: absent properties stay, null clears. */
function partyEdits(
  state: Elements,
  cooperationId: string,
  actorId: string,
  input: PartyInput,
  day: IsoDay,
): Edits {
  const { declaredIntensity, declaredOn, channel, voice: named, ...party } = input;
  const on = declaredOn ?? day;
  const voice = named ?? undefined;
  const key = relationshipKey('PARTY_TO', actorId, cooperationId);
  const edits = new Map<string, Properties | null>([
    [key, propertiesOf({ ...state.get(key), ...withoutAbsent(party) })],
  ]);
  const withdrawn = nodeKey('Declaration', declarationId(cooperationId, actorId, on, voice));
  if (declaredIntensity === null && state.has(withdrawn)) edits.set(withdrawn, null);
  if (typeof declaredIntensity === 'number') {
    const said = { actorId, intensity: declaredIntensity, on, channel: channel ?? 'entry' };
    edits.set(...declarationEntry(cooperationId, { ...said, ...(voice === undefined ? {} : { voice }) }));
  }
  return edits;
}

/** A proposed cooperation becomes an intention when each party has said yes: who said it or when is enough. */
export const intentionEdits = (next: Elements, cooperationId: string): Edits =>
  allSaidYes(next, cooperationId) ? statusEdits(next, cooperationId, 'proposed', 'intention') : new Map();

/** An intention is proposed again when a party takes its yes back, or one joins those who all said theirs and is silent. */
function withdrawalEdits(before: Elements, next: Elements, cooperationId: string, actorId: string): Edits {
  const hadYes = hasSaidYes(before, cooperationId, actorId) || allSaidYes(before, cooperationId);
  return hadYes && !hasSaidYes(next, cooperationId, actorId)
    ? statusEdits(next, cooperationId, 'intention', 'proposed')
    : new Map();
}

const allSaidYes = (elements: Elements, cooperationId: string): boolean =>
  sourcesOf(elements, 'PARTY_TO', cooperationId).every((id) => hasSaidYes(elements, cooperationId, id));

function hasSaidYes(elements: Elements, cooperationId: string, actorId: string): boolean {
  const { agreedBy, agreedOn } = elements.get(relationshipKey('PARTY_TO', actorId, cooperationId)) ?? {};
  return agreedBy !== undefined || agreedOn !== undefined;
}

function statusEdits(next: Elements, cooperationId: string, from: string, to: string): Edits {
  const key = nodeKey('Cooperation', cooperationId);
  const cooperation = next.get(key);
  return cooperation?.status === from ? new Map([[key, { ...cooperation, status: to }]]) : new Map();
}
