import type { LaterMessages } from '../../../model/words/messages.ts';

export const HELP_PARTS = ['keys', 'words', 'guides'] as const;
export type HelpPart = (typeof HELP_PARTS)[number];

/** A word of the glossary. */
export type Word = keyof LaterMessages extends infer K ? (K extends `word.${infer W}` ? W : never) : never;
