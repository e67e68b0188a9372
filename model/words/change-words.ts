import type { Language } from '../contract/primitives.ts';
import { type Say, sayIn } from './say.ts';
import { type Words, wordsIn } from './words.ts';

export type ChangeWord = keyof Words['changes'];

/** The sentences of changes, whoever says them. */
export type SayChange = Say<Words['changes']>;

/** Says what changes did in a language. */
export const sayChangeIn = (language: Language): SayChange => sayIn(wordsIn(language).changes, language);
