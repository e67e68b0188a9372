import type { Table, TableRow } from '../../domain/import/table.ts';
import { ImportRefusedError } from '../../errors.ts';
import { IMPORT_LIMITS } from './limits.ts';

/** An apostrophe before what a spreadsheet would take for a formula says that it is text: it is no part of it. */
const GUARD = /^'(?=[=+\-@\t\r])/;

const plain = (cell: string): string => cell.replace(GUARD, '').trim();

/**
 * A table from lines of cells: the first line with two cells or more holds the headings, or the first with any. What
 * stands above is a title. Empty lines keep their number.
 */
export function tableOfRows(
  name: string,
  rows: ReadonlyArray<{ readonly number: number; readonly cells: readonly string[] }>,
  merged?: ReadonlySet<string>,
): Table {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  const wide = filled.findIndex((count) => count > 1);
  const head = wide >= 0 ? wide : filled.findIndex((count) => count > 0);
  const body = head < 0 ? [] : rows.slice(head + 1).filter((_, i) => (filled[head + 1 + i] ?? 0) > 0);
  const width = [rows[head], ...body].reduce((most, row) => Math.max(most, widthOf(row?.cells ?? [])), 0);
  if (width > IMPORT_LIMITS.columns)
    throw new ImportRefusedError('IMPORT_TOO_MANY_COLUMNS', {
      table: name,
      count: width,
      max: IMPORT_LIMITS.columns,
    });
  const fit = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, column) => plain(cells[column] ?? ''));
  return {
    name,
    headingRow: rows[head]?.number ?? 1,
    headings: head < 0 ? [] : fit(rows[head]?.cells ?? []),
    rows: body.map(({ number, cells }): TableRow => ({ number, cells: fit(cells) })),
    ...(merged === undefined || merged.size === 0 ? {} : { merged }),
  };
}

function widthOf(cells: readonly string[]): number {
  for (let i = cells.length; i > 0; i -= 1) if ((cells[i - 1] ?? '').trim() !== '') return i;
  return 0;
}
