import type { FamilyCell, FamilyMatrix } from '../../../model/contract/reading.ts';
import type { Family } from '../../../model/contract/vocabulary.ts';

/** Returns the selection key of two families, in the order of the vocabulary. */
export const familiesId = ({ a, b }: Pick<FamilyCell, 'a' | 'b'>): string => `${a}:${b}`;

/** The cell of two families, whichever way they are named. */
export const cellOf = (matrix: FamilyMatrix, a: Family, b: Family): FamilyCell | null =>
  matrix.cells.find((cell) => (cell.a === a && cell.b === b) || (cell.a === b && cell.b === a)) ?? null;

/** Result of a cell's test: that of families-apart, at .05 after Holm. */
export type Verdict = 'few' | 'usual' | 'untested' | 'nobody';

export function verdictOf({ pairs, p, pAdjusted }: FamilyCell): Verdict {
  if (pairs === 0) return 'nobody';
  if (p === null || pAdjusted === null) return 'untested';
  return pAdjusted <= 0.05 ? 'few' : 'usual';
}

/** Returns one of five depths of a share: none, up to a tenth, a quarter, a half, more. */
export const depthOf = (share: number | null): 0 | 1 | 2 | 3 | 4 =>
  share === null || share === 0 ? 0 : share <= 0.1 ? 1 : share <= 0.25 ? 2 : share <= 0.5 ? 3 : 4;
