import { endsLikeBody, hasHeadWord } from '../../names/body-words.ts';
import { fold } from '../../words/fold-text.ts';
import { isKnownHeading } from './columns/known-headings.ts';
import { carrierRoles, legendOf } from './grid/carrier-marks.ts';
import { type Direction, directionIn } from './grid/directed-cells.ts';
import { asksPartners, looseUse, saysGiving } from './grid/heading-words.ts';
import { looseKey, NameBook } from './names/name-book.ts';
import { historyOf } from './names/names-in-cell.ts';
import { nameKey, plainKey } from './plain-key.ts';
import { saysAct } from './said/likely-words.ts';
import { saysNever, saysNothing } from './said/nothing-said.ts';
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
 * Converts a matrix to a list: a table whose headings are the names of its lines, or their numbers or acronyms. Each
 * cell is a link from left to top, its word a note, with the number of its line. Equal cells on both sides of the
 * diagonal are one link; if any differ, each cell is a directed link. Other tables stay.
 */
export function listOfMatrix(numbered: Table): Table {
  const { pointed } = numbered;
  // Columns marked as lists of partners belong to no matrix. Columns marked as irrelevant are removed first.
  if (pointed !== undefined && [...pointed.values()].some((one) => one !== 'other' && one !== 'name'))
    return numbered;
  const whole = withoutOthers(numbered);
  const rows = linesBelow(whole);
  const sides = sidesOf(whole, rows);
  if (sides === undefined) return numbered;
  const { left, columns, isSquare } = sides;
  const nameOf = ({ cells }: TableRow): string => cells[left] ?? '';
  const named = rows.filter((row) => nameOf(row) !== '' && !TOTAL.test(fold(nameOf(row))));
  const heads = [...columns.values()];
  const mayBeTitled = titlesLinks(whole) && heads.every(isProper);
  const hasBodies = isSquare || hasBodiesOnBothSides(whole, heads, named.map(nameOf));
  // Cells are read last: a long list has many.
  if (!hasBodies && !mayBeTitled) return numbered;
  const tops = [...columns].map(([column, to]) => ({ column, to, key: looseKey(to) }));
  const links = named.flatMap((row) => {
    const [from, own] = [nameOf(row), looseKey(nameOf(row))];
    return tops.flatMap(({ column, to, key }) => {
      const cell = row.cells[column] ?? '';
      return own === key || isNone(cell) ? [] : [{ row, from, to, cell }];
    });
  });
  if (!hasBodies && (links.length === 0 || saysCarriers(whole, links))) return numbered;
  if (links.some(({ cell }) => cell.length > LONGEST_WORDS)) return numbered;
  const list = listOf(links, legendOf(whole), saysDirection(whole, left));
  const { name, headingRow, aside, above } = whole;
  const linked = new Set(links.flatMap(({ from, to }) => [looseKey(from), looseKey(to)]));
  const atTop = new Set([...columns.values()].map(looseKey));
  const isAlone = (one: string): boolean => atTop.has(looseKey(one)) && !linked.has(looseKey(one));
  const lone = named.filter((row) => isAlone(nameOf(row)));
  return {
    name,
    headingRow,
    ...list,
    ...(isSquare && lone.length > 0 && { lone: lone.map((row) => ({ ...row, cells: [nameOf(row)] })) }),
    ...(aside === undefined ? {} : { aside }),
    ...(above === undefined ? {} : { above }),
  };
}

const LINKS =
  /\b(?:adhesions?|adherents?|matrices?|matrix|relations?|liens?|partenariats?|cooperations?|croise\w*|qui (?:travaille|est membre|adhere)|memberships?|networks?|beziehung\w*|ligams?)\b/;

const FEWEST_LISTS = 2;
/** Returns true if a table is titled as one of links: « Matrice des coopérations », « Adhésions aux réseaux ». */
const titlesLinks = ({ name, headings, above = [] }: Table): boolean =>
  // « Aidé par » and « Échange avec » head lists of partners, below whatever title.
  headings.filter(asksPartners).length < FEWEST_LISTS &&
  [name, ...above.flatMap(({ cells }) => cells)].some((text) => LINKS.test(fold(text)));

const LINES_TO_COLUMNS = /\blignes?\b.{1,40}\bcolonnes?\b|\b(?:row|line)s?\b.{1,40}\bcolumns?\b/;
const TO_THE_RIGHT = /→|->|⇒|\\|↓/;
const GIVES =
  /^\P{L}*(?:de|from|qui|who|aide|soutien\w*|financ\w*|donne|prete|livre|oriente|conseille|fourni\w*|accueille|helps?|funds?|supports?|gives?|lends?)\b/u;

/**
 * Returns the direction that a matrix gives to all links: « la ligne aide la colonne », « aide → » in its corner;
 * « Bénéficiaire » there turns it.
 */
