import type { Language } from '../../contract/primitives.ts';
import { type Words, wordsIn } from '../../words/words.ts';

/** Says a note of a sheet. */
export type NoteSentence = (sheet: string) => string;

/** Observation of a reader whose meaning is unknown, or that may surprise a person. */
export interface ImportNote {
  readonly code: keyof Words['importNotes'];
  readonly sheet: string;
}

export const noteText = ({ code, sheet }: ImportNote, language: Language): string =>
  wordsIn(language).importNotes[code](sheet);
