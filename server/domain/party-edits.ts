import type { PartyInput } from '../contract/cooperation.ts';
import type { IsoDay } from './day.ts';
import {
  declarationId,
  type Edits,
  type Elements,
  nodeKey,
  type Properties,
  propertiesOf,
  relationshipKey,
} from './elements.ts';
import { sourcesOf } from './hanging.ts';
import { declarationEntry, withoutAbsent } from './new-elements.ts';

/** What setting a party changes of it: absent properties stay, null clears. */
export function partyEdits(
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
export function intentionEdits(next: Elements, cooperationId: string): Edits {
  const key = nodeKey('Cooperation', cooperationId);
  const cooperation = next.get(key);
  const everyoneAgreed = sourcesOf(next, 'PARTY_TO', cooperationId).every((actorId) => {
    const { agreedBy, agreedOn } = next.get(relationshipKey('PARTY_TO', actorId, cooperationId)) ?? {};
    return agreedBy !== undefined || agreedOn !== undefined;
  });
  return cooperation?.status === 'proposed' && everyoneAgreed
    ? new Map([[key, { ...cooperation, status: 'intention' }]])
    : new Map();
}