function saysDirection({ headings, above = [] }: Table, left: number): Direction {
  const corner = fold(headings[left] ?? '');
  if (TO_THE_RIGHT.test(corner) && GIVES.test(corner)) return 'directed';
  if (saysGiving('', headings[left] ?? '')) return 'reversed';
  return above.some(({ cells }) => cells.some((text) => LINES_TO_COLUMNS.test(fold(text)))) ? 'directed' : '';
}

const isProper = (head: string): boolean =>
  /^\P{L}*\p{Lu}/u.test(head) && head.split(/\s+/).length <= 6 && !isKnownHeading(head) && !saysAct(head);

/** Returns true if cells mark who leads: then the columns are actions. */
const saysCarriers = (table: Table, links: readonly Link[]): boolean => {
  const roleOf = carrierRoles(table);
  return links.some(({ cell }) => /^\p{L}$/u.test(cell) && roleOf(cell) === 'lead');
};

/** An empty cell, a dash, « jamais »: no link; a question mark is a doubtful one. */
const isNone = (cell: string): boolean =>
  NONE.test(cell) || (!/^\?+$/.test(cell) && (saysNothing(cell) || saysNever(cell)));

/** The two sides of a matrix: the column of names, and the body of each column of links. */
interface Sides {
  readonly left: number;
  readonly columns: ReadonlyMap<number, string>;
  /** Most names stand on both sides. */
  readonly isSquare: boolean;
}

const MOST_BEFORE = 4;

/** Finds the sides: names on the left, and above the same names, their numbers or codes, or other bodies. */
function sidesOf(table: Table, rows: readonly TableRow[]): Sides | undefined {
  const { headings } = table;
  const isBody = (column: number): boolean => {
    const heading = headings[column] ?? '';
    return heading !== '' && !TOTAL.test(fold(heading));
  };
  const textColumns = headings.flatMap((_, column) =>
    column < MOST_BEFORE && rows.some(({ cells }) => /\p{L}/u.test(cells[column] ?? '')) ? [column] : [],
  );
  const [left] = textColumns;
  if (rows.length < FEWEST || left === undefined) return undefined;
  const codes = isLong(table, rows, textColumns) ? 0 : Math.min(MOST_BEFORE, headings.length);
  for (let code = 0; code < codes; code += 1) {
    const found = matched(table, rows, code);
    const first = Math.min(...found.keys());
    const before = textColumns.filter((column) => column < first);
    const headed = before.find(
      (column) => column !== code && looseUse('actors', headings[column] ?? '') === 'name',
    );
    const named = headed ?? before.find((column) => column === code) ?? before[0];
    if (named === undefined) continue;
    const names = rows.filter(
      ({ cells }) => (cells[named] ?? '') !== '' && !TOTAL.test(fold(cells[named] ?? '')),
    );
    const columns = new Map<number, string>();
    for (let column = Math.max(named, code) + 1; column < headings.length; column += 1) {
      const row = found.get(column);
      if (row !== undefined) columns.set(column, row.cells[named] ?? '');
      else if (isBody(column) && !isKnownHeading(headings[column] ?? ''))
        columns.set(column, headings[column] ?? '');
    }
    const most = Math.max(names.length, columns.size);
    const both = new Set(found.values()).size;
    if (
      columns.size >= FEWEST &&
      both >= FEWEST - 1 &&
      (both >= most * NAMED_ON_BOTH_SIDES || (both >= FEWEST && both >= most - 1))
    )
      return { left: named, columns, isSquare: true };
  }
  const others = headings.flatMap((heading, column): [number, string][] =>
    column > left && isBody(column) ? [[column, heading]] : [],
  );
  return others.length < FEWEST ? undefined : { left, columns: new Map(others), isSquare: false };
}

const LONG = 2;

/** Detects many more names in the lines than headings: a long list, which no matrix is. */
const isLong = ({ headings }: Table, rows: readonly TableRow[], textColumns: readonly number[]): boolean =>
  textColumns.every(
    (column) => rows.filter(({ cells }) => cells[column] !== '').length > headings.length * LONG,
  );

