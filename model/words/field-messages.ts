import type { FieldWord } from './field-words.ts';

/** Returns the names of fields as messages: `field.name`. */
export const fieldMessages = (words: Readonly<Record<FieldWord, string>>) =>
  Object.fromEntries(Object.entries(words).map(([word, text]) => [`field.${word}`, text])) as {
    readonly [K in FieldWord as `field.${K}`]: string;
  };
