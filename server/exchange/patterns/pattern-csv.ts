import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../../model/contract/primitives.ts';
import { mannerOf } from '../../../model/words/manner.ts';
import type { PatternTable, TableCell } from './pattern-table.ts';

/** Opens in a spreadsheet by a double click: a byte order mark, and semicolons where commas are decimal. */
export const patternCsv = {
  write: ({ headings, rows }: PatternTable, language: Language): string =>
    stringify([headings.map(safe), ...rows.map((row) => row.map(safe))], {
      bom: true,
      delimiter: mannerOf(language).csv.delimiter,
      record_delimiter: 'windows',
      cast: { date: (day) => day.toISOString().slice(0, 10) },
    }),
} as const;

// Typed text is never a formula, whichever program opens it.
const safe = (cell: TableCell): TableCell =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
