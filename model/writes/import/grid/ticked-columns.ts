import { hasHeadWord } from '../../../names/body-words.ts';
import { fold } from '../../../words/fold-text.ts';
import { isKnownHeading } from '../columns/known-headings.ts';
import { readYes } from '../import-words.ts';
import { nameKey, plainKey } from '../plain-key.ts';
import { saysAct } from '../said/likely-words.ts';
import type { Table, TableRow } from '../table.ts';
import { type CarrierRole, carrierRoles } from './carrier-marks.ts';
import { asksPartners, listedIn } from './heading-words.ts';
import { linesOf } from './lines-aside.ts';

const TICK = /^(?:x+|✓|✔|☑|oui|yes|1|vrai|true|o|v|coche|checked|p|pilote|l|lead|\*|•|●)$/;

/** Returns true if a cell is a tick, whatever heads it. */
export const isMark = (cell: string): boolean => TICK.test(fold(cell));

/** Whether a cell is a mark rather than words; the heading said again is one too. */
const isTick = (cell: string, heading: string, roleOf?: (cell: string) => CarrierRole | undefined): boolean =>
  TICK.test(fold(cell)) ||
  roleOf?.(cell) !== undefined ||
  plainKey(cell) === plainKey(heading) ||
  readYes(plainKey(cell)) === false;
const isNo = (cell: string): boolean => readYes(plainKey(cell)) === false;

/** Lists the columns that contain only ticks, at least one. */
export function tickedColumns(table: Table): number[] {
  const rows = linesOf(table);
  const roleOf = carrierRoles(table);
  return table.headings.flatMap((heading, column) => {
    const filled = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
    return heading !== '' && filled.every((cell) => isTick(cell, heading, roleOf)) ? [column] : [];
  });
}

const FEWEST = 2;
const OTHER = /^(?:autres?|others?)\b/;

/** Returns the question that a column and its neighbours answer, if they list something. */
const questionOf = ({ groups }: Table, column: number): string => {
  const question = groups?.[column] ?? '';
  return asksPartners(question) || listedIn(question) !== undefined ? question : '';
};

/**
 * Merges ticked columns under one question about partners, needs or offers, or with names as headings, into
 * one column that lists them; « Autre » next to them adds words. Other tables stay unchanged.
 */
export function withTicksTogether(table: Table, nameColumn: number): Table {
  if (nameColumn < 0) return table;
  const ticked = tickedColumns(table).filter((column) => column !== nameColumn);
  const names = new Set(linesOf(table).map(({ cells }) => nameKey(cells[nameColumn] ?? '')));
  const isBody = (column: number): boolean => {
    const heading = table.headings[column] ?? '';
    return names.has(nameKey(heading)) || hasHeadWord(heading);
  };
  const asked = [...new Set(ticked.map((column) => questionOf(table, column)))].filter((one) => one !== '');
  const joined = asked.reduce((made, question) => {
    const own = ticked.filter((column) => questionOf(table, column) === question);
    return own.length < FEWEST ? made : joinedColumns(made, own, question);
  }, table);
  const others = ticked.filter((column) => questionOf(table, column) === '');
  const bodies = others.filter(isBody);
  const linked =
    bodies.length < FEWEST || bodies.length * 2 < others.length
      ? joined
      : joinedColumns(joined, bodies, 'Travaille avec');
  const amounts = amountColumns(linked).filter((column) => column !== nameColumn);
  const given = amounts.filter(isBody);
  return given.length < FEWEST || given.length * 2 < amounts.length
    ? linked
    : joinedColumns(linked, amounts, 'Financeurs', (column, cell) =>
        AN_AMOUNT.test(cell) ? [`${linked.headings[column]} (${cell})`] : [],
      );
}

const AN_AMOUNT = /^\d[\d\s.,]{0,15} ?(?:k?€|eur(?:os?)?|£|\$)?$/iu;
const NO_AMOUNT = /^(?:[-–—0]|0 ?€)?$/;
const SUM = /^(?:sous |grand )?tota(?:l|ux)\b|^(?:somme|sum|budget|cout|montant|annee|year|n|no|id)\b|^\d+$/;

