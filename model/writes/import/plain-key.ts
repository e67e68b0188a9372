import { fold } from '../../words/fold-text.ts';

export { nameKey } from '../../words/fold-text.ts';

/** Normalises a word or heading for comparison: without accents, case, punctuation, plural. */
export const plainKey = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .join(' ');

/** Folds names to a set of keys. */
export const plainKeys = (...names: string[]): ReadonlySet<string> => new Set(names.map(plainKey));
