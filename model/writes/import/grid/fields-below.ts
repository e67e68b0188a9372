import type { Table, TableRow } from '../table.ts';
import { isHeadingLike } from './heading-rows.ts';
import { looseUse } from './heading-words.ts';
import { allRows } from './merged-cells.ts';
import { wordsOf } from './row-words.ts';

const FEWEST_FIELDS = 3;
const FEWEST_BODIES = 2;
const MOSTLY = 0.6;
const FEW = 2;
/** A sheet of fields is short; a long list need not be looked at. */
const LONGEST = 60;

/**
 * Turns a sheet with a column for each body, whose fields stand below each other: « Nom | A | B », « Statut | … »,
 * « Partenaires | … ». A line is then a body, with the number of its column. Other tables stay.
 */
export function withFieldsAcross(table: Table): Table {
  if (table.rows.length > LONGEST) return table;
  const all = allRows(table);
  const fields = all.filter(({ cells: [first = ''] }) => isHeadingLike(first));
  const [head, last] = [fields[0], fields.at(-1)];
  if (head === undefined || last === undefined || !areFields(fields, all)) return table;
  const width = Math.max(...fields.map(({ cells }) => cells.length));
  const bodies = Array.from({ length: width - 1 }, (_, i) => i + 1).filter((column) =>
    fields.some(({ cells }) => (cells[column] ?? '') !== ''),
  );
  // A sheet of one body has fields alone: « Structure | X », « Type | Y ».
  if (bodies.length < (fields.length === all.length ? 1 : FEWEST_BODIES)) return table;
  // « Catégories | Communes » heads words to choose from.
  if (bodies.length === 1 && fields.some(({ cells: [, said = ''] }) => isHeadingLike(said))) return table;
  const rows = bodies.map(
    (column): TableRow => ({ number: column + 1, cells: fields.map(({ cells }) => cells[column] ?? '') }),
  );
  const others = all.filter((row) => !fields.includes(row));
  const { name, aside = [] } = table;
  return {
    name,
    headingRow: head.number,
    headings: fields.map(({ cells: [first = ''] }) => first),
    rows,
    aside: [
      ...aside,
      ...others.map((row) => ({ row: row.number, why: 'heading' as const, words: wordsOf(row) })),
    ],
  };
}

/** Returns true if most lines begin with a field of their own, and one with a name for each of the other columns. */
function areFields(fields: readonly TableRow[], all: readonly TableRow[]): boolean {
  const asked = fields.map(({ cells: [first = ''] }) => first.replace(/\d+/g, '').trim());
  const asksName = ({ cells: [first = ''] }: TableRow): boolean => looseUse('actors', first) === 'name';
  const isHeadings = ({ cells }: TableRow): boolean => cells.slice(1).filter(isHeadingLike).length >= FEW;
  const named = fields.filter(asksName);
  return (
    new Set(asked).size >= Math.max(FEWEST_FIELDS, all.length * MOSTLY) &&
    asked.length === new Set(asked).size &&
    named.length > 0 &&
    !all.some((row) => isHeadings(row) && (named.includes(row) || !fields.includes(row)))
  );
}
