import {
  eraseActor,
  erasePerson,
  previewErasure,
  readHeld,
  readHeldPage,
  readOwnHeld,
  readOwnHeldPage,
  readPersonHeld,
  readPersonHeldPage,
} from '../../model/contract/endpoints/index.ts';
import type { ErasurePreview } from '../../model/contract/erasure.ts';
import { problemOf } from '../api/api-error.ts';
import { call, callForFile } from '../api/call.ts';
import { problemText, t } from '../messages/translate.ts';
import { store } from '../state/index.ts';
import { fileName, save } from './download.ts';
import { select } from './navigate.ts';
import { notify } from './toast.ts';
import { type Written, write } from './write.ts';

/** A page for a person, or data for a program. */
type Format = 'html' | 'json';

/** Saves a file with all personal data of an actor. */
export function takePersonalData({ id, name }: { id: string; name: string }, format: Format): Promise<void> {
  const endpoint = format === 'html' ? readHeldPage : readHeld;
  return keep(callForFile(endpoint, { params: { actorId: id } }), name, format);
}

/** Saves a file with all personal data of a person's account; one's own without an id. */
export function takeAccount(name: string, format: Format, personId?: string): Promise<void> {
  const isPage = format === 'html';
  const own = () => callForFile(isPage ? readOwnHeldPage : readOwnHeld, {});
  const fetchPage = (id: string) =>
    callForFile(isPage ? readPersonHeldPage : readPersonHeld, { params: { personId: id } });
  return keep(personId === undefined ? own() : fetchPage(personId), name, format);
}

async function keep(file: Promise<Blob>, name: string, format: Format): Promise<void> {
  try {
    save(await file, `${fileName(name)}.${format}`);
    notify(t('actor.heldTaken'));
  } catch (thrown) {
    notify(problemText(problemOf(thrown)), 'refused');
  }
}

/** Previews the effect of erasing an actor. */
export const readErasure = (actorId: string): Promise<ErasurePreview> =>
  call(previewErasure, { params: { actorId } });

/** Erases an actor for good. */
export async function eraseForGood(actorId: string, name: string): Promise<Written<unknown>> {
  const written = await write(() => call(eraseActor, { params: { actorId }, body: { name } }), {
    notice: t('erase.done'),
  });
  const { selection } = store.get();
  if (written.ok && selection?.kind === 'actor' && selection.id === actorId) select(null);
  return written;
}

/** Erases the account of a person who signs in. */
export const eraseAccount = (personId: string, name: string): Promise<Written<unknown>> =>
  write(() => call(erasePerson, { params: { personId }, body: { name } }), {
    notice: t('erase.accountDone'),
  });
