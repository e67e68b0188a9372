import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import { withoutAbsent } from '../../model/without-absent.ts';
import type { CallInput } from '../api/call.ts';
import type { EditName } from '../api/edits.ts';
import { randomId } from '../api/random-id.ts';
import { type Edit, store } from '../state/index.ts';
import type { WriteOptions } from './write.ts';

export interface EditOptions extends WriteOptions, Pick<Edit, 'seen' | 'noun' | 'gesture'> {}

/** An edit as it is kept on this device until it is answered: what it does, and in whose name. */
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

/** On a phone in a workshop it is the phone that speaks, however often it comes in: who speaks is in what is said. */
export const whoIsHere = (): string | undefined => {
  const person = store.get().me?.person;
  return person?.role === 'participant' ? person.workshopId : person?.id;
};

/** Whose session has ended under this page: what they were about to do is theirs. */
let lastHere: string | undefined;
export const rememberWhoLeft = (personId: string): void => {
  lastHere = personId;
};
