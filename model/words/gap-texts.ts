import type { Language } from '../contract/primitives.ts';
import { eachLanguage } from './each-language.ts';
import { englishGaps } from './en/gaps.ts';
import { frenchGaps } from './fr/gaps.ts';

type Gaps = typeof frenchGaps;

const CATALOGUES: Readonly<Record<Language, Gaps>> = { fr: frenchGaps, en: englishGaps };

/** The sentences of a rule, in each language. */
export const gapTexts = <R extends keyof Gaps>(rule: R): Readonly<Record<Language, Gaps[R]>> =>
  eachLanguage((language) => CATALOGUES[language][rule]);
