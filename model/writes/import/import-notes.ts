import type { Language } from '../../contract/primitives.ts';
import { importNotes as english } from '../../words/en/import-notes.ts';
import { importNotes as french } from '../../words/fr/import-notes.ts';

const SENTENCES: Readonly<Record<Language, typeof french>> = { fr: french, en: english };

/** Says a note of a sheet. */
export type NoteSentence = (sheet: string) => string;

/** What a reader saw and cannot know the meaning of, or what a person may not expect. */
export interface ImportNote {
  readonly code: keyof typeof french;
  readonly sheet: string;
}

export const noteText = ({ code, sheet }: ImportNote, language: Language): string =>
  SENTENCES[language][code](sheet);
