import type { Language } from '../contract/primitives.ts';
import { mannerOf } from './manner.ts';
import { type Words as AllWords, wordsIn } from './words.ts';

type Words = AllWords['changes'];
export type ChangeWord = keyof Words;
type Arguments<K extends ChangeWord> = Words[K] extends (...args: infer A) => string ? A : [];

/** The sentences of changes, whoever says them. */
export type SayChange = <K extends ChangeWord>(key: K, ...args: Arguments<K>) => string;

/** Says what changes did in a language. */
export const sayChangeIn =
  (language: Language): SayChange =>
  (key, ...args) => {
    const words = wordsIn(language).changes[key] as string | ((...values: unknown[]) => string);
    return mannerOf(language).typeset(typeof words === 'function' ? words(...args) : words);
  };
