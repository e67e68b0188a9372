import { type Gap, HOLDS_FROM, type RecallReading } from '../../../model/contract/gap.ts';
import { formatNumber } from '../../messages/format.ts';
import { spokenNames } from '../../messages/spoken.ts';
import { type PlainKey, t } from '../../messages/translate.ts';
import type { MapIndex } from '../../state/index.ts';

/** Maximum number of names. */
const NAMES = 2;

/**
 * Describes the certainty in words to act on, without figures: « tient bien », « à vérifier : entendre
 * d’abord A et B ». Nothing if it is sure and independent of unreported links, or unknown yet.
 */
export function surenessOf(gap: Gap, index: MapIndex): string | null {
  const names = toHear(gap, index);
  return names === null ? surenessWord(gap) : t('questions.toHear', names);
}

/** Describes the certainty without the actors to contact. */
export function surenessWord({ confidence, survival }: Gap): string | null {
  if (confidence !== 'sure') return t('questions.toCheck');
  return typeof survival === 'number' ? t('questions.holds') : null;
}

/** Names the actors to contact first, to reduce the doubt most; null if nobody in particular. */
export function toHear({ confidence, settledBy = [] }: Gap, { actors }: MapIndex): string | null {
  const named = settledBy.slice(0, NAMES).map(({ actorId }) => actors.get(actorId) ?? { name: actorId });
  return confidence === 'sure' || named.length === 0 ? null : spokenNames(named);
}

/** Returns the key of the sentence that explains why a question is called sure or to be checked. */
export function surenessReason({ confidence, survival }: Gap): PlainKey {
  const isSure = confidence === 'sure';
  if (typeof survival !== 'number') return isSure ? 'questions.method.sure' : 'questions.method.toCheck';
  if (isSure) return 'questions.method.holds';
  return survival < HOLDS_FROM ? 'questions.method.couldFall' : 'questions.method.toCheck';
}

/** States which share of its links an organisation is assumed to name. Simulated networks rest on this share. */
export function recallSentence({ share, low, high, links }: RecallReading): string {
  const tenths = (value: number): string => formatNumber(Math.round(10 * value));
  return links === 0
    ? t('questions.recallUsual', tenths(share))
    : t('questions.recall', links, tenths(share), tenths(low), tenths(high));
}
