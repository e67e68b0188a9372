import type { ImportSheet } from '../../contract/import.ts';
import type { Language } from '../../contract/primitives.ts';
import { wordsIn } from '../../words/words.ts';
import { allRows } from './grid/merged-cells.ts';
import { IMPORT_FIELDS } from './import-fields.ts';
import type { PlannedImport } from './plan-import.ts';
import type { ImportFile, Table } from './table.ts';
import { LINES_SHOWN, type ReadTable } from './tables-shown.ts';

const COLUMNS_SHOWN = 60;
const CELL_SHOWN = 80;
/** Characters of a line of minutes, which has one cell. */
const LINE_SHOWN = 300;

/** Describes the sheets of a file as they are, with the meaning of each line and column. */
export function saySheets(file: ImportFile, plan: PlannedImport, language: Language): ImportSheet[] {
  const { tables } = plan.read;
  const bringing = bringingRows(plan);
  return file.tables.map((raw, sheet) => {
    const made = tables.filter(({ table }) => table.sheet === sheet);
    const [first] = made;
    const read = first?.table ?? raw;
    const whys = new Map((read.aside ?? []).map(({ row, why }) => [row, why]));
    const all = raw.isOfGraph === true ? raw.rows : allRows(raw);
    const below = raw.rows.filter(({ number }) => number > read.headingRow);
    const brought = bringing.get(sheet) ?? new Set<number>();
    const bring = below.filter(({ number }) => brought.has(number)).length;
    const isLeftOut = made.every(({ kind }) => kind === null || kind === 'omit');
    return {
      ...{ sheet, name: raw.name, rowCount: raw.rows.length, headingRow: read.headingRow },
      headingLines: read.headingLines ?? 1,
      isMatrix: isMatrix(raw, read),
      isText: raw.isList === true,
      isLeftOut,
      rows: all.slice(0, LINES_SHOWN).map(({ number, cells }) => {
        const isSilent = number > read.headingRow && !brought.has(number);
        const why =
          number < read.headingRow && !whys.has(number)
            ? 'title'
            : (whys.get(number) ?? (isSilent ? 'silent' : undefined));
        return {
          row: number,
          cells:
            raw.isList === true
              ? [(cells[1] ?? '').slice(0, LINE_SHOWN)]
              : cells.slice(0, COLUMNS_SHOWN).map((cell) => cell.slice(0, CELL_SHOWN)),
          ...(why === undefined ? {} : { why }),
        };
      }),
      columns: first === undefined || isLeftOut || raw.isList === true ? [] : columnsOf(raw, first, language),
      ...{ bring, aside: below.length - bring },
    };
  });
}

/** Lists for each sheet the lines that bring something, themselves or in a table next to them. */
function bringingRows({ read, leftOut }: PlannedImport): ReadonlyMap<number, ReadonlySet<number>> {
  const out = new Set(leftOut.map(({ table, row }) => `${table} ${row}`));
  const rows = new Map<number, Set<number>>();
  for (const { table, row } of read.lines) {
    const sheet = read.tables[table]?.table.sheet;
    if (sheet === undefined || out.has(`${table} ${row}`)) continue;
    rows.set(sheet, (rows.get(sheet) ?? new Set()).add(row));
  }
  return rows;
}

const isMatrix = (raw: Table, read: Pick<Table, 'headings'>): boolean =>
  raw.isOfGraph !== true &&
  read.headings[0] === 'from' &&
  read.headings[1] === 'to' &&
  raw.headings.length > read.headings.length;

/** Describes the use of a sheet's column: a field, or a list. */
function columnsOf(
  raw: Table,
  { table, kind, uses, applied, columns }: ReadTable,
  language: Language,
): ImportSheet['columns'] {
  if (kind === null || kind === 'omit' || table.headings.length < raw.headings.length) return [];
  const words = wordsIn(language).importSheets;
  return table.headings.map((_, column) => {
    const use = uses[column] ?? applied[column] ?? 'omit';
    const field = IMPORT_FIELDS[kind].find(({ id }) => id === use);
    const is = kind === 'actors' && use === 'omit' ? (columns[column]?.lists ?? use) : use;
    const own =
      is === 'partners' || is === 'wished' || is === 'needs' || is === 'offers' ? words[is] : undefined;
    return { column, is, label: own ?? field?.label[language] ?? keptWords(is, words) };
  });
}

const keptWords = (
  is: string,
  words: Readonly<Record<'keyword' | 'note' | 'commitment' | 'omit', string>>,
): string =>
  is === '+tags'
    ? words.keyword
    : is === '+text'
      ? words.note
      : is === '+commitment'
        ? words.commitment
        : words.omit;
