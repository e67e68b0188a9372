import type { TableRow } from '../table.ts';

const LONGEST = 200;

/** The words of a line, as they are told. */
export const wordsOf = ({ cells }: TableRow): string =>
  cells
    .filter((cell) => cell !== '')
    .join(' | ')
    .slice(0, LONGEST);
