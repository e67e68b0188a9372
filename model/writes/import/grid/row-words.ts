import type { TableRow } from '../table.ts';

const LONGEST = 200;

/** Joins the words of a line for display. */
export const wordsOf = ({ cells }: TableRow): string =>
  cells
    .filter((cell) => cell !== '')
    .join(' | ')
    .slice(0, LONGEST);
