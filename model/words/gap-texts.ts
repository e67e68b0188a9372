import type { Language } from '../contract/primitives.ts';
import type { GapRule } from '../contract/vocabulary.ts';
import type { GapTextsByRule } from '../readings/gaps/gap-rules.ts';
import { eachLanguage } from './each-language.ts';
import { wordsIn } from './words.ts';

/** The sentences of a rule, in each language. */
export const gapTexts = <R extends GapRule>(rule: R): Readonly<Record<Language, GapTextsByRule[R]>> =>
  eachLanguage((language) => wordsIn(language).gaps[rule]);
