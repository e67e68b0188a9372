import type { Language } from '../contract/primitives.ts';
import { asked as english, askedCatalogue as englishCatalogue } from './en/asked.ts';
import { asked as french, askedCatalogue as frenchCatalogue } from './fr/asked.ts';

const TEXTS: Readonly<Record<Language, typeof french>> = { fr: french, en: english };
const CATALOGUES: Readonly<Record<Language, typeof frenchCatalogue>> = {
  fr: frenchCatalogue,
  en: englishCatalogue,
};

/** What is said of measures that are asked by themselves, in a language. */
export const askedTexts = (language: Language): typeof french => TEXTS[language];

/** What they are. */
export const askedCatalogueIn = (language: Language): typeof frenchCatalogue => CATALOGUES[language];
