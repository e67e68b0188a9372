import type { Label, Language } from '../../model/contract/primitives.ts';
import { eachLanguage } from '../../model/words/each-language.ts';
import { texts as english } from '../../model/words/en/served/index.ts';
import { texts as french } from '../../model/words/fr/served/index.ts';

/** What the server writes, as French has it: every language has the same keys. */
export type Texts = typeof french;

const CATALOGUES: Readonly<Record<Language, Texts>> = { fr: french, en: english };

/** The texts of the server in a language. */
export const textsIn = (language: Language): Texts => CATALOGUES[language];

/** One of them in every language. */
export const textLabel = (pick: (texts: Texts) => string): Label =>
  eachLanguage((language) => pick(textsIn(language)));
