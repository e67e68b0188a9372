import type { Language } from '../contract/primitives.ts';
import { basics as en } from './en/basics.ts';
import { basics as fr } from './fr/basics.ts';

const BASICS: Readonly<Record<Language, typeof fr>> = { fr, en };

/** What every sentence of a language may need. Screens load these of every language: what is long is among its words. */
export const basicsIn = (language: Language): typeof fr => BASICS[language];
