import { isKnownHeading } from '../columns/known-headings.ts';
import { looseKey } from '../names/name-book.ts';
import { plainKey } from '../plain-key.ts';
import type { Table, TableRow } from '../table.ts';
import { asksPartners, isContact, isReminder, isTechnical, listedIn, looseUse } from './heading-words.ts';
import { allRows } from './merged-cells.ts';
import { wordsOf } from './row-words.ts';
import { isMark } from './ticked-columns.ts';

/** Which lines somebody pointed at as the headings. */
export interface Pointed {
  readonly headingRow?: number | undefined;
  /** Number of stacked heading lines; `headingRow` is the last one. */
  readonly headingLines?: number | undefined;
}

const LOOSE_KINDS = ['actors', 'cooperations', 'commitments'] as const;
const LONGEST_HEADING = 120;

/** Returns true if a cell looks like a heading. */
export const isHeadingLike = (cell: string): boolean =>
  // A mark is no heading, though « x » is one of a position.
  /\p{L}.*\p{L}|n°/iu.test(cell) &&
  cell.length <= LONGEST_HEADING &&
  (isKnownHeading(cell) ||
    LOOSE_KINDS.some((kind) => looseUse(kind, cell) !== undefined) ||
    isContact(cell) ||
    isTechnical(cell) ||
    isReminder(cell) ||
    listedIn(cell) !== undefined);

const filledOf = ({ cells }: TableRow): string[] => cells.filter((cell) => cell !== '');
const likeHeadings = (row: TableRow): number => new Set(filledOf(row).filter(isHeadingLike)).size;

/** How far below the first line of several cells headings are looked for. */
const LOOKED_AT = 6;
const FEWEST = 2;

/**
 * Finds the headings of a table: below titles, on the line that looks most like headings, or on two or three
 * lines read together. A title above several headings becomes their group.
 */
export function withHeadings(table: Table, { headingRow, headingLines = 1 }: Pointed = {}): Table {
  const all = allRows(table);
  if (headingRow !== undefined) {
    const at = all.findIndex(({ number }) => number === headingRow);
    if (at >= 0) return headedBy(table, all, { first: Math.max(0, at - headingLines + 1), last: at });
  }
  const head = all.findIndex(({ number }) => number === table.headingRow);
  if (head < 0) return table;
  const begins = belowLegend(all, head);
  const ofMatrix = matrixHeadings(all, begins);
  if (ofMatrix !== undefined)
    return ofMatrix === head ? table : headedBy(table, all, { first: begins, last: ofMatrix });
  const best = bestOf(all, hasOnlyCodes(all, begins) ? begins + 1 : begins);
  const isStacked =
    continues(all, best) ||
    standsUnderWide(all, best + 1) ||
    standsAboveTicks(all, best + 1) ||
    answersQuestion(all, best + 1);
  const last = isStacked ? best + 1 : best;
  if (last === head)
    return titlesPartners(all, head) ? headedBy(table, all, { first: head - 1, last }) : table;
  return headedBy(table, all, { first: begins, last });
}

const MOST_TITLES = 3;

/** Detects a line of a few wide titles just above the headings; one of them asks for partners. */
function titlesPartners(all: readonly TableRow[], head: number): boolean {
  const above = all[head - 1];
  if (above === undefined || (above.cells[0] ?? '') !== '' || above.number + 1 !== all[head]?.number)
    return false;
  const titles = new Set(filledOf(above));
  return titles.size <= MOST_TITLES && [...titles].some((one) => asksPartners(one));
}

const LEGEND = /^\S{1,6}\s*[=:]\s*\S|^\p{L}[^=:]{2,30}[=:]\s*\S{1,3}$/u;

/** Skips lines of a legend above the headings: « R = réalise | A = approuve ». */
function belowLegend(all: readonly TableRow[], head: number): number {
  const isLegend = (row: TableRow): boolean => filledOf(row).every((cell) => LEGEND.test(cell));
  const first = all.findIndex((row, at) => at >= head && !isLegend(row));
  return first < 0 || first > all.length - FEWEST ? head : first;
}

/**
 * Returns true if a later, different line has the same cell in the same column. Headings occur once, or the
 * whole line of headings is repeated.
 */
function isSaidBelow(all: readonly TableRow[], at: number): boolean {
  const { cells = [] } = all[at] ?? {};
  const rest = all.slice(at + 1).filter((row) => row.cells.some((cell, i) => cell !== cells[i]));
  return cells.some(
    (cell, i) => cell !== '' && rest.some((row) => plainKey(row.cells[i] ?? '') === plainKey(cell)),
  );
}

