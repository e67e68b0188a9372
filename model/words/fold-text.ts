/**
 * What is replaced, in order, in text that was put in lower case and decomposed (NFD), so that accents, ligatures,
 * hyphens and apostrophes make no difference. The statements that sort and search apply the same list.
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
const ANY_FOLDED = new RegExp([...FOLDED.keys()].join('|'), 'g');

/** Text as it is compared: « L’Haÿ-les-Roses » and « l hay les roses » are the same. */
export const foldText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(ANY_FOLDED, (from) => FOLDED.get(from) ?? from);

/**
 * What two spellings of a text have in common, for whoever compares or looks for it: folded, no other sign on a letter,
 * full stops and underscores between words, spaces once.
 */
export const fold = (text: string): string =>
  foldText(text)
    .replace(/\p{M}/gu, '')
    .replace(/[_.\s]+/g, ' ')
    .trim();

const split = (folded: string): string[] => folded.split(/\s+/).filter((word) => word !== '');

/** The words of what someone looks for in the database, folded as its statements fold names. */
export const wordsOf = (text: string): string[] => split(foldText(text));

/** The words of what someone looks for in what is at hand. */
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
 * A name as it must be the same: folded, spaces once. Ids of imported actors and the names of accounts are kept by it,
 * so that it stays as it is.
 */
export const nameKey = (name: string): string => foldText(name).replace(/\s+/g, ' ').trim();

/** A text as the name of a file or an address: letters, digits, hyphens. */
export const slugOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
