import type { Language } from '../../contract/primitives.ts';
import { type Words, wordsIn } from '../../words/words.ts';

/** Says a note of a sheet. */
export type NoteSentence = (sheet: string) => string;

/** What a reader saw and cannot know the meaning of, or what a person may not expect. */
export interface ImportNote {
  readonly code: keyof Words['importNotes'];
  readonly sheet: string;
}

export const noteText = ({ code, sheet }: ImportNote, language: Language): string =>
  wordsIn(language).importNotes[code](sheet);
