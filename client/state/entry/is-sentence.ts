import type { Token } from './tokens.ts';
import { PRONOUNS, SPOKEN } from './word-lists.ts';

/** A verb of what was, would be or will be done: « faisaient », « pourrait », « feront ». */
const TENSE = /[a-z](?:aient|[devrui]rait|[a-z]ront|erons|erez)$/;

/**
 * Whether words that no verb of the line was found in are spoken rather than borne: « on verra avec le lycée » is no
 * actor. A name that has such a word is taken between quotation marks, or by one key.
 */
export function isSentence(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  if (words.length < 2) return false;
  if (words.length > 2 && /^[.!?…]$/.test(tokens.at(-1)?.raw ?? '')) return true;
  const [first, second] = words;
  // A thing: « un marché de Noël »; « Un Toit Pour Tous » is a name.
  if (/^(une?|des|some)$/.test(first?.folded ?? '') && second?.raw === second?.raw.toLocaleLowerCase())
    return true;
  return words.some(({ raw, folded }, at) => {
    if (at === 0) return PRONOUNS.has(folded);
    // Written large it is of a name: « Grand Est », « Vivre Avec ».
    return raw === raw.toLocaleLowerCase() && (raw === 'a' || SPOKEN.has(folded) || TENSE.test(folded));
  });
}
