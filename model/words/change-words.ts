import type { Language } from '../contract/primitives.ts';
import { type Say, sayIn } from './say.ts';
import { type Words, wordsIn } from './words.ts';

export type ChangeWord = keyof Words['changes'];

/** Function for the sentences of changes. */
export type SayChange = Say<Words['changes']>;

/** Returns a function that describes changes in a language. */
export const sayChangeIn = (language: Language): SayChange => sayIn(wordsIn(language).changes, language);
