import type { Label } from '../contract/primitives.ts';
import { eachLanguage } from './each-language.ts';
import { type Words, wordsIn } from './words.ts';

export type ImportLabel = keyof Words['importLabels'];

/** Returns the label of a file's column, in each language. */
export const importLabel = (column: ImportLabel): Label =>
  eachLanguage((language) => wordsIn(language).importLabels[column]);
