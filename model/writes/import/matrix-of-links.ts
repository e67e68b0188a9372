import { fold } from '../../words/fold-text.ts';
import { hasHeadWord } from './names/body-words.ts';
import { looseKey } from './names/name-book.ts';
import { historyOf } from './names/names-in-cell.ts';
import { nameKey, plainKey } from './plain-key.ts';
import { isKnownHeading } from './recognise.ts';
import type { Table, TableRow } from './table.ts';

/** Minimum share of names in the first column that must be headings too. */
const NAMED_ON_BOTH_SIDES = 0.8;
/** Minimum share of names on each side that must start like an organisation, if the sides differ. */
const BODIES = 0.6;
const FEWEST = 3;
/** The total of a line is no actor. */
const TOTAL = /^(?:sous |grand )?tota(?:l|ux)\b|^(?:somme|sum|nombre|nb|degre|moyenne)\b/;
const NONE = /^(?:0(?:[.,]0+)?|-|–|—|non|no)?$/i;
const MARKED = /^(?:x|✓|✔|oui|yes|1(?:[.,]0+)?)$/i;
const NUMBER = /^\d+(?:[.,]\d+)?$/;
const LONGEST_WORDS = 120;

/**
 * Converts a matrix to a list: a table whose headings are the names of its lines. Each cell is a link from
 * left to top, its word a note, with the number of its line. Equal cells on both sides of the diagonal are
 * one link; if any differ, each cell is a directed link. Other tables stay.
 */
export function listOfMatrix(numbered: Table): Table {
  const { pointed } = numbered;
  // Columns that list partners are of no matrix; those that count for nothing leave it.
  if (pointed !== undefined && [...pointed.values()].some((one) => one !== 'other' && one !== 'name'))
    return numbered;
  const table = withoutNumbers(withoutOthers(numbered));
  const { headings } = table;
  const rows = linesBelow(table);
  const names = rows.map(({ cells }) => cells[0] ?? '');
  if (rows.length < FEWEST || headings.length < FEWEST + 1) return numbered;
  const columns = new Map(
    headings.flatMap((name, i): [string, number][] =>
      i > 0 && name !== '' && !TOTAL.test(fold(name)) ? [[looseKey(name), i]] : [],
    ),
  );
  const both = new Set(names.map(looseKey).filter((name) => columns.has(name))).size;
  const isSquare = both >= Math.max(names.length, columns.size) * NAMED_ON_BOTH_SIDES;
  const links = rows.flatMap((row) =>
    [...columns.values()].flatMap((column) => {
      const cell = row.cells[column] ?? '';
      const isSelf = looseKey(row.cells[0] ?? '') === looseKey(headings[column] ?? '');
      return isSelf || NONE.test(cell) ? [] : [{ row, to: headings[column] ?? '', cell }];
    }),
  );
  if (!isSquare && !hasBodiesOnBothSides(table, names)) return numbered;
  if (links.some(({ cell }) => cell.length > LONGEST_WORDS)) return numbered;
  const list = listOf(links, meaningsIn(table));
  const { name, headingRow, aside, above } = table;
  return {
    name,
    headingRow,
    ...list,
    ...(aside === undefined ? {} : { aside }),
    ...(above === undefined ? {} : { above }),
  };
}

/** A table without the columns of which somebody said that they do not count. */
function withoutOthers(table: Table): Table {
  if (table.pointed === undefined) return table;
  const counts = (_: string, column: number): boolean => table.pointed?.get(column) !== 'other';
  return {
    ...table,
    headings: table.headings.filter(counts),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter(counts) })),
  };
}

/** A table without the numbers that stand before its names. */
function withoutNumbers(table: Table): Table {
  const first = table.headings.findIndex((_, column) =>
    table.rows.some(({ cells }) => /\p{L}/u.test(cells[column] ?? '')),
  );
  const isNumbered = table.rows.every(({ cells }) =>
    cells.slice(0, first).every((cell) => /^\d*\.?$/.test(cell)),
  );
  return first < 1 || !isNumbered
    ? table
    : {
        ...table,
        headings: table.headings.slice(first),
        rows: table.rows.map((row) => ({ ...row, cells: row.cells.slice(first) })),
      };
}

