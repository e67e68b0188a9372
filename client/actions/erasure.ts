import {
  eraseActor,
  erasePerson,
  previewErasure,
  readHeld,
  readHeldPage,
} from '../../server/contract/endpoints/index.ts';
import type { ErasurePreview } from '../../server/contract/erasure.ts';
import { problemOf } from '../api/api-error.ts';
import { call, callForFile } from '../api/call.ts';
import { problemText, t } from '../messages/translate.ts';
import { store } from '../state/index.ts';
import { fileName, save } from './download.ts';
import { select } from './navigate.ts';
import { say } from './toast.ts';
import { type Written, write } from './write.ts';

/** Keeps a file of everything that is held about an actor: a page for a person, else data for a program. */
export async function takeHeld(
  { id, name }: { id: string; name: string },
  format: 'html' | 'json',
): Promise<void> {
  try {
    const file = await callForFile(format === 'html' ? readHeldPage : readHeld, { params: { actorId: id } });
    save(file, `${fileName(name)}.${format}`);
    say(t('actor.heldTaken'));
  } catch (thrown) {
    say(problemText(problemOf(thrown)), 'refused');
  }
}

/** What erasing an actor would reach. */
export const readErasure = (actorId: string): Promise<ErasurePreview> =>
  call(previewErasure, { params: { actorId } });

/** Erases an actor for good. */
export async function eraseForGood(actorId: string, name: string): Promise<Written<unknown>> {
  const written = await write(() => call(eraseActor, { params: { actorId }, body: { name } }), {
    said: t('erase.done'),
  });
  const { selection } = store.get();
  if (written.ok && selection?.kind === 'actor' && selection.id === actorId) select(null);
  return written;
}

/** Erases the account of a person who signs in. */
export const eraseAccount = (personId: string, name: string): Promise<Written<unknown>> =>
  write(() => call(erasePerson, { params: { personId }, body: { name } }), { said: t('erase.accountDone') });
