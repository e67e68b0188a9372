import { kindOf } from '../kind-of-table.ts';
import type { Table, TableRow } from '../table.ts';
import { withHeadings } from './heading-rows.ts';
import { listedIn } from './heading-words.ts';
import { allRows } from './merged-cells.ts';

const NARROWEST = 2;

/** Finds the runs of columns between empty ones. */
function runsOf(rows: readonly TableRow[]): { readonly from: number; readonly to: number }[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const runs: { from: number; to: number }[] = [];
  for (let column = 0; column < width; column += 1) {
    if (rows.every(({ cells }) => (cells[column] ?? '') === '')) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.to === column) last.to += 1;
    else runs.push({ from: column, to: column + 1 });
  }
  return runs;
}

/** Returns the title over all columns of a table: « OFFRES » names what stands below. */
function titleOf(headings: readonly string[]): string | undefined {
  const [title, ...more] = new Set(headings.filter((heading) => heading !== ''));
  return more.length === 0 && title !== undefined && listedIn(title) !== undefined ? title : undefined;
}

/**
 * Splits two tables side by side on one sheet, with an empty column between; each must show its kind alone. A
 * table with an empty column stays whole.
 */
export function tablesSideBySide(table: Table): readonly Table[] {
  const rows = allRows(table);
  const runs = runsOf(rows);
  if (runs.length < 2 || runs.some(({ from, to }) => to - from < NARROWEST)) return [table];
  const parts = runs.map(({ from, to }): Table => {
    const cut = (row: TableRow): TableRow => ({ ...row, cells: row.cells.slice(from, to) });
    const own = table.rows.map(cut).filter(({ cells }) => cells.some((cell) => cell !== ''));
    const above = table.above?.map(cut);
    const headings = table.headings.slice(from, to);
    const name = titleOf(headings) ?? table.name;
    return { ...table, name, headings, rows: own, above, blocks: undefined };
  });
  const isTable = (part: Table): boolean => {
    const kind = kindOf(withHeadings(part));
    return kind !== null && kind !== 'omit';
  };
  return parts.every(isTable) ? parts : [table];
}
