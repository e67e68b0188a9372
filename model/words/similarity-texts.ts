import type { Language } from '../contract/primitives.ts';
import { similarity as english } from './en/similarity.ts';
import { similarity as french } from './fr/similarity.ts';

const TEXTS: Readonly<Record<Language, typeof french>> = { fr: french, en: english };

/** Why two names may be of one body, in a language. */
export const similarityTexts = (language: Language): typeof french => TEXTS[language];
