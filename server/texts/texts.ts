import type { Label, Language } from '../../model/contract/primitives.ts';
import { eachLanguage } from '../../model/words/each-language.ts';
import { texts as english } from '../../model/words/en/served/index.ts';
import { texts as french } from '../../model/words/fr/served/index.ts';

/** Texts that the server writes; French is the source, and every language has the same keys. */
export type Texts = typeof french;

const CATALOGUES: Readonly<Record<Language, Texts>> = { fr: french, en: english };

/** Returns the server's texts in a language. */
export const textsIn = (language: Language): Texts => CATALOGUES[language];

/** Returns one text in every language. */
export const textLabel = (pick: (texts: Texts) => string): Label =>
  eachLanguage((language) => pick(textsIn(language)));
