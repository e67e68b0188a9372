import type { patternChoices as frenchChoices, frenchPatterns } from '../fr/patterns.ts';
import { commitmentPatterns } from './patterns/commitment-patterns.ts';
import { familyPatterns } from './patterns/family-patterns.ts';
import { linkPatterns } from './patterns/link-patterns.ts';
import { territoryPatterns } from './patterns/territory-patterns.ts';
import { timePatterns } from './patterns/time-patterns.ts';

/** Texts of each library question. */
export const englishPatterns: typeof frenchPatterns = {
  ...timePatterns,
  ...commitmentPatterns,
  ...territoryPatterns,
  ...familyPatterns,
  ...linkPatterns,
};

/** Choices of their parameters. */
export const patternChoices: typeof frenchChoices = {
  waiting: 'still to come',
  overdue: 'past its day',
  begun: 'begun',
  broken: 'broken',
  handled: 'handled',
  accepted: 'accepted',
};

/** The first column of every answer. */
export const patternTerritory = 'Territory';
