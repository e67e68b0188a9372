import { LANGUAGES } from '../contract/languages.ts';
import type { Language } from '../contract/primitives.ts';

/** Makes a value for each language of the product. */
export const eachLanguage = <T>(make: (language: Language) => T): Record<Language, T> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, T>;
