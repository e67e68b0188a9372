import type { Language } from '../contract/primitives.ts';
import { words as en } from './en/index.ts';
import { words as fr } from './fr/index.ts';

/** Texts of a language; French is the source, and every language has the same keys. */
export type Words = typeof fr;

const WORDS: Readonly<Record<Language, Words>> = { fr, en };

/** Returns the texts of a language for server, threads and files. */
export const wordsIn = (language: Language): Words => WORDS[language];
