import type { Names } from './name-index.ts';
import { singular } from './near-words.ts';

/** Tests for a word without its vowels: « gpt », « fdn », « yth ». */
const isSkeleton = (key: string): boolean =>
  /^[b-df-hj-np-tv-z]{3,5}$/.test(key) || /^y[b-df-hj-np-tv-z]{2,4}$/.test(key);

/** Tests whether letters stand in a word in this order, the first and the last in the same places. */
function isWithin(key: string, word: string): boolean {
  if (key[0] !== word[0] || key.at(-1) !== word.at(-1)) return false;
  let at = 0;
  for (const letter of word) if (letter === key[at]) at++;
  return at === key.length;
}

/** Tests for a word or an acronym of a name; two small letters are none. */
export const isOfName = (key: string, { byWord, byAcronym }: Names): boolean =>
  byWord.has(singular(key)) || (key.length > 2 && byAcronym.has(key));

/**
 * Returns the word of a name that is written short: its start before a full stop, « hôp. », or its consonants, « gpt ».
 * Null if there are several.
 */
export function fullWord(key: string, isCut: boolean, { vocabulary }: Names): string | null {
  const skeleton = isSkeleton(key);
  if (key.length < 2 || (!isCut && !skeleton)) return null;
  const [only, ...others] = vocabulary.flatMap(([word]) =>
    word.length > key.length && ((isCut && word.startsWith(key)) || (skeleton && isWithin(key, word)))
      ? [word]
      : [],
  );
  return only === undefined || others.length > 0 ? null : only;
}

/** Tests for the start of a word of a name. */
export const isStart = (key: string, { vocabulary }: Names): boolean =>
  key.length > 1 && vocabulary.some(([word]) => word.startsWith(key));
