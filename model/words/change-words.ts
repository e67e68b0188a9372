import type { Language } from '../contract/primitives.ts';
import { changeWords as english } from './en/changes.ts';
import { changeWords as french } from './fr/changes.ts';
import { mannerOf } from './manner.ts';

type Words = typeof french;
export type ChangeWord = keyof Words;
type Arguments<K extends ChangeWord> = Words[K] extends (...args: infer A) => string ? A : [];

/** The sentences of changes, whoever says them. */
export type SayChange = <K extends ChangeWord>(key: K, ...args: Arguments<K>) => string;

const WORDS: Readonly<Record<Language, { readonly [K in ChangeWord]: unknown }>> = {
  fr: french,
  en: english,
};

/** Says what changes did in a language. */
export const sayChangeIn =
  (language: Language): SayChange =>
  (key, ...args) => {
    const words = WORDS[language][key] as string | ((...values: unknown[]) => string);
    return mannerOf(language).typeset(typeof words === 'function' ? words(...args) : words);
  };
