import type { ImportSheet } from '../../contract/import.ts';
import type { Language } from '../../contract/primitives.ts';
import { wordsIn } from '../../words/words.ts';
import { listedIn } from './grid/heading-words.ts';
import { allRows } from './grid/merged-cells.ts';
import { IMPORT_FIELDS } from './import-fields.ts';
import { namesPartners } from './links-of-actors.ts';
import type { Recognised } from './recognise.ts';
import type { ImportFile, Table } from './table.ts';

const LINES_SHOWN = 200;
const COLUMNS_SHOWN = 60;
const CELL_SHOWN = 80;

/** Describes the sheets of a file as they are, with the meaning of each line and column. */
export function saySheets(
  file: ImportFile,
  tables: readonly Recognised[],
  language: Language,
): ImportSheet[] {
  return file.tables.map((raw, sheet) => {
    const made = tables.filter(({ table }) => table.sheet === sheet);
    const [first] = made;
    const read = first?.table ?? raw;
    const whys = new Map((read.aside ?? []).map(({ row, why }) => [row, why]));
    const all = raw.isOfGraph === true ? raw.rows : allRows(raw);
    const below = raw.rows.filter(({ number }) => number > read.headingRow);
    const aside = below.filter(({ number }) => whys.has(number) && whys.get(number) !== 'continued').length;
    const isLeftOut = made.every(({ kind }) => kind === null || kind === 'omit');
    return {
      ...{ sheet, name: raw.name, rowCount: raw.rows.length, headingRow: read.headingRow },
      headingLines: read.headingLines ?? 1,
      isMatrix: isMatrix(raw, read),
      isLeftOut,
      rows: all.slice(0, LINES_SHOWN).map(({ number, cells }) => {
        const why = number < read.headingRow && !whys.has(number) ? 'title' : whys.get(number);
        return {
          row: number,
          cells: cells.slice(0, COLUMNS_SHOWN).map((cell) => cell.slice(0, CELL_SHOWN)),
          ...(why === undefined ? {} : { why }),
        };
      }),
      columns: first === undefined || isLeftOut ? [] : columnsOf(raw, first, language),
      ...(isLeftOut ? { bring: 0, aside: below.length } : { bring: below.length - aside, aside }),
    };
  });
}

const isMatrix = (raw: Table, read: Table): boolean =>
  raw.isOfGraph !== true &&
  read.headings[0] === 'from' &&
  read.headings[1] === 'to' &&
  raw.headings.length > read.headings.length;

/** Describes the use of a sheet's column: a field, or a list. */
function columnsOf(
  raw: Table,
  { table, kind, uses, applied }: Recognised,
  language: Language,
): ImportSheet['columns'] {
  if (kind === null || kind === 'omit' || table.headings.length < raw.headings.length) return [];
  const words = wordsIn(language).importSheets;
  return table.headings.map((heading, column) => {
    const use = uses[column] ?? applied[column] ?? 'omit';
    const field = IMPORT_FIELDS[kind].find(({ id }) => id === use);
    const beside = listedIn(heading) ?? (namesPartners(table, column) ? 'partners' : undefined);
    const is =
      kind === 'actors' && use === 'omit' && beside !== undefined
        ? beside === 'each'
          ? 'partners'
          : beside
        : use;
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
