import { commitmentPatterns } from './commitment-patterns.ts';
import type { Pattern } from './define-pattern.ts';
import { familyPatterns } from './family-patterns.ts';
import { linkPatterns } from './link-patterns.ts';
import { territoryPatterns } from './territory-patterns.ts';
import { timePatterns } from './time-patterns.ts';

/** Every question of the library. To add one: its statement in cypher/patterns, its definition in one of these lists. */
export const patternCatalogue: readonly Pattern[] = [
  ...familyPatterns,
  ...linkPatterns,
  ...commitmentPatterns,
  ...timePatterns,
  ...territoryPatterns,
];

const byId = new Map(patternCatalogue.map((pattern) => [pattern.id, pattern]));

/** Finds the question with this name, if the library has it. */
export const findPattern = (id: string): Pattern | undefined => byId.get(id);
