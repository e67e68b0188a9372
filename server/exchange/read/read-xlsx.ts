import { ImportRefusedError } from '../../../model/writes/import/import-refused.ts';
import type { Block, ImportFile, Table } from '../../../model/writes/import/table.ts';
import { columnLetter } from '../../../model/writes/import/table.ts';
import { attribute, unescaped } from './attributes.ts';
import type { Archive, SheetMarks } from './check-archive.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { tableOfRows } from './table-of-rows.ts';
import { notesOf } from './workbook-notes.ts';

interface SheetRow {
  readonly number: number;
  readonly cells: string[];
}

type Cell = string | number | boolean | Date | null;

/** Reads a workbook sheet by sheet. A formula gives its stored value; it is never computed here. */
export async function readXlsx(bytes: Uint8Array, archive: Archive): Promise<ImportFile> {
  const { default: readExcelFile } = await import('read-excel-file/node');
  let sheets: { sheet: string; data: readonly (readonly Cell[])[] }[];
  try {
    sheets = (await readExcelFile(Buffer.from(bytes))) as typeof sheets;
  } catch {
    throw new ImportRefusedError('IMPORT_BROKEN_ARCHIVE');
  }
  const marks = marksBySheet(archive);
  const rows = sheets.reduce(
    (sum, { sheet, data }) => sum + Math.max(data.length, lastRow(marks.get(sheet)?.uncomputed ?? [])),
    0,
  );
  if (rows > IMPORT_LIMITS.rows + sheets.length)
    throw new ImportRefusedError('IMPORT_TOO_MANY_ROWS', { max: IMPORT_LIMITS.rows });
  const tables = sheets.map(({ sheet, data }): Table => {
    const { merges = [], uncomputed = new Set<string>() } = marks.get(sheet) ?? {};
    const numbered = data.map((cells, i) => ({ number: i + 1, cells: cells.map(textOf) }));
    return tableOfRows(sheet, upTo(uncomputed, numbered), {
      ...{ merged: underOthers(merges), uncomputed },
      blocks: merges.flatMap(blockOf),
    });
  });
  return { format: 'xlsx', tables, notes: notesOf(archive, tables, marks) };
}

/** A day is written as one; a number without the noise of its last decimal. */
function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  return String(cell);
}

const rowOf = (cell: string): number => Number(/\d+$/.exec(cell)?.[0]);
const lastRow = (cells: Iterable<string>): number =>
  [...cells].reduce((last, cell) => Math.max(last, rowOf(cell)), 0);

/** Returns the lines of a sheet, including lines that contain only cells without a value. */
function upTo(uncomputed: ReadonlySet<string>, rows: SheetRow[]): SheetRow[] {
  for (const cell of uncomputed) {
    for (let number = rows.length + 1; number <= rowOf(cell); number += 1) rows.push({ number, cells: [] });
    const cells = rows[rowOf(cell) - 1]?.cells ?? [];
    const column = columnIndex(/^[A-Z]+/.exec(cell)?.[0] ?? '');
    while (cells.length <= column) cells.push('');
  }
  return rows;
}

/** Maps the marks of each sheet to its name, as the workbook ties names to parts. */
function marksBySheet({ texts, sheets }: Archive): Map<string, SheetMarks | undefined> {
  const relations = new Map(
    [...(texts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\s[^<>]*>/g)].map(
      ([tag]): [string, string] => [
        attribute(tag, 'Id'),
        attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/'),
      ],
    ),
  );
  return new Map(
    [...(texts.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)].map(([tag]) => [
      unescaped(attribute(tag, 'name')),
      sheets.get(relations.get(attribute(tag, 'r:id')) ?? ''),
    ]),
  );
}

/** Parses a merged block, `A2:A4`. */
function blockOf(ref: string): Block[] {
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
  if (left === undefined || right === undefined) return [];
  const last = Math.min(Number(bottom), IMPORT_LIMITS.rows + 1);
  return [
    {
      ...{ top: Number(top), bottom: last, left: columnIndex(left) },
      right: Math.min(columnIndex(right), IMPORT_LIMITS.columns),
    },
  ];
}

const MERGED_AT_MOST = 10_000;

/** Lists the cells of merged blocks below their first line. */
function underOthers(refs: readonly string[]): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const ref of refs) {
    const [, left = '', top, right = '', bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
    const [from, to] = [columnIndex(left), Math.min(columnIndex(right), IMPORT_LIMITS.columns)];
    const last = from > to ? 0 : Math.min(Number(bottom), IMPORT_LIMITS.rows + 1);
    for (let row = Number(top) + 1; row <= last; row += 1)
      for (let column = from; column <= to; column += 1) {
        if (cells.size >= MERGED_AT_MOST) return cells;
        cells.add(`${columnLetter(column)}${row}`);
      }
  }
  return cells;
}

const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
