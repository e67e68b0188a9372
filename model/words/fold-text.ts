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

/** Text as it is compared: « L’Haÿ-les-Roses » and « l hay les roses » are the same. */
export const foldText = (text: string): string =>
  FOLDS.reduce((folded, [from, to]) => folded.replaceAll(from, to), text.toLowerCase().normalize('NFD'));

/** The words of what someone looks for, folded. */
export const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
