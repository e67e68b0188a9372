import { kindOf } from '../kind-of-table.ts';
import { plainKey } from '../plain-key.ts';
import type { Table, TableRow } from '../table.ts';
import { isHeadingLike, withHeadings } from './heading-rows.ts';
import { allRows } from './merged-cells.ts';

const FEWEST_HEADINGS = 2;
const FEWEST_LINES = 2;
const MOSTLY = 0.6;

/**
 * Splits tables below each other on one sheet, with an empty line and headings of their own between; each must show
 * its kind alone. Headings that are repeated for the next page begin no other table.
 */
export function tablesBelow(table: Table): readonly Table[] {
  const rows = allRows(table);
  const starts = rows.flatMap((row, at) => {
    const isParted = at > 0 && row.number - (rows[at - 1]?.number ?? row.number) > 1;
    return isParted && headingsAt(rows, at) !== undefined ? [at] : [];
  });
  if (starts.length === 0) return [table];
  const edges = [0, ...starts, rows.length];
  const parts = edges.slice(1).map((to, i) => partOf(table, rows.slice(edges[i], to)));
  const keys = edges.slice(0, -1).map((at) => keyOf(headingsAt(rows, at)));
  const areOthers = new Set(keys).size === keys.length && !keys.includes('');
  return areOthers && parts.every(isTable) ? parts : [table];
}

/** Returns the headings of a block: on its first line, or below a title. */
const headingsAt = (rows: readonly TableRow[], at: number): TableRow | undefined =>
  [at, at + 1]
    .map((i) => rows[i])
    .find((row, i) => row !== undefined && (i === 0 || isTitle(rows[at])) && areHeadings(row));

const filledOf = ({ cells }: TableRow): string[] => cells.filter((cell) => cell !== '');
const isTitle = (row: TableRow | undefined): boolean => row !== undefined && filledOf(row).length === 1;

function areHeadings(row: TableRow): boolean {
  const filled = filledOf(row);
  const like = filled.filter(isHeadingLike).length;
  return like >= FEWEST_HEADINGS && like >= filled.length * MOSTLY;
}

const keyOf = (row: TableRow | undefined): string =>
  row === undefined ? '' : filledOf(row).map(plainKey).join('|');

/** Makes a table of some lines of a sheet, whose first line is the first with several cells. */
function partOf(table: Table, lines: readonly TableRow[]): Table {
  const first = Math.max(
    0,
    lines.findIndex((row) => filledOf(row).length > 1),
  );
  const head = lines[first];
  return {
    ...table,
    headingRow: head?.number ?? 0,
    headings: head?.cells ?? [],
    rows: lines.slice(first + 1),
    above: lines.slice(0, first),
    blocks: undefined,
  };
}

function isTable(part: Table): boolean {
  const kind = part.rows.length < FEWEST_LINES ? null : kindOf(withHeadings(part));
  return kind !== null && kind !== 'omit';
}
