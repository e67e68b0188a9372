import type { Language } from '../contract/primitives.ts';
import { words as en } from './en/index.ts';
import { words as fr } from './fr/index.ts';

/** What is said in a language, as French has it: every language has the same keys. */
export type Words = typeof fr;

const WORDS: Readonly<Record<Language, Words>> = { fr, en };

/** The sentences of a language that server, threads and files say. */
export const wordsIn = (language: Language): Words => WORDS[language];
