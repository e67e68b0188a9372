import type { Label } from '../contract/primitives.ts';
import { eachLanguage } from './each-language.ts';
import { mannerOf } from './manner.ts';
import { type Words, wordsIn } from './words.ts';

/** Texts of a library question, in a language. */
export interface PatternTexts {
  readonly title: string;
  readonly question: string;
  readonly finds: string;
  readonly doesNotProve: string;
  /** Labels of its parameters. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
}

export type PatternId = keyof Words['patterns'];
export type PatternChoice = keyof Words['patternChoices'];

/** Returns a text of a question in each language. */
export const patternLabel = (id: PatternId, pick: (texts: PatternTexts) => string | undefined): Label =>
  eachLanguage((language) => mannerOf(language).typeset(pick(wordsIn(language).patterns[id]) ?? ''));

/** Returns the label of a choice in each language. */
export const choiceLabel = (choice: PatternChoice): Label =>
  eachLanguage((language) => wordsIn(language).patternChoices[choice]);

/** The first column of every answer. */
export const territoryLabel: Label = eachLanguage((language) => wordsIn(language).patternTerritory);
