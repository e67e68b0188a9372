import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import { withoutAbsent } from '../../model/without-absent.ts';
import type { CallInput } from '../api/call.ts';
import type { EditName } from '../api/edits.ts';
import { randomId } from '../api/random-id.ts';
import { type Edit, store } from '../state/index.ts';
import type { WriteOptions } from './write.ts';

export interface EditOptions extends WriteOptions, Pick<Edit, 'seen' | 'noun' | 'gesture'> {}

/** Makes an edit as stored on this device until it is answered: its content, and its author. */
export function makeEdit(name: EditName, input: CallInput<Endpoint>, options: EditOptions): Edit {
  const { params, query, body, ifMatch } = input as CallInput<Endpoint> & Partial<Edit>;
  const maker = whoIsHere() ?? lastHere;
  return {
    key: randomId(),
    name,
    territoryId: store.get().territoryId ?? '',
    params: params ?? {},
    ...withoutAbsent({
      query,
      body,
      ifMatch,
      seen: options.seen,
      noun: options.noun,
      gesture: options.gesture,
      by: maker,
    }),
    ...(options.record === null ? { byItself: true } : {}),
  };
}

/**
 * Returns the author of edits. On a workshop's phone it is the phone itself, across sessions: the
 * contribution names the speaker.
 */
export const whoIsHere = (): string | undefined => {
  const person = store.get().me?.person;
  return person?.role === 'participant' ? person.workshopId : person?.id;
};

/** Person whose session ended on this page: pending edits are theirs. */
let lastHere: string | undefined;
export const rememberWhoLeft = (personId: string): void => {
  lastHere = personId;
};
