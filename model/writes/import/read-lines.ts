import type { ImportKind } from '../../contract/import.ts';
import type { Language } from '../../contract/primitives.ts';
import type { IsoDay } from '../../elements/day.ts';
import type { FileField } from '../../fields/field.ts';
import { aliasOfText, aliasText } from '../../names/alias.ts';
import { familyOfHead } from '../../names/body-words.ts';
import type { Progress } from '../../progress.ts';
import { fold } from '../../words/fold-text.ts';
import { partnerColumns } from './columns/uses-of-columns.ts';
import { aliasKindSaid, saysGiving } from './grid/heading-words.ts';
import type { Fault } from './import-faults.ts';
import { IMPORT_FIELDS, SEVERAL_COLUMNS } from './import-fields.ts';
import { nameCellOf, townOf } from './names/name-cell.ts';
import { isSentence } from './names/names-in-cell.ts';
import { type Meanings, partsOf, readValue, type Value } from './read-value.ts';
import type { Recognised } from './recognise.ts';
import { likelyMeaning, saysWish } from './said/likely-words.ts';
import { withoutPrivate } from './said/not-notes.ts';
import { saysNothing, saysPending } from './said/nothing-said.ts';
import { readPeriod } from './said/read-period.ts';
import { columnLetter, isUncomputed, type Table, type TableRow } from './table.ts';

