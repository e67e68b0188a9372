import { type Gap, HOLDS_FROM } from '../../../model/contract/gap.ts';
import { listOfNames } from '../../messages/format.ts';
import { type PlainKey, t } from '../../messages/translate.ts';
import type { MapIndex } from '../../state/index.ts';

/** As many names as one keeps in mind. */
const NAMES = 2;

/**
 * « tient bien », « à vérifier : entendre d’abord A et B », in words a room can act on: never a figure. Nothing where it is
 * sure and links unheard of have no say, or where that is not known yet.
 */
export function surenessOf(
  { confidence, survival, settledBy = [] }: Gap,
  { actors }: MapIndex,
): string | null {
  if (confidence === 'sure') return typeof survival === 'number' ? t('questions.holds') : null;
  const names = settledBy.slice(0, NAMES).map(({ actorId }) => actors.get(actorId)?.name ?? actorId);
  return names.length === 0 ? t('questions.toCheck') : t('questions.toHear', listOfNames(names));
}

/** Why it is called so. */
export function surenessReason({ confidence, survival }: Gap): PlainKey {
  const isSure = confidence === 'sure';
  if (typeof survival !== 'number') return isSure ? 'questions.method.sure' : 'questions.method.toCheck';
  if (isSure) return 'questions.method.holds';
  return survival < HOLDS_FROM ? 'questions.method.couldFall' : 'questions.method.toCheck';
}