/** Lists the columns that contain only amounts, under a name rather than a sum: « Ville de Figeac | 15 000 € ». */
function amountColumns(table: Table): number[] {
  const rows = linesOf(table);
  return table.headings.flatMap((heading, column) => {
    const filled = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => !NO_AMOUNT.test(cell));
    const isNamed = /^\P{L}*\p{Lu}/u.test(heading) && !SUM.test(fold(heading)) && !isKnownHeading(heading);
    return isNamed && filled.length > 0 && filled.every((cell) => AN_AMOUNT.test(cell)) ? [column] : [];
  });
}

/** Merges columns into the first of them: the ticked headings, and the words of « Autre ». */
function joinedColumns(
  table: Table,
  columns: readonly number[],
  heading: string,
  namedBy?: (column: number, cell: string) => string[],
): Table {
  const [first = 0] = columns;
  const beside = (columns.at(-1) ?? first) + 1;
  const isOther = (column: number): boolean => OTHER.test(fold(table.headings[column] ?? ''));
  const all = isOther(beside) ? [...columns, beside] : columns;
  const wordsIn = (cell: string, column: number): string[] => {
    if (namedBy !== undefined && !isOther(column)) return namedBy(column, cell);
    if (cell === '' || isNo(cell)) return [];
    if (!isOther(column)) return [table.headings[column] ?? ''];
    return isTick(cell, '') ? [] : [cell];
  };
  const listed = ({ cells }: TableRow): string => all.flatMap((i) => wordsIn(cells[i] ?? '', i)).join(' ; ');
  const at = (column: number, cell: string, whole: string): string =>
    column === first ? whole : all.includes(column) ? '' : cell;
  return {
    ...table,
    headings: table.headings.map((cell, i) => at(i, cell, heading)),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell, i) => at(i, cell, listed(row))) })),
  };
}

const SENTENCE_WORDS = 3;
/**
 * Lists the columns of an actor table that are probably commitments: ticked with an action as heading, or
 * naming a lead.
 */
export function actionColumns(table: Table): number[] {
  const rows = linesOf(table);
  const ticked = tickedColumns(table).filter((column) =>
    rows.some(({ cells }) => (cells[column] ?? '') !== ''),
  );
  const roleOf = carrierRoles(table);
  const saysLeads = ticked.some((column) => rows.some(({ cells }) => roleOf(cells[column] ?? '') === 'lead'));
  const acts = ticked.filter((column) => saysAct(table.headings[column] ?? ''));
  if (ticked.length < FEWEST) return [];
  const long = ticked.filter(
    (column) => (table.headings[column] ?? '').trim().split(/\s+/).length >= SENTENCE_WORDS,
  );
  return saysLeads || acts.length * 2 >= ticked.length || long.length === ticked.length
    ? ticked.filter((column) => !hasHeadWord(table.headings[column] ?? ''))
    : [];
}

/**
 * Reads a table of actions whose columns are bodies, ticked or marked as leading: returns leaders and
 * participants as lists.
 */
export function withCarriersTogether(table: Table, isFree: (column: number) => boolean): Table {
  const free = tickedColumns(table).filter(isFree);
  const isMarked = (column: number): boolean =>
    linesOf(table).some(({ cells }) => (cells[column] ?? '') !== '');
  const marked = free.filter(isMarked);
  if (marked.length < FEWEST) return table;
  // A body above a column that nothing marks is there all the same.
  const lone = free
    .filter((column) => !isMarked(column) && hasHeadWord(table.headings[column] ?? ''))
    .map((column) => ({ number: table.headingRow, cells: [table.headings[column] ?? ''] }));
  const roleOf = carrierRoles(table);
  const carriersOf = ({ cells }: TableRow, wanted: CarrierRole): string =>
    marked
      .filter((i) => (cells[i] ?? '') !== '' && !isNo(cells[i] ?? '') && roleOf(cells[i] ?? '') === wanted)
      .map((i) => table.headings[i] ?? '')
      .join(' ; ');
  const blank = (cells: readonly string[]): string[] =>
    cells.map((cell, i) => (marked.includes(i) ? '' : cell));
  return {
    ...table,
    ...(lone.length > 0 && { lone }),
    headings: [...blank(table.headings), 'Pilote', 'Contributeur'],
    rows: table.rows.map((row) => ({
      ...row,
      cells: [...blank(row.cells), carriersOf(row, 'lead'), carriersOf(row, 'contributor')],
    })),
  };
}
