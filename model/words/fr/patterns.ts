import { commitmentPatterns } from './patterns/commitment-patterns.ts';
import { familyPatterns } from './patterns/family-patterns.ts';
import { linkPatterns } from './patterns/link-patterns.ts';
import { territoryPatterns } from './patterns/territory-patterns.ts';
import { timePatterns } from './patterns/time-patterns.ts';

/** Texts of each library question. */
export const frenchPatterns = {
  ...timePatterns,
  ...commitmentPatterns,
  ...territoryPatterns,
  ...familyPatterns,
  ...linkPatterns,
};

/** Choices of their parameters. */
export const patternChoices = {
  waiting: 'à venir',
  overdue: 'échéance passée',
  begun: 'commencée',
  broken: 'rompue',
  handled: 'traitée',
  accepted: 'choix assumé',
};

/** The first column of every answer. */
export const patternTerritory = 'Territoire';
