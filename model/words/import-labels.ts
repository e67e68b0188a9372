import type { Label, Language } from '../contract/primitives.ts';
import { eachLanguage } from './each-language.ts';
import { importLabels as english } from './en/import-labels.ts';
import { importLabels as french } from './fr/import-labels.ts';

const LABELS: Readonly<Record<Language, typeof french>> = { fr: french, en: english };

export type ImportLabel = keyof typeof french;

/** What a column of a file is called, in each language. */
export const importLabel = (column: ImportLabel): Label =>
  eachLanguage((language) => LABELS[language][column]);
