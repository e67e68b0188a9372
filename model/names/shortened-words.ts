import type { Names } from './name-index.ts';
import { singular } from './near-words.ts';

/** Consonants that words begin with; others open an abbreviation. */
const OPENINGS = new Set(
  'bl br ch cl cr dr fl fr gl gr gn kh kl kn kr ph pl pn pr ps rh sc sh sk sl sm sn sp sq st sv sw tch th tr ts tw vl vr wh wr'.split(
    ' ',
  ),
);

/** Detects a word without its first vowels, or without any: « gpt », « fdation », « yth ». */
const isSkeleton = (key: string): boolean => {
  const [opening = ''] = /^(?:y(?=[^aeiouy])|[^aeiouy])[^aeiouy]/.exec(key) ?? [];
  return key.length > 2 && opening !== '' && (!/[aeiouy]/.test(key.slice(1)) || !OPENINGS.has(opening));
};

/** Returns true if letters stand in a word in this order, the first and the last in the same places. */
function isWithin(key: string, word: string): boolean {
  if (key[0] !== word[0] || key.at(-1) !== word.at(-1)) return false;
  let at = 0;
  for (const letter of word) if (letter === key[at]) at++;
  return at === key.length;
}

/** Detects a word or an acronym of a name; two small letters are none. */
export const isOfName = (key: string, { byWord, byAcronym }: Names): boolean =>
  byWord.has(singular(key)) || (key.length > 2 && byAcronym.has(key));

/**
 * Returns the word of a name that is written short: its start before a full stop, « hôp. », or its consonants, « gpt ».
 * Null if there are several.
 */
export function fullWord(key: string, isCut: boolean, { vocabulary, byWord }: Names): string | null {
  const skeleton = isSkeleton(key);
  if (key.length < 2 || (!isCut && !skeleton)) return null;
  const found = vocabulary.flatMap(([word]) =>
    word.length > key.length && ((isCut && word.startsWith(key)) || (skeleton && isWithin(key, word)))
      ? [word]
      : [],
  );
  const bearers = new Set(found.flatMap((word) => byWord.get(word) ?? []));
  // The word of its kind and that of its name may differ: « fondation », “foundation”.
  const own = found.find((word) => byWord.get(word)?.some(({ words }) => words.get(word) !== 'kind'));
  return found.length === 1 || bearers.size === 1 ? (own ?? found[0] ?? null) : null;
}

/** Detects the start of a word of a name. */
export const isStart = (key: string, { vocabulary }: Names): boolean =>
  key.length > 1 && vocabulary.some(([word]) => word.startsWith(key));
