import writeWorkbook, { type CellObject, type Sheet } from 'write-excel-file/node';
import { textsIn } from '../../texts/texts.ts';
import type { Exported } from '../exported.ts';
import { printable } from '../map-svg/xml.ts';
import { provenanceOf } from '../provenance.ts';
import { type Cell, cellOf, headingOf, type Manner } from './cells.ts';
import { LETTERS } from './letters.ts';
import { codebook, readme } from './readme.ts';
import type { Table } from './table.ts';
import { tablesOf } from './tables.ts';

/** Maximum length of a workbook cell. */
const LONGEST = 32_767;

/** One workbook: where it comes from first, then a sheet a table with typed cells, then what the columns hold. */
export const xlsx = {
  async write(exported: Exported, manner: Manner): Promise<Buffer> {
    const tables = tablesOf(exported);
    const provenance = provenanceOf(exported, manner.reference, manner.language);
    const sheets: Sheet<Buffer>[] = [
      {
        sheet: textsIn(manner.language).readme.sheet,
        columns: [{ width: 26 }, { width: 110 }],
        data: readme(provenance, manner).map(([name = '', text = '']) => [heading(name), wrapped(text)]),
      },
      ...tables.map((table) => sheetOf(table, manner)),
      {
        sheet: 'Codebook',
        stickyRowsCount: 1,
        columns: [18, 34, 22, 18, 110].map((width) => ({ width })),
        data: codebook(tables, manner).map((row, i) => row.map(i === 0 ? heading : wrapped)),
      },
    ];
    return writeWorkbook(sheets, LETTERS).toBuffer();
  },
} as const;

const sheetOf = (table: Table, manner: Manner): Sheet<Buffer> => ({
  sheet: manner.raw ? table.id : table.title[manner.language],
  stickyRowsCount: 1,
  columns: table.columns.map(({ property }) => ({ width: WIDTHS.get(property) ?? 18 })),
  data: [
    table.columns.map((column) => heading(headingOf(column, manner))),
    ...table.rows.map((row) => table.columns.map((column) => typed(cellOf(row, column, manner)))),
  ],
});

const WIDTHS: ReadonlyMap<string, number> = new Map([
  ...['name', 'actor', 'text', 'parties', 'a', 'b', 'member', 'of'].map((name) => [name, 36] as const),
  ...['x', 'y', 'since', 'intensity', 'private', 'fictional'].map((name) => [name, 12] as const),
]);

const heading = (text: string): CellObject => ({ ...typed(text), fontWeight: 'bold', wrap: true });
const wrapped = (text: string): CellObject => ({ ...typed(text), wrap: true, alignVertical: 'top' });

// Each value under its own type: a text is never a formula, whatever it begins with.
function typed(cell: Cell): CellObject | null {
  if (cell === null) return null;
  if (typeof cell === 'number') return { type: Number, value: cell };
  if (typeof cell === 'boolean') return { type: Boolean, value: cell };
  if (cell instanceof Date) return { type: Date, value: cell, format: 'yyyy-mm-dd' };
  return { type: String, value: fitting(cell) };
}

// `_x000D_` in a cell is read as the character of that number: the format's own way to write the sign itself.
function fitting(text: string): string {
  const kept = printable(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return kept.length > LONGEST ? `${kept.slice(0, LONGEST - 1)}…` : kept;
}
