import type { Language } from '../contract/primitives.ts';
import { basics as en } from './en/basics.ts';
import { basics as fr } from './fr/basics.ts';

const BASICS: Readonly<Record<Language, typeof fr>> = { fr, en };

/** Returns the basics of a language. Screens load them for every language, so long texts are elsewhere. */
export const basicsIn = (language: Language): typeof fr => BASICS[language];
