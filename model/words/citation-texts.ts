import type { Language } from '../contract/primitives.ts';
import { citation as english } from './en/citation.ts';
import { citation as french } from './fr/citation.ts';

const TEXTS: Readonly<Record<Language, typeof french>> = { fr: french, en: english };

/** How a snapshot is cited, in a language. */
export const citationTexts = (language: Language): typeof french => TEXTS[language];
