import { LANGUAGES } from '../languages.ts';
import type { Label } from '../primitives.ts';

/** A list of one, and of more where it goes on. */
export const listOf = <T>(item: T, nextCursor?: string) => ({
  items: [item],
  ...(nextCursor !== undefined && { nextCursor }),
});

/** An example says the same in every language: which there are is none of its business. */
export const labelOf = (text: string): Label =>
  Object.fromEntries(LANGUAGES.map((language) => [language, text])) as Label;
