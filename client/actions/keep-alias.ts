import { aliasText } from '../../model/names/alias.ts';
import { problemText, t } from '../messages/translate.ts';
import { store } from '../state/index.ts';
import { patch } from './patch.ts';
import { notify } from './toast.ts';

/** Adds a word to the names of an actor, for all later lines, imports and phones. */
export async function keepAlias(actorId: string, word: string): Promise<void> {
  const { map } = store.get();
  const actor = [...(map.value?.actors ?? []), ...(map.value?.reserve ?? [])].find(
    ({ id }) => id === actorId,
  );
  if (actor === undefined) return;
  const aliases = [...(actor.aliases ?? []).map(aliasText), word];
  const written = await patch(
    'actor',
    actor,
    { aliases },
    { notice: t('entry.alwaysKept', word, actor.name) },
  );
  if (!written.ok) notify(problemText(written.problem), 'refused');
}