/** Finds the columns headed by what a column of the lines holds: a name, a little otherwise too, a number or a code. */
function matched(
  { headings }: Table,
  rows: readonly TableRow[],
  code: number,
): ReadonlyMap<number, TableRow> {
  const named = rows.filter(({ cells }) => isNoTotal(cells[code] ?? ''));
  const open = headings.flatMap((heading, column) => (column > code && heading !== '' ? [column] : []));
  const byKey = new Map<string, TableRow>();
  for (const row of named) {
    const cell = row.cells[code] ?? '';
    for (const word of [cell, ...historyOf(cell).aliases]) byKey.set(looseKey(word), row);
  }
  const found = new Map<number, TableRow>();
  const taken = new Set<TableRow>();
  const take = (column: number, row: TableRow | undefined): void => {
    if (row === undefined || taken.has(row)) return;
    taken.add(row);
    found.set(column, row);
  };
  for (const column of open) take(column, byKey.get(looseKey(headings[column] ?? '')));
  // Only where other names are the same: « Com. com. » alone proves no matrix.
  if (found.size < FEWEST - 1) return found;
  const book = new NameBook();
  for (const [i, { cells }] of named.entries()) book.put(String(i), cells[code] ?? '');
  for (const column of open) {
    if (found.has(column)) continue;
    const near = book.find(headings[column] ?? '')?.ids ?? [];
    if (near.length === 1) take(column, named[Number(near[0])]);
  }
  takeInOrder(
    named,
    found,
    open.filter((column) => isNoTotal(headings[column] ?? '')),
    take,
  );
  return found;
}

const isNoTotal = (text: string): boolean => text !== '' && !TOTAL.test(fold(text));

const MATCHED = 0.6;

/** Takes the lines for the columns that nothing else tells, where both sides are as many and in one order. */
function takeInOrder(
  rows: readonly TableRow[],
  found: ReadonlyMap<number, TableRow>,
  open: readonly number[],
  take: (column: number, row: TableRow | undefined) => void,
): void {
  const isInOrder = [...found].every(([column, row]) => rows.indexOf(row) === open.indexOf(column));
  if (!isInOrder || rows.length !== open.length || found.size < open.length * MATCHED) return;
  for (const [i, column] of open.entries()) if (!found.has(column)) take(column, rows[i]);
}

/** Removes the columns that somebody marked as irrelevant. */
function withoutOthers(table: Table): Table {
  if (table.pointed === undefined) return table;
  const counts = (_: string, column: number): boolean => table.pointed?.get(column) !== 'other';
  return {
    ...table,
    headings: table.headings.filter(counts),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter(counts) })),
  };
}

const linesBelow = ({ rows, aside = [] }: Table): readonly TableRow[] => {
  const out = new Set(aside.map(({ row }) => row));
  return rows.filter(({ number }) => !out.has(number));
};

/**
 * Detects organisations on the left and others as headings: no heading is a field, and most names on both
 * sides start like one.
 */
function hasBodiesOnBothSides({ names }: Table, heads: readonly string[], lefts: readonly string[]): boolean {
  const isBody = (cell: string): boolean =>
    hasHeadWord(cell) || endsLikeBody(cell) || names?.has(looseKey(cell)) === true;
  const bodies = (cells: readonly string[]): number => cells.filter(isBody).length;
  if (heads.length < FEWEST || heads.some((heading) => isField(heading) && !hasHeadWord(heading)))
    return false;
  return bodies(heads) >= heads.length * BODIES && bodies(lefts) >= lefts.length * BODIES;
}

/** Detects the heading of a field, « Observations »: a list of actors with ticked columns, which is no matrix. */
const isField = (heading: string): boolean => {
  const use = looseUse('actors', heading);
  return isKnownHeading(heading) || (use !== undefined && use !== 'name');
};

const plainMark = (mark: string): string => mark.trim().toLowerCase();

interface Link {
  readonly row: TableRow;
  readonly from: string;
  readonly to: string;
  readonly cell: string;
}

function listOf(
  links: readonly Link[],
  meanings: ReadonlyMap<string, string>,
  ofAll: Direction,
): Pick<Table, 'headings' | 'rows'> {
  const from = (link: Link): string => link.from;
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
    const isNew =
      !isMirrored ||
      ofAll !== '' ||
      directionIn(link.cell) !== undefined ||
      !met.has(key(link.to, from(link)));
    met.add(key(from(link), link.to));
    return isNew;
  });
  const isWord = (cell: string): boolean => !MARKED.test(cell) && !NUMBER.test(cell);
  const hasWeights = links.some(({ cell }) => NUMBER.test(cell) && !MARKED.test(cell));
  const hasWords = links.some(({ cell }) => isWord(cell) || meanings.has(plainMark(cell)));
  // A triangle says each link once, and so no direction; words that differ are of one link each.
  const all: Direction =
    ofAll === '' && !isMirrored && !isOneSided && !links.some(({ cell }) => isWord(cell))
      ? 'directed'
      : ofAll;
  const directionOf = (cell: string): string => directionIn(cell)?.direction ?? all;
  const isDirected = links.some(({ cell }) => directionOf(cell) !== '');
  const noteOf = (cell: string): string => {
    const meaning = meanings.get(plainMark(cell));
    if (meaning !== undefined) return `${cell} : ${meaning}`;
    return directionIn(cell)?.words ?? (isWord(cell) ? cell : '');
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
        ...(isDirected ? [directionOf(link.cell)] : []),
      ],
    })),
  };
}
