/**
 * Replacements, in order, in lower-case decomposed text (NFD), so that accents, ligatures, hyphens and
 * apostrophes make no difference. Sorting and searching statements apply the same list.
 */
export const FOLDS: ReadonlyArray<readonly [string, string]> = [
  ['\u0300', ''], // grave
  ['\u0301', ''], // acute
  ['\u0302', ''], // circumflex
  ['\u0303', ''], // tilde
  ['\u0308', ''], // diaeresis
  ['\u0327', ''], // cedilla
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['-', ' '],
  ['\u2010', ' '],
  ['\u2011', ' '],
  ["'", ' '],
  ['’', ' '],
  ['\u00a0', ' '],
];

const FOLDED = new Map(FOLDS);
// All in one pass: nothing that is put in is replaced again.
const ANY_FOLDED = new RegExp(`[${[...FOLDED.keys()].join('').replace('-', '\\-')}]`, 'g');

/** Most words of files are plain letters: nothing of them is to be taken apart. */
const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** Text as it is compared: « L’Haÿ-les-Roses » and « l hay les roses » are the same. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower.replace(/[-']/g, ' ');
  return lower.normalize('NFD').replace(ANY_FOLDED, (from) => FOLDED.get(from) ?? from);
}

/**
 * Normalises a text for comparison and search: folded, without diacritics, with spaces for full stops and
 * underscores, and single spaces.
 */
export function fold(text: string): string {
  const folded = foldText(text);
  const bare = isAscii(folded) ? folded : folded.replace(/\p{M}/gu, '');
  return bare.replace(/[_.\s]+/g, ' ').trim();
}

const split = (folded: string): string[] => folded.split(/\s+/).filter((word) => word !== '');

/** Returns the words of a database search, folded as in its statements. */
export const wordsOf = (text: string): string[] => split(foldText(text));

/** Returns the words of a search in memory. */
export const foldedWords = (text: string): string[] => split(fold(text));

/** Whether a text holds every word that someone looks for, however both are spelt; nothing typed is in any text. */
export function finder(typed: string): (text: string) => boolean {
  const words = foldedWords(typed);
  return (text) => {
    if (words.length === 0) return true;
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
}

/**
 * Normalises a name for identity: folded, single spaces. Ids of imported actors and account names depend on
 * it, so it must not change.
 */
export const nameKey = (name: string): string => foldText(name).replace(/\s+/g, ' ').trim();

/** Converts a text for file names and addresses: letters, digits, hyphens. */
export const slugOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
