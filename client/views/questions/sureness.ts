import { type Gap, HOLDS_FROM } from '../../../model/contract/gap.ts';
import { spokenNames } from '../../messages/spoken.ts';
import { type PlainKey, t } from '../../messages/translate.ts';
import type { MapIndex } from '../../state/index.ts';

/** As many names as one keeps in mind. */
const NAMES = 2;

/**
 * « tient bien », « à vérifier : entendre d’abord A et B », in words a room can act on: never a figure. Nothing where it is
 * sure and links unheard of have no say, or where that is not known yet.
 */
export function surenessOf(gap: Gap, index: MapIndex): string | null {
  const names = toHear(gap, index);
  return names === null ? surenessWord(gap) : t('questions.toHear', names);
}

/** The same without whom to hear. */
export function surenessWord({ confidence, survival }: Gap): string | null {
  if (confidence !== 'sure') return t('questions.toCheck');
  return typeof survival === 'number' ? t('questions.holds') : null;
}

/** Whom to hear first, for most of the doubt to fall; null where nobody in particular. */
export function toHear({ confidence, settledBy = [] }: Gap, { actors }: MapIndex): string | null {
  const named = settledBy.slice(0, NAMES).map(({ actorId }) => actors.get(actorId) ?? { name: actorId });
  return confidence === 'sure' || named.length === 0 ? null : spokenNames(named);
}

/** Why it is called so. */
export function surenessReason({ confidence, survival }: Gap): PlainKey {
  const isSure = confidence === 'sure';
  if (typeof survival !== 'number') return isSure ? 'questions.method.sure' : 'questions.method.toCheck';
  if (isSure) return 'questions.method.holds';
  return survival < HOLDS_FROM ? 'questions.method.couldFall' : 'questions.method.toCheck';
}