/** One line of a table, read: what each field says. */
export interface ImportLine {
  readonly kind: ImportKind;
  readonly table: number;
  readonly row: number;
  readonly values: ReadonlyMap<string, Value>;
  readonly isOfGraph: boolean;
  /** It says more of the actor that the same line of its sheet brings. */
  readonly isBeside?: boolean;
  readonly sheet?: number | undefined;
  /** Which column says a field. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Returns the place of a field's fault. */
export const placeOf = ({ table, row, columns }: ImportLine, field?: string) => ({
  table,
  row,
  column: field === undefined ? undefined : columns.get(field),
});

interface Columns {
  readonly fields: ReadonlyArray<readonly [number, FileField]>;
  readonly beside: ReadonlyArray<readonly [number, '+tags' | '+text']>;
  readonly byField: ReadonlyMap<string, number>;
}

/** Context of reading lines. */
interface Reading {
  /** The day from which « depuis dix ans » counts. */
  readonly today: IsoDay | undefined;
  /** Told of what is left out of a text: ways to reach people, reminders. */
  leave(what: 'contacts' | 'reminders'): void;
  /** Asks something of a line; returns the answer. */
  ask(question: 'month' | 'private', row: number): string | undefined;
  /** Leaves a line out, as was answered. */
  leaveOut(row: number): void;
  /** Told what is wrong. */
  readonly faults: Fault[];
  readonly tell: Progress;
  isLeftOut(table: number, row: number): boolean;
}

/** Reads the lines of a table; what is wrong in a cell is a fault of its line. Empty lines are none. */
export function* readLines(
  { index, table, kind, uses, applied }: Recognised,
  meanings: Meanings,
  reading: Reading,
): Generator<ImportLine> {
  if (kind === null || kind === 'omit') return;
  const { faults, isLeftOut, tell } = reading;
  const columns = columnsOf(kind, applied);
  const isGiven = kind === 'cooperations' && saysGiving(...endsOf(table, columns));
  // With chosen columns, headings are not needed.
  const open = uses.map((use) => (use === null ? null : 'omit'));
  faults.push(...uncomputedIn({ number: table.headingRow }, { index, table, uses: open }));
  faults.push(...faultsOfHeadings({ index, table, kind, uses, applied }, meanings.language));
  for (const [at, row] of table.rows.entries()) {
    tell(at, table.rows.length);
    if (isLeftOut(index, row.number)) continue;
    const place = { table: index, row: row.number };
    const uncomputed = uncomputedIn(row, { index, table, uses });
    faults.push(...uncomputed);
    if (uncomputed.length === 0 && row.cells.every((cell) => cell === '')) continue;
    const values = new Map<string, Value>();
    for (const [column, field] of columns.fields) {
      const fault = readCell(row, column, { field, table, values, meanings, kind, reading });
      if (fault !== undefined) faults.push({ ...place, column, ...fault });
    }
    keepBeside(row, columns, { kind, table, values, reading });
    if (isGiven && !values.has('direction')) values.set('direction', 'directed');
    if (values.get('private') === true && columns.byField.has('publishes') && isRefusedOut(row, reading))
      continue;
    yield {
      ...{ kind, ...place, values, isOfGraph: table.isOfGraph === true, columns: columns.byField },
      ...{ isBeside: table.isBeside === true, sheet: table.sheet },
    };
  }
}

/**
 * Returns true if a line that refuses publication is to be left out. By default it is imported, visible to
 * facilitators only.
 */
function isRefusedOut({ number }: TableRow, reading: Reading): boolean {
  if (reading.ask('private', number) !== 'omit') return false;
  reading.leaveOut(number);
  return true;
}

/** Lists needed cells with a formula without a value. */
function uncomputedIn(
  { number: row }: Pick<TableRow, 'number'>,
  { index, table, uses }: Pick<Recognised, 'index' | 'table' | 'uses'>,
): Fault[] {
  if (table.uncomputed === undefined) return [];
  return uses.flatMap((use, column) =>
    use === 'omit' || !isUncomputed(table, row, column)
      ? []
      : {
          table: index,
          row,
          column,
          code: 'uncomputed' as const,
          values: { cell: `${columnLetter(column)}${row}` },
        },
  );
}

/** Returns the headings of the two ends of links. */
const endsOf = ({ headings }: Table, { byField }: Columns): [string, string] => {
  const headingOf = (field: string): string => headings[byField.get(field) ?? -1] ?? '';
  return [headingOf('from'), headingOf(byField.has('to') ? 'to' : 'each')];
};

function columnsOf(kind: ImportKind, uses: readonly (string | null)[]): Columns {
  const fields: [number, FileField][] = [];
  const beside: [number, '+tags' | '+text'][] = [];
  uses.forEach((use, column) => {
    if (use === '+tags' || use === '+text') beside.push([column, use]);
    const field = IMPORT_FIELDS[kind].find(({ id }) => id === use);
    const isTaken = fields.some(([, { id }]) => id === field?.id) && !SEVERAL_COLUMNS.has(field?.id ?? '');
    if (field !== undefined && !isTaken) fields.push([column, field]);
  });
  return { fields, beside, byField: new Map(fields.map(([column, { id }]) => [id, column])) };
}

/** Finds faults in the headings: a required column is missing or duplicated. */
function faultsOfHeadings(
  { index, table, kind, uses }: Recognised & { kind: ImportKind },
  language: Language,
): Fault[] {
  const place = { table: index, row: table.headingRow };
  const faults: Fault[] = [];
  for (const { id, label, required } of IMPORT_FIELDS[kind]) {
    const columns = uses.flatMap((use, column) => (use === id ? [column] : []));
    const [first, second] = columns;
    // A default family may be given for all of them.
    if (first === undefined && required && id !== 'family')
      faults.push({ ...place, code: 'missing_column', values: { field: label[language] } });
    if (first !== undefined && second !== undefined && !SEVERAL_COLUMNS.has(id))
      faults.push({
        ...place,
        column: second,
        code: 'repeated_column',
        values: { field: label[language], first: columnLetter(first), second: columnLetter(second) },
      });
  }
  const hasTwo = uses.includes('from') && (uses.includes('to') || uses.includes('each'));
  if (kind === 'cooperations' && !uses.includes('parties') && !hasTwo)
    faults.push({
      ...place,
      code: 'missing_column',
      values: {
        field: IMPORT_FIELDS[kind]
          .filter(({ id }) => id === 'from' || id === 'to')
          .map(({ label }) => label[language])
          .join(', '),
      },
    });
  return faults;
}

interface CellOf {
  readonly field: FileField;
  readonly table: Table;
  readonly values: Map<string, Value>;
  readonly meanings: Meanings;
  readonly kind: ImportKind;
  readonly reading: Reading;
}

/** Reads a cell into the field of its column; what cannot be read is kept with its words, and said. */
function readCell(row: TableRow, column: number, cell: CellOf): Pick<Fault, 'code' | 'values'> | undefined {
  const { field, table, values, meanings, kind } = cell;
  const whole = row.cells[column] ?? '';
  const { name: text, below } =
    kind === 'actors' && field.id === 'name' ? nameCellOf(whole) : { name: whole, below: '' };
  if (below !== '') keepWords(cell, '', below);
  if (text === '') {
    const name = `${columnLetter(column)}${row.number}`;
    return table.merged?.has(name) ? { code: 'merged', values: { cell: name } } : undefined;
  }
  if (NOT_SAID.has(field.value.type) && saysNothing(text)) return undefined;
  // A heading that is the name of the field is no word of the file.
  const heading = table.headings[column] === field.id ? '' : (table.headings[column] ?? '');
  const keep = (): void => keepWords(cell, heading, text);
  noteWish(cell, text);
  const read = readValue(text, field.value, meanings);
  if (read === undefined) return undefined;
  if ('code' in read) {
    if (read.code === 'unknown_value') return keepUnknown(cell, text, keep);
    if (field.value.type === 'day' && NO_START.test(fold(text))) {
      keep();
      return undefined;
    }
    const isTime = field.value.type === 'day' && readTime(cell, row.number, { text, keep });
    if (isTime) return undefined;
    keep();
    // Words that are no date, « en cours », are a note and nothing that is wrong.
    return field.value.type === 'day' && !/\d/.test(text) ? undefined : read;
  }
  values.set(field.id, joined(cell, cleaned(cell, read.value)));
  if (field.id === 'place') values.set('place', townOf(String(read.value)));
  if (field.id === 'aliases' && Array.isArray(read.value))
    values.set('aliases', aliasesSaid(read.value, table.headings[column] ?? ''));
  if (read.said !== undefined) keepSaid(cell, read.said, keep);
  // A word such as « association » tells the family and, where no column does, the kind.
  if (read.kind !== undefined && !values.has('kind')) values.set('kind', read.kind);
  if (field.id === 'kind') {
    values.set('kind', meanings.vocabulary.kind(text));
    const family =
      meanings.vocabulary.meaning('family', text)?.id ?? likelyMeaning('family', text) ?? familyOfHead(text);
    if (!values.has('family') && family !== undefined) values.set('family', family);
  }
  if (field.id === 'publishes' && read.value === false) values.set('private', true);
  if (values.get(field.id) === '' || field.id === 'publishes') values.delete(field.id);
  return undefined;
  function cleaned({ reading }: CellOf, value: Value): Value {
    if (typeof value !== 'string' || !WITHOUT_PRIVATE.has(field.id)) return value;
    const { text: own, left } = withoutPrivate(value);
    if (left !== undefined) reading.leave(left);
    return kind === 'commitments' ? value : own;
  }
}

/** Joins a text with the values that other columns added. */
function joined({ field, kind, values }: CellOf, own: Value): Value {
  const isList = SEVERAL_COLUMNS.has(field.id);
  const known = isList || field.id === BESIDE[kind] ? values.get(field.id) : undefined;
  if (Array.isArray(known) && Array.isArray(own)) return [...new Set([...known, ...own])];
  if (isList && typeof known === 'string' && typeof own === 'string') return `${known}\n${own}`;
  if (own === '' || own === known) return known ?? own;
  return typeof known === 'string' && typeof own === 'string' ? `${own}\n${known}` : own;
}

/** Times without a usable day. */
const NO_START =
  /^(?:avant|before|depuis (?:toujours|longtemps|la creation|l origine|l ouverture)|toujours|always|jadis)\b/;

/** Converts other names; a heading may give their kind. */
const aliasesSaid = (names: readonly string[], heading: string): string[] =>
  names.map((name) => {
    const alias = aliasOfText(name);
    return aliasText({ ...alias, kind: aliasKindSaid(heading) ?? alias.kind });
  });

/** Types of cells in which « NC » or « aucun » says nothing; elsewhere it may be a name, or an answer. */
const NOT_SAID: ReadonlySet<string> = new Set([
  ...['line', 'text', 'lines', 'day', 'siren', 'url', 'number', 'words'],
]);
const WITHOUT_PRIVATE: ReadonlySet<string> = new Set(['description', 'note', 'source']);

/** Handles an unknown word: its probable meaning counts, and the word is kept. */
function keepUnknown(cell: CellOf, text: string, keep: () => void): undefined {
  const { field, values, meanings } = cell;
  if (saysNothing(text) || !('list' in field.value)) return undefined;
  const { list, type } = field.value;
  const known = partsOf(text, /[;|\n,]/).flatMap((part) => meanings.vocabulary.meaning(list, part)?.id ?? []);
  const likely = likelyMeaning(list, text);
  if (type === 'words' && known.length > 0) values.set(field.id, [...new Set(known)].sort());
  else if (likely !== undefined && type === 'word')
    values.set(field.id, list === 'intensity' ? Number(likely) : likely);
  keepSaid(cell, text, keep);
  return undefined;
}

const KIND_MAX = 80;

/** Records a wish given as the nature of a link instead of in its own column. */
function noteWish({ kind, field, values }: CellOf, text: string): void {
  const isTold = kind === 'cooperations' && (field.id === 'nature' || field.id === 'note');
  if (isTold && saysWish(text) && !values.has('status')) values.set('status', 'wished');
}

/** Keeps the original word where the vocabulary has another one. */
function keepSaid({ field, values }: CellOf, said: string, keep: () => void): void {
  if (field.id !== 'family') {
    keep();
    return;
  }
  if (!values.has('kind') && said.length <= KIND_MAX) values.set('kind', said);
}

/** Reads a vague time as its year or month, and keeps its words. */
function readTime(
  { field, values, reading }: CellOf,
  row: number,
  { text, keep }: { readonly text: string; readonly keep: () => void },
): boolean {
  const side = field.value.type === 'day' ? field.value.side : 'start';
  const period = readPeriod(text, reading.today, side);
  if (period?.from === undefined) return false;
  if (period.mayBeDay === true && reading.ask('month', row) === 'note') {
    keep();
    return true;
  }
  values.set(field.id, side === 'end' && period.to !== undefined ? period.to : period.from);
  if (period.to !== undefined && field.id === 'startedOn' && !values.has('endedOn'))
    values.set('endedOn', period.to);
  if (!period.isExact) keep();
  return true;
}

/** Keeps the words of a cell after the text of the line, with their heading. */
function keepWords(
  { kind, values, reading }: Pick<CellOf, 'kind' | 'values' | 'reading'>,
  heading: string,
  said: string,
): void {
  const field = BESIDE[kind];
  if (field === undefined || saysNothing(said)) return;
  const { text, left } = withoutPrivate(said);
  if (left !== undefined) reading.leave(left);
  if (text === '') return;
  const line = heading === '' ? text : `${heading} : ${text}`;
  const known = values.get(field);
  values.set(field, typeof known === 'string' && known !== '' ? `${known}\n${line}` : line);
}

const TAG_MAX = 60;
const BESIDE = {
  actors: 'description',
  cooperations: 'note',
  commitments: 'reference',
  needs: 'note',
  offers: 'note',
  // Tables without a text field: additional words are dropped.
  memberships: undefined,
  memberOf: undefined,
  carriers: 'evidence',
  parties: undefined,
  declarations: undefined,
};

/** Columns without a place of their own are kept as tags, or after the text of the line, with their heading. */
function keepBeside(
  { cells }: TableRow,
  { beside }: Columns,
  { kind, table, values, reading }: Pick<CellOf, 'kind' | 'table' | 'values' | 'reading'>,
): void {
  const place = values.get('place');
  if (typeof place === 'string' && kind === 'actors') tag(values, place);
  for (const [column, use] of beside) {
    const text = cells[column] ?? '';
    const heading = table.headings[column] ?? '';
    if (text === '') continue;
    if (use === '+text') keepWords({ kind, values, reading }, heading, text);
    else if (!saysNothing(text)) tag(values, heading === '' ? text : `${heading} : ${text}`);
  }
  if (kind !== 'actors') return;
  for (const column of partnerColumns(table)) {
    const pending = partsOf(cells[column] ?? '', /[;|\n]/).filter(
      (part) => saysPending(part) || isSentence(part),
    );
    // Who is still to be found is no partner, and a sentence is more than its names.
    if (pending.length > 0)
      keepWords({ kind, values, reading }, '', `${table.headings[column] ?? ''} : ${pending.join(' ; ')}`);
  }
}

function tag(values: Map<string, Value>, text: string): void {
  const tags = values.get('tags');
  const one = [...text.replace(/\s+/g, ' ')].slice(0, TAG_MAX).join('');
  values.set('tags', [...new Set([...(Array.isArray(tags) ? (tags as string[]) : []), one])]);
}
