import { fr } from '../../french.ts';

/** Writes the level from which a sentence holds; nothing if it holds of links of any level. */
export const fromLevel = (level: number | null): string =>
  level === null ? '' : fr` de niveau ${level} ou plus`;
