import { foldText } from '../../words/fold-text.ts';

/** A word or a heading as it is compared: without accents, case, punctuation, plural. */
export const plainKey = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .join(' ');

/** A name as it is compared when it must be the same: without accents and case, spaces once. */
export const nameKey = (name: string): string => foldText(name).replace(/\s+/g, ' ').trim();
