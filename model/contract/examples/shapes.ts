import { LANGUAGES } from '../languages.ts';
import type { Label } from '../primitives.ts';

/** Returns a list of one item, with a cursor if it continues. */
export const listOf = <T>(item: T, nextCursor?: string) => ({
  items: [item],
  ...(nextCursor !== undefined && { nextCursor }),
});

/** Returns the same label in every language, whichever languages exist. */
export const labelOf = (text: string): Label =>
  Object.fromEntries(LANGUAGES.map((language) => [language, text])) as Label;
