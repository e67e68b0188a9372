import type { Label, Language } from '../contract/primitives.ts';
import { eachLanguage } from './each-language.ts';
import {
  patternChoices as englishChoices,
  englishPatterns,
  patternTerritory as englishTerritory,
} from './en/patterns.ts';
import {
  patternChoices as frenchChoices,
  frenchPatterns,
  patternTerritory as frenchTerritory,
} from './fr/patterns.ts';
import { mannerOf } from './manner.ts';

/** What a question of the library says, in a language. */
export interface PatternTexts {
  readonly title: string;
  readonly question: string;
  readonly finds: string;
  readonly doesNotProve: string;
  /** What may be chosen. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
}

export type PatternId = keyof typeof frenchPatterns;
export type PatternChoice = keyof typeof frenchChoices;

const PATTERNS: Readonly<Record<Language, Readonly<Record<PatternId, PatternTexts>>>> = {
  fr: frenchPatterns,
  en: englishPatterns,
};
const CHOICES: Readonly<Record<Language, typeof frenchChoices>> = { fr: frenchChoices, en: englishChoices };
const TERRITORY: Label = { fr: frenchTerritory, en: englishTerritory };

/** A text of a question, in each language. */
export const patternLabel = (id: PatternId, pick: (texts: PatternTexts) => string | undefined): Label =>
  eachLanguage((language) => mannerOf(language).typeset(pick(PATTERNS[language][id]) ?? ''));

/** What may be chosen in a question, in each language. */
export const choiceLabel = (choice: PatternChoice): Label =>
  eachLanguage((language) => CHOICES[language][choice]);

/** The first column of every answer. */
export const territoryLabel = TERRITORY;