const CODE = /^\p{L}{0,3}[ .-]?\d{1,3}(?:[.-]\d{1,2})*$/u;

/** Returns true if a line only codes what the next one says in words: « A1 | A2 » above two actions. */
function hasOnlyCodes(all: readonly TableRow[], at: number): boolean {
  const [codes, next] = [all[at], all[at + 1]];
  if (codes === undefined || next === undefined || all.length < at + 3) return false;
  return (
    filledOf(codes).every((cell) => CODE.test(cell)) &&
    codes.cells.every((cell, i) => cell === '' || /\p{L}{3}/u.test(next.cells[i] ?? ''))
  );
}

function bestOf(all: readonly TableRow[], begins: number): number {
  let best = begins;
  let widest = 0;
  let most = likeHeadings(all[begins] as TableRow);
  for (let at = begins + 1; at < Math.min(begins + LOOKED_AT, all.length - 1); at += 1) {
    const row = all[at] as TableRow;
    const known = likeHeadings(row);
    // Headings fill as many cells as any line above them.
    widest = Math.max(widest, filledOf(all[at - 1] as TableRow).length);
    const filled = filledOf(row).length;
    const isBetter = known >= FEWEST && known > most && known * (filled > widest ? 3 : 2.5) >= filled;
    // The lines below are read last: there may be many.
    if (isBetter && filled >= widest && !isSaidBelow(all, at)) [best, most] = [at, known];
  }
  return best;
}

const FEWEST_NAMES = 3;
const LEFT_COLUMNS = 3;
const isWord = (cell: string): boolean => /\p{L}/u.test(cell) && cell.length > 1;

/** Finds the line whose cells name the lines below it, as those above a matrix do; undefined if there is none. */
function matrixHeadings(all: readonly TableRow[], begins: number): number | undefined {
  let [found, most]: [number | undefined, number] = [undefined, FEWEST_NAMES - 1];
  for (let at = begins; at < Math.min(begins + LOOKED_AT, all.length - FEWEST_NAMES); at += 1) {
    const row = all[at] as TableRow;
    const heads = filledOf(row).filter(isWord).map(looseKey);
    // With more names than this, too few of them can be headings.
    const mostNames = heads.length / MOSTLY + 2;
    for (let column = 0; column < LEFT_COLUMNS; column += 1) {
      const names = namesBelow(all, { at, column }, mostNames);
      const both = new Set(heads.filter((head) => names?.has(head))).size;
      // The same names again, below the title of the lines' own column, are the headings.
      const isMore = both > most || (found !== undefined && both === most && likeHeadings(row) > 0);
      if (names !== undefined && isMore && both >= Math.max(heads.length - 2, names.size - 2) * MOSTLY)
        [found, most] = [at, both];
    }
  }
  return found;
}

/** Returns the names in a column below a line; undefined if there are more than `most`. */
function namesBelow(
  all: readonly TableRow[],
  { at, column }: { readonly at: number; readonly column: number },
  most: number,
): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (let row = at + 1; row < all.length && names.size <= most; row += 1) {
    const cell = all[row]?.cells[column] ?? '';
    if (isWord(cell)) names.add(looseKey(cell));
  }
  return names.size <= most ? names : undefined;
}

const MOSTLY = 0.6;

/** Returns true if the next line continues the headings: it fills their gaps and repeats nothing. */
function continues(all: readonly TableRow[], at: number): boolean {
  const [head, next] = [all[at], all[at + 1]];
  if (head === undefined || next === undefined || all.length < at + 3) return false;
  const filled = filledOf(next);
  if (filled.length < FEWEST || likeHeadings(next) < Math.max(FEWEST, filled.length * MOSTLY)) return false;
  const fillsGap = next.cells.some(
    (cell, i) => cell !== '' && ((head.cells[i] ?? '') === '' || head.cells[i] === head.cells[i - 1]),
  );
  const below = all.slice(at + 2);
  const isSaidAgain = next.cells.some(
    (cell, i) => cell !== '' && below.some(({ cells }) => plainKey(cells[i] ?? '') === plainKey(cell)),
  );
  return fillsGap && !isSaidAgain;
}

