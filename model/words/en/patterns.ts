import type { patternChoices as frenchChoices, frenchPatterns } from '../fr/patterns.ts';
import { commitmentPatterns } from './patterns/commitment-patterns.ts';
import { familyPatterns } from './patterns/family-patterns.ts';
import { linkPatterns } from './patterns/link-patterns.ts';
import { territoryPatterns } from './patterns/territory-patterns.ts';
import { timePatterns } from './patterns/time-patterns.ts';

/** What each question of the library says. */
export const englishPatterns: typeof frenchPatterns = {
  ...timePatterns,
  ...commitmentPatterns,
  ...territoryPatterns,
  ...familyPatterns,
  ...linkPatterns,
};

/** What may be chosen in them. */
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