const linesBelow = ({ rows, aside = [] }: Table): readonly TableRow[] => {
  const out = new Set(aside.map(({ row }) => row));
  return rows.filter(
    ({ number, cells: [first = ''] }) => !out.has(number) && first !== '' && !TOTAL.test(fold(first)),
  );
};

/**
 * Tests for organisations on the left and others as headings: no heading is a field, and most names on both
 * sides start like one.
 */
function hasBodiesOnBothSides({ headings }: Table, names: readonly string[]): boolean {
  const heads = headings.slice(1).filter((heading) => heading !== '' && !TOTAL.test(fold(heading)));
  const bodies = (cells: readonly string[]): number => cells.filter(hasHeadWord).length;
  if (heads.length < FEWEST || heads.some((heading) => isKnownHeading(heading) && !hasHeadWord(heading)))
    return false;
  return bodies(heads) >= heads.length * BODIES && bodies(names) >= names.length * BODIES;
}

/** Reads a legend of marks below: « x = se connaissent ; xx = travaillent ensemble ». */
function meaningsIn({ aside = [] }: Table): ReadonlyMap<string, string> {
  const legends = aside.filter(({ why }) => why === 'legend').flatMap(({ words }) => words.split(/[;,|]/));
  return new Map(
    legends.flatMap((one): [string, string][] => {
      const at = one.indexOf('=');
      return at > 0 ? [[plainMark(one.slice(0, at)), one.slice(at + 1).trim()]] : [];
    }),
  );
}

const plainMark = (mark: string): string => mark.trim().toLowerCase();

interface Link {
  readonly row: TableRow;
  readonly to: string;
  readonly cell: string;
}

function listOf(
  links: readonly Link[],
  meanings: ReadonlyMap<string, string>,
): Pick<Table, 'headings' | 'rows'> {
  const from = ({ row }: Link): string => row.cells[0] ?? '';
  // « CCVA » above is « Communauté de communes (CCVA) » on the left.
  const bodies = new Map(
    links.flatMap((link) =>
      historyOf(from(link)).aliases.map((one) => [nameKey(one), nameKey(from(link))] as const),
    ),
  );
  const body = (name: string): string => bodies.get(nameKey(name)) ?? nameKey(name);
  const key = (a: string, b: string): string => JSON.stringify([body(a), body(b)]);
  const noted = new Map(links.map((link) => [key(from(link), link.to), plainKey(link.cell) || link.cell]));
  const saying = (a: string, b: string): string | undefined => noted.get(key(a, b));
  const isMirrored = links.every((link) => saying(link.to, from(link)) === saying(from(link), link.to));
  const isOneSided = links.every((link) => saying(link.to, from(link)) === undefined);
  const met = new Set<string>();
  const once = links.filter((link) => {
    const isNew = !isMirrored || !met.has(key(link.to, from(link)));
    met.add(key(from(link), link.to));
    return isNew;
  });
  const isWord = (cell: string): boolean => !MARKED.test(cell) && !NUMBER.test(cell);
  const hasWeights = links.some(({ cell }) => NUMBER.test(cell) && !MARKED.test(cell));
  const hasWords = links.some(({ cell }) => isWord(cell) || meanings.has(plainMark(cell)));
  // A triangle says each link once, and so no direction; words that differ are of one link each.
  const isDirected = !isMirrored && !isOneSided && !links.some(({ cell }) => isWord(cell));
  const noteOf = (cell: string): string => {
    const meaning = meanings.get(plainMark(cell));
    return meaning === undefined ? (isWord(cell) ? cell : '') : `${cell} : ${meaning}`;
  };
  return {
    headings: [
      ...['from', 'to'],
      ...(hasWeights ? ['weight'] : []),
      ...(hasWords ? ['note'] : []),
      ...(isDirected ? ['direction'] : []),
    ],
    rows: once.map((link) => ({
      number: link.row.number,
      cells: [
        ...[from(link), link.to],
        ...(hasWeights ? [MARKED.test(link.cell) ? '1' : NUMBER.test(link.cell) ? link.cell : ''] : []),
        ...(hasWords ? [noteOf(link.cell)] : []),
        ...(isDirected ? ['directed'] : []),
      ],
    })),
  };
}
