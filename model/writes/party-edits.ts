import type { PartyInput } from '../contract/cooperation.ts';
import { sourcesOf } from '../elements/attachments.ts';
import type { IsoDay } from '../elements/day.ts';
import {
  declarationId,
  type Edits,
  type Elements,
  nodeKey,
  type Properties,
  propertiesOf,
  relationshipKey,
} from '../elements/elements.ts';
import { withoutAbsent } from '../without-absent.ts';
import { declarationEntry } from './new-elements.ts';
import { ownDeclarations } from './workshops/leave-cooperation.ts';

/** Returns the edits of a party: absent properties stay, null clears. */
export function partyEdits(
  state: Elements,
  cooperationId: string,
  actorId: string,
  input: PartyInput,
  day: IsoDay,
): Edits {
  const { declaredIntensity, declaredOn, channel, voice: named, settles, ...party } = input;
  const on = declaredOn ?? day;
  const voice = named ?? undefined;
  const key = relationshipKey('PARTY_TO', actorId, cooperationId);
  const edits = new Map<string, Properties | null>([
    [key, propertiesOf({ ...state.get(key), ...withoutAbsent(party) })],
  ]);
  const withdrawn = nodeKey('Declaration', declarationId(cooperationId, actorId, on, voice));
  if (settles)
    for (const [other, { on: said }] of ownDeclarations(state, cooperationId, actorId))
      if (said === on) edits.set(other, null);
  if (declaredIntensity === null && state.has(withdrawn)) edits.set(withdrawn, null);
  if (typeof declaredIntensity === 'number') {
    const declaration = { actorId, intensity: declaredIntensity, on, channel: channel ?? 'entry' };
    edits.set(
      ...declarationEntry(cooperationId, { ...declaration, ...(voice === undefined ? {} : { voice }) }),
    );
  }
  return edits;
}

/** Turns a proposed cooperation into an intention when each party has agreed: a name or a day is enough. */
export const intentionEdits = (next: Elements, cooperationId: string): Edits =>
  allSaidYes(next, cooperationId) ? statusEdits(next, cooperationId, 'proposed', 'intention') : new Map();

/** Turns an intention back into a proposal when a party withdraws its agreement, or a silent one joins. */
export function withdrawalEdits(
  before: Elements,
  next: Elements,
  cooperationId: string,
  actorId: string,
): Edits {
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
