import type { Table, TableRow } from '../table.ts';

/** Fills the cells of merged blocks with what their first cell says: down among the lines, and along headings. */
export function withMergedFilled(table: Table): Table {
  const { blocks, headingRow } = table;
  if (blocks === undefined || blocks.length === 0) return table;
  const all = allRows(table);
  const cells = new Map(all.map(({ number, cells }) => [number, [...cells]]));
  const lastRow = all.at(-1)?.number ?? 0;
  // Honest blocks never overlap. Each cell is filled once, however many a crafted file lays over it.
  const filledTo = new Map<number, number>();
  for (const { top, bottom, left, right } of blocks.toSorted((a, b) => a.top - b.top)) {
    const text = cells.get(top)?.[left] ?? '';
    const width = cells.get(top)?.length ?? 0;
    // A title over all of the sheet is no heading of each column.
    const isTitle = left === 0 && right >= width - 1;
    const end = Math.min(bottom, lastRow);
    for (let row = Math.max(top, (filledTo.get(left) ?? 0) + 1); row <= end; row += 1) {
      const line = cells.get(row);
      const last = row === top && isTitle ? left : top <= headingRow + 1 ? Math.min(right, width - 1) : left;
      for (let column = left; line !== undefined && column <= last; column += 1) line[column] = text;
    }
    filledTo.set(left, Math.max(end, filledTo.get(left) ?? 0));
  }
  const filled = (row: TableRow): TableRow => ({ ...row, cells: cells.get(row.number) ?? row.cells });
  const { merged: _, blocks: __, ...rest } = table;
  return {
    ...rest,
    headings: cells.get(headingRow) ?? table.headings,
    rows: table.rows.map(filled),
    ...(table.above === undefined ? {} : { above: table.above.map(filled) }),
  };
}

/** Returns all non-empty lines of a sheet, in order. */
export const allRows = ({ above = [], headings, headingRow, rows }: Table): TableRow[] => [
  ...above,
  ...(headingRow > 0 ? [{ number: headingRow, cells: headings }] : []),
  ...rows,
];
