import { fold } from '../../../words/fold-text.ts';
import { readYes } from '../import-words.ts';
import { hasHeadWord } from '../names/body-words.ts';
import { nameKey, plainKey } from '../plain-key.ts';
import type { Table, TableRow } from '../table.ts';
import { listedIn } from './heading-words.ts';
import { linesOf } from './lines-aside.ts';

const TICK = /^(?:x+|✓|✔|☑|oui|yes|1|vrai|true|o|v|coche|checked|p|pilote|l|lead|\*|•|●)$/;

/** Whether a cell is a mark rather than words; the heading said again is one too. */
const isTick = (cell: string, heading: string): boolean =>
  TICK.test(fold(cell)) || plainKey(cell) === plainKey(heading) || readYes(plainKey(cell)) === false;
const isNo = (cell: string): boolean => readYes(plainKey(cell)) === false;

/** The columns of a table that are ticked and nothing else, at least once. */
export function tickedColumns(table: Table): number[] {
  const rows = linesOf(table);
  return table.headings.flatMap((heading, column) => {
    const filled = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
    return heading !== '' && filled.every((cell) => isTick(cell, heading)) ? [column] : [];
  });
}

const WORKS_WITH =
  /(?:travaill|cooper|collabor|partenai|lien|relation|work|partner|link)\w*|avec qui|with whom/;
const FEWEST = 2;

/**
 * Ticked columns that are headed by names, or stand under one question about whom one works with, as one column that
 * names them. Tables without such columns stay as they are.
 */
export function withTicksTogether(table: Table, nameColumn: number): Table {
  if (nameColumn < 0) return table;
  const ticked = tickedColumns(table).filter((column) => column !== nameColumn);
  const names = new Set(linesOf(table).map(({ cells }) => nameKey(cells[nameColumn] ?? '')));
  const question = (column: number): string => table.groups?.[column] ?? '';
  const isAsked = (column: number): boolean => WORKS_WITH.test(fold(question(column)));
  const isBody = (column: number): boolean => {
    const heading = table.headings[column] ?? '';
    return names.has(nameKey(heading)) || hasHeadWord(heading);
  };
  const partners = ticked.filter((column) => isAsked(column) || isBody(column));
  const known = partners.filter(isBody).length;
  if (partners.length < FEWEST || (known * 2 < partners.length && !partners.some(isAsked))) return table;
  const [first = 0] = partners;
  const isMarked = (cell: string): boolean => cell !== '' && !isNo(cell);
  const listed = ({ cells }: TableRow): string =>
    partners.flatMap((i) => (isMarked(cells[i] ?? '') ? [table.headings[i] ?? ''] : [])).join(' ; ');
  const at = (column: number, cell: string, together: string): string =>
    column === first ? together : partners.includes(column) ? '' : cell;
  const asked = question(first);
  const heading = WORKS_WITH.test(fold(asked)) && listedIn(asked) !== 'wished' ? asked : 'Travaille avec';
  return {
    ...table,
    headings: table.headings.map((cell, i) => at(i, cell, heading)),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell, i) => at(i, cell, listed(row))) })),
  };
}

/** A verb in the infinitive opens what one means to do: « Planter des haies ». */
const ACTS = /^(?:\p{L}{2,}(?:er|ir|re|oir)|\d+ ?%|plant|open|create|build|renovate)\b/u;
const SENTENCE_WORDS = 3;
const LEADS = /^(?:p|pilote|l|lead|c|chef de file)$/;

/** Columns of a table of actors that are likely commitments: ticked, headed by what one does, or saying who leads. */
export function actionColumns(table: Table): number[] {
  const rows = linesOf(table);
  const ticked = tickedColumns(table).filter((column) =>
    rows.some(({ cells }) => (cells[column] ?? '') !== ''),
  );
  const saysLeads = ticked.some((column) => rows.some(({ cells }) => LEADS.test(fold(cells[column] ?? ''))));
  const acts = ticked.filter((column) => ACTS.test(fold(table.headings[column] ?? '')));
  if (ticked.length < FEWEST) return [];
  const long = ticked.filter(
    (column) => (table.headings[column] ?? '').trim().split(/\s+/).length >= SENTENCE_WORDS,
  );
  return saysLeads || acts.length * 2 >= ticked.length || long.length === ticked.length
    ? ticked.filter((column) => !hasHeadWord(table.headings[column] ?? ''))
    : [];
}
