import { DIRECTED_NATURES } from '../../server/contract/vocabulary.ts';
import { problemText, t } from '../messages/translate.ts';
import type { Entry, Named } from '../state/index.ts';
import { createActor } from './actors.ts';
import { createCooperation } from './cooperations.ts';

/** Takes « A → B : … » from the entry line, creating whom it does not know; gives what stands against it, or null. */
export async function enterLink(entry: Extract<Entry, { kind: 'link' }>): Promise<string | null> {
  const { from, to, nature, intensity, note } = entry;
  if (to === null) return t('entry.tooShort');
  for (const named of [from, to]) if (named.is === 'unclear') return t('entry.which', named.name);
  const fromId = await idOf(from);
  const toId = await idOf(to);
  if (fromId === null || toId === null) return t('problem.UNEXPECTED');
  const directed = DIRECTED_NATURES.has(nature);
  const written = await createCooperation({
    nature,
    status: 'active',
    intensity,
    ...(note === '' ? {} : { note }),
    parties: [
      { actorId: fromId, role: directed ? 'from' : 'member' },
      { actorId: toId, role: directed ? 'to' : 'member' },
    ],
  });
  return written.ok ? null : problemText(written.problem);
}

async function idOf(named: Named): Promise<string | null> {
  if (named.is === 'known') return named.actor.id;
  if (named.is === 'unclear') return null;
  const written = await createActor({ name: named.name, family: named.family });
  return written.ok ? written.value.id : null;
}