/** Returns true if a line names the columns below headings that are as wide as two or more: « Qui | Combien ». */
function standsUnderWide(all: readonly TableRow[], at: number): boolean {
  const [head, next] = [all[at - 1], all[at]];
  if (head === undefined || next === undefined || all.length < at + 2) return false;
  // A cell that is merged over both lines says the same in each.
  const named = next.cells.flatMap((cell, column) =>
    cell === '' || cell === head.cells[column] ? [] : [column],
  );
  const isWide = (column: number): boolean => {
    const own = head.cells[column] ?? '';
    return own !== '' && (own === head.cells[column - 1] || own === head.cells[column + 1]);
  };
  const first = head.cells.findIndex((cell) => cell !== '');
  return (
    named.length >= FEWEST &&
    !named.includes(first) &&
    named.every((column) => isWide(column) && isWord(next.cells[column] ?? ''))
  );
}

/** Returns true if a line fills gaps of the headings above it, in words, and only ticks stand below its cells. */
function standsAboveTicks(all: readonly TableRow[], at: number): boolean {
  const [head, next] = [all[at - 1], all[at]];
  const below = all.slice(at + 1);
  if (head === undefined || next === undefined || below.length < FEWEST) return false;
  const heads = next.cells.flatMap((cell, column) => (isWord(cell) ? [column] : []));
  const fillsGap = heads.some((column) => (head.cells[column] ?? '') === '');
  if (heads.length <= FEWEST || !fillsGap) return false;
  const marks = heads.flatMap((column) =>
    below.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== ''),
  );
  return marks.length > 0 && marks.every(isMark);
}

/** Returns true if a line only names, side by side, the answers to a question about partners above its first cell. */
function answersQuestion(all: readonly TableRow[], at: number): boolean {
  const [head, next] = [all[at - 1], all[at]];
  if (head === undefined || next === undefined || all.length < at + 2) return false;
  const named = next.cells.flatMap((cell, column) => (isWord(cell) ? [column] : []));
  const [first = -1] = named;
  return (
    named.length > FEWEST &&
    named.length === filledOf(next).length &&
    named.every((column, i) => column === first + i && (i === 0 || (head.cells[column] ?? '') === '')) &&
    asksPartners(head.cells[first] ?? '')
  );
}

/** Makes a table with some of its lines as joined headings. */
function headedBy(
  table: Table,
  all: readonly TableRow[],
  { first, last }: { readonly first: number; readonly last: number },
): Table {
  const own = all[last] as TableRow;
  const above = all.slice(first, last).filter((row) => filledOf(row).length > 0);
  const groups = above.reduce<string[]>((over, { cells }) => {
    let group = '';
    return own.cells.map((_, i) => {
      const text = cells[i] ?? '';
      // The heading said twice is no title over itself.
      if (text !== '') group = text === own.cells[i] ? '' : text;
      return group === '' ? (over[i] ?? '') : group;
    });
  }, []);
  const headings = own.cells.map((cell, i) => {
    const direct = above.map(({ cells }) => cells[i] ?? '').findLast((text) => text !== '') ?? '';
    if (cell === '') return direct;
    const group = groups[i] ?? '';
    // « Nom » under « Contact » is no name of a body.
    return isContact(group) && !isContact(cell) ? `${group} ${cell}` : cell;
  });
  return {
    ...table,
    headings,
    headingRow: own.number,
    headingLines: above.length + 1,
    rows: all.slice(last + 1),
    above: all.slice(0, first),
    ...(groups.length > 0 && { groups }),
    aside: [
      ...(table.aside ?? []),
      ...above.map((row) => ({ row: row.number, why: 'heading' as const, words: wordsOf(row) })),
    ],
  };
}

const QUESTION_CODE = /^[\w-]{1,20}(?:\[\w+\])?\.\s+(?=\S)/;

/** Removes the codes of questions before headings: « Q3[SQ001]. Avec qui travaillez-vous ? [Mairie] ». */
export function withoutQuestionCodes(table: Table): Table {
  const filled = table.headings.filter((heading) => heading !== '');
  const coded = filled.filter((heading) => QUESTION_CODE.test(heading)).length;
  return coded < FEWEST_NAMES || coded < filled.length * MOSTLY
    ? table
    : {
        ...table,
        headings: table.headings.map((heading) => heading.replace(QUESTION_CODE, '')),
        rows: withoutSameCodes(table),
      };
}

/** Removes the numbers from the lines of a matrix: its headings are the same names with the same numbers. */
function withoutSameCodes({ headings, rows }: Table): readonly TableRow[] {
  const coded = new Set(headings.filter((heading) => QUESTION_CODE.test(heading)));
  if (!rows.some(({ cells: [first = ''] }) => coded.has(first))) return rows;
  return rows.map(({ number, cells: [first = '', ...others] }) => ({
    number,
    cells: [coded.has(first) ? first.replace(QUESTION_CODE, '') : first, ...others],
  }));
}
