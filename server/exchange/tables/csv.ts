import { stringify } from 'csv-stringify/sync';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { slugOf } from '../../../model/words/fold-text.ts';
import { mannerOf } from '../../../model/words/manner.ts';
import { textsIn } from '../../texts/texts.ts';
import type { Exported } from '../exported.ts';
import { provenanceOf } from '../provenance.ts';
import { type Cell, cellOf, headingOf, type Manner } from './cells.ts';
import { codebook, readme } from './readme.ts';
import type { Table } from './table.ts';
import { tablesOf } from './tables.ts';

/**
 * One zip of tables. For spreadsheets, in the manner that they open by a double click in each language: with a byte
 * order mark, semicolons and decimal commas in French. Raw: RFC 4180, commas, points, no mark.
 */
export const csv = {
  write(exported: Exported, manner: Manner): Buffer {
    const tables = tablesOf(exported);
    const provenance = provenanceOf(exported, manner.reference, manner.language);
    return zipTables(
      [
        ...tables.map((table) => [nameOf(table, manner), rowsOf(table, manner)] as const),
        [textsIn(manner.language).readme.name, readme(provenance, manner)],
        ['codebook', codebook(tables, manner)],
      ],
      manner,
    );
  },
} as const;

/**
 * Packs tables into one zip, with further texts by name; without timestamps, so that equal content gives
 * equal files.
 */
export function zipTables(
  files: ReadonlyArray<readonly [name: string, rows: ReadonlyArray<readonly Cell[]>]>,
  manner: Pick<Manner, 'raw' | 'language'>,
  beside: Readonly<Record<string, string>> = {},
): Buffer {
  const zipped: Zippable = {};
  for (const [name, rows] of files) zipped[`${name}.csv`] = strToU8(writeRows(rows, manner));
  for (const [name, text] of Object.entries(beside)) zipped[name] = strToU8(text);
  return Buffer.from(zipSync(zipped, { mtime: new Date('1980-01-02T00:00:00Z'), level: 6 }));
}

const nameOf = ({ id, title }: Table, { raw, language }: Manner): string =>
  raw ? id : slugOf(title[language]);

/** Returns the rows of a table, its headings first. */
export const rowsOf = (table: Table, manner: Manner): Cell[][] => [
  table.columns.map((column) => headingOf(column, manner)),
  ...table.rows.map((row) => table.columns.map((column) => cellOf(row, column, manner))),
];

function writeRows(
  rows: ReadonlyArray<readonly Cell[]>,
  { raw, language }: Pick<Manner, 'raw' | 'language'>,
): string {
  const { csv: way, ...words } = mannerOf(language);
  const { delimiter, decimal } = raw ? RAW : way;
  return stringify([...rows], {
    bom: !raw,
    delimiter,
    record_delimiter: 'windows',
    cast: {
      date: (day) => day.toISOString().slice(0, 10),
      boolean: (flag) => (raw ? String(flag) : words[flag ? 'yes' : 'no']),
      number: (number) => String(number).replace('.', decimal),
    },
  });
}

/** RFC 4180, for programs. */
const RAW = { delimiter: ',', decimal: '.' };
