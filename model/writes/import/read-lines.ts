import type { ImportKind } from '../../contract/import.ts';
import type { Language } from '../../contract/primitives.ts';
import type { FileField } from '../../fields/field.ts';
import type { Progress } from '../../progress.ts';
import type { Fault } from './import-faults.ts';
import { IMPORT_FIELDS } from './import-fields.ts';
import { type Meanings, readValue, type Value } from './read-value.ts';
import type { Recognised } from './recognise.ts';
import { columnLetter, isUncomputed, type Table, type TableRow } from './table.ts';

/** One line of a table, read: what each field says. */
export interface ImportLine {
  readonly kind: ImportKind;
  readonly table: number;
  readonly row: number;
  readonly values: ReadonlyMap<string, Value>;
  readonly isOfGraph: boolean;
  /** Which column says a field. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Where a fault of a field is. */
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

/** What reading lines goes with. */
interface Reading {
  /** Told what is wrong. */
  readonly faults: Fault[];
  readonly tell: Progress;
  isLeftOut(table: number, row: number): boolean;
}

/** Reads the lines of a table; what is wrong in a cell is a fault of its line. Empty lines are none. */
export function* readLines(
  { index, table, kind, uses }: Recognised,
  meanings: Meanings,
  { faults, isLeftOut, tell }: Reading,
): Generator<ImportLine> {
  if (kind === null || kind === 'omit') return;
  const columns = columnsOf(kind, uses);
  // Where it was chosen what a column says, its heading is not needed.
  const open = uses.map((use) => (use === null ? null : 'omit'));
  faults.push(...uncomputedIn({ number: table.headingRow }, { index, table, uses: open }));
  faults.push(...faultsOfHeadings({ index, table, kind, uses }, meanings.language));
  for (const [at, row] of table.rows.entries()) {
    tell(at, table.rows.length);
    if (isLeftOut(index, row.number)) continue;
    const place = { table: index, row: row.number };
    const uncomputed = uncomputedIn(row, { index, table, uses });
    faults.push(...uncomputed);
    if (uncomputed.length === 0 && row.cells.every((cell) => cell === '')) continue;
    const values = new Map<string, Value>();
    for (const [column, field] of columns.fields) {
      const fault = readCell(row, column, { field, table, values, meanings });
      if (fault !== undefined) faults.push({ ...place, column, ...fault });
    }
    keepBeside(row, columns, { kind, table, values });
    yield { kind, ...place, values, isOfGraph: table.isOfGraph === true, columns: columns.byField };
  }
}

/** The cells of a line that are needed and have a formula without a value. */
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

function columnsOf(kind: ImportKind, uses: readonly (string | null)[]): Columns {
  const fields: [number, FileField][] = [];
  const beside: [number, '+tags' | '+text'][] = [];
  uses.forEach((use, column) => {
    if (use === '+tags' || use === '+text') beside.push([column, use]);
    const field = IMPORT_FIELDS[kind].find(({ id }) => id === use);
    if (field !== undefined && !fields.some(([, { id }]) => id === field.id)) fields.push([column, field]);
  });
  return { fields, beside, byField: new Map(fields.map(([column, { id }]) => [id, column])) };
}

/** What is wrong before any line is read: a column that is needed and not there, or there twice. */
function faultsOfHeadings(
  { index, table, kind, uses }: Recognised & { kind: ImportKind },
  language: Language,
): Fault[] {
  const place = { table: index, row: table.headingRow };
  const faults: Fault[] = [];
  for (const { id, label, required } of IMPORT_FIELDS[kind]) {
    const columns = uses.flatMap((use, column) => (use === id ? [column] : []));
    const [first, second] = columns;
    // The family of those who have none may be given for all of them.
    if (first === undefined && required && id !== 'family')
      faults.push({ ...place, code: 'missing_column', values: { field: label[language] } });
    if (first !== undefined && second !== undefined)
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

function readCell(
  row: TableRow,
  column: number,
  cell: { field: FileField; table: Table; values: Map<string, Value>; meanings: Meanings },
): Pick<Fault, 'code' | 'values'> | undefined {
  const { field, table, values, meanings } = cell;
  const text = row.cells[column] ?? '';
  if (text === '') {
    const name = `${columnLetter(column)}${row.number}`;
    return table.merged?.has(name) ? { code: 'merged', values: { cell: name } } : undefined;
  }
  const read = readValue(text, field.value, meanings);
  if (read === undefined) return undefined;
  if ('code' in read) return read;
  values.set(field.id, read.value);
  // A word such as « association » tells the family and, where no column does, the kind.
  if (read.kind !== undefined && !values.has('kind')) values.set('kind', read.kind);
  if (field.id === 'kind') values.set('kind', meanings.vocabulary.kind(text));
  return undefined;
}

const TAG_MAX = 60;
const BESIDE = {
  actors: 'description',
  cooperations: 'note',
  commitments: 'reference',
  needs: 'note',
  offers: 'note',
  // These have no text of their own: what is kept beside goes to no place.
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
  { kind, table, values }: { kind: ImportKind; table: Table; values: Map<string, Value> },
): void {
  for (const [column, use] of beside) {
    const text = cells[column] ?? '';
    if (text === '') continue;
    const heading = table.headings[column] ?? '';
    const noteText = heading === '' ? text : `${heading} : ${text}`;
    if (use === '+tags') {
      const tags = values.get('tags');
      const tag = [...noteText.replace(/\s+/g, ' ')].slice(0, TAG_MAX).join('');
      values.set('tags', [...new Set([...(Array.isArray(tags) ? (tags as string[]) : []), tag])]);
    } else {
      const field = BESIDE[kind];
      if (field === undefined) continue;
      const known = values.get(field);
      values.set(field, typeof known === 'string' ? `${known}\n${noteText}` : noteText);
    }
  }
}
