import { ImportRefusedError } from '../../../model/writes/import/import-refused.ts';
import { type Block, isUncomputed, type Table, type TableRow } from '../../../model/writes/import/table.ts';
import { IMPORT_LIMITS } from './limits.ts';

/** An apostrophe before what a spreadsheet would take for a formula says that it is text: it is no part of it. */
const GUARD = /^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/;

/** Long runs of blanks carry no meaning, and slow down patterns that search after them. */
const LONG_BLANK = /\s{9,}/g;

const plain = (cell: string): string =>
  cell
    .replace(GUARD, '')
    .trim()
    .replace(LONG_BLANK, (blank) => (blank.includes('\n') ? '\n' : ' '));

/**
 * Makes a table from rows of cells: headings are the first row with two cells or more, or the first with any.
 * Rows above are a title. Empty rows keep their number.
 */
export function tableOfRows(
  name: string,
  rows: readonly TableRow[],
  { merged, uncomputed, blocks }: Pick<Table, 'merged' | 'uncomputed' | 'blocks'> = {},
): Table {
  const holds = (row: TableRow, column: number): boolean =>
    (row.cells[column] ?? '').trim() !== '' || isUncomputed({ uncomputed }, row.number, column);
  const filled = rows.map((row) => row.cells.filter((_, column) => holds(row, column)).length);
  const wide = filled.findIndex((count) => count > 1);
  const head = wide >= 0 ? wide : filled.findIndex((count) => count > 0);
  const body = head < 0 ? [] : rows.slice(head + 1).filter((_, i) => (filled[head + 1 + i] ?? 0) > 0);
  const width = [rows[head], ...body].reduce(
    (most, row) => Math.max(most, row === undefined ? 0 : widthOf(row, holds)),
    0,
  );
  if (width > IMPORT_LIMITS.columns)
    throw new ImportRefusedError('IMPORT_TOO_MANY_COLUMNS', {
      table: name,
      count: width,
      max: IMPORT_LIMITS.columns,
    });
  const fit = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, column) => plain(cells[column] ?? ''));
  const above = rows.slice(0, Math.max(head, 0)).filter((_, i) => (filled[i] ?? 0) > 0);
  return {
    name,
    headingRow: rows[head]?.number ?? 1,
    headings: head < 0 ? [] : fit(rows[head]?.cells ?? []),
    rows: body.map(({ number, cells }): TableRow => ({ number, cells: fit(cells) })),
    ...(above.length === 0
      ? {}
      : { above: above.map(({ number, cells }): TableRow => ({ number, cells: fit(cells) })) }),
    ...(blocks === undefined || blocks.length === 0 ? {} : { blocks: blocks.filter(isWithin(width)) }),
    ...(merged === undefined || merged.size === 0 ? {} : { merged }),
    ...(uncomputed === undefined || uncomputed.size === 0 ? {} : { uncomputed }),
  };
}

const isWithin =
  (width: number) =>
  ({ left, top, bottom }: Block): boolean =>
    left < width && bottom >= top;

function widthOf(row: TableRow, holds: (row: TableRow, column: number) => boolean): number {
  for (let i = row.cells.length; i > 0; i -= 1) if (holds(row, i - 1)) return i;
  return 0;
}
