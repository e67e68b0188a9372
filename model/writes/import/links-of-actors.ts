import { fold } from '../../words/fold-text.ts';
import { listedIn } from './grid/heading-words.ts';
import { readYes } from './import-words.ts';
import { nameKey, plainKey } from './plain-key.ts';
import { namesNobody } from './said/nothing-said.ts';
import type { Table, TableRow } from './table.ts';

/** Headings of columns that name whom an actor works with: a question of a form, or a word by itself. */
const WORKS_WITH =
  /(?:travaill|cooper|collabor|partenaria|partenaire|lien|relation|work|partner|link|connect)\w*\b.*\b(?:avec|with|to)\b|avec qui|with whom|^(?:(?:nos|vos|ses|leurs|principaux|les|our|your|main|current) )?(?:partenaire|partenariat|partner|partnership|collaboration|cooperation)s?(?: (?:actuel|principa|loca|exist|connu|cite|associe|habituel)\w*)?(?: n?°? ?\d+)?$|^(?:travaille|coopere|collabore|works?|en lien)(?: deja)? (?:avec|with)/;

/** Whether a column of actors names others that they work with; yes and no name nobody. */
export function namesPartners({ headings, rows }: Table, column: number): boolean {
  const heading = headings[column] ?? '';
  if (!WORKS_WITH.test(fold(heading)) || listedIn(heading) === 'wished') return false;
  const filled = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
  return filled.some((cell) => readYes(plainKey(cell)) === undefined);
}

/**
 * Columns « Travaille avec » of a table of actors, as a table of links beside it: a line for each cell, with the number of
 * its line. Undefined where there is none.
 */
export function linksOfActors(
  table: Table,
  nameColumn: number,
  columns: readonly number[],
): Table | undefined {
  const [first] = columns;
  if (first === undefined) return undefined;
  const rows = columns.flatMap((column) =>
    table.rows.flatMap(({ number, cells }): TableRow[] => {
      const [name = '', others = ''] = [cells[nameColumn], cells[column]];
      return name === '' || others === '' ? [] : [{ number, cells: [name, others] }];
    }),
  );
  const { headingRow } = table;
  return { name: table.headings[first] ?? '', headingRow, headings: ['from', 'each'], rows };
}

/** « Avec qui travaillez-vous ? [AMAP] »: how forms head the columns of one question, each for one answer. */
const ANSWER = /^(.+?)\s*\[([^[\]]+)\]$/;
const FEWEST_ANSWERS = 2;

/**
 * A form that asks of each organisation whether one works with it has a column for each: those are one column that names
 * them. Only where those who answer are among those who are asked about; other questions stay as they are.
 */
export function withAnswersTogether(table: Table): Table {
  const answers = new Map<string, Map<number, string>>();
  for (const [i, heading] of table.headings.entries()) {
    const [, question, name] = ANSWER.exec(heading) ?? [];
    if (question === undefined || name === undefined) continue;
    answers.set(question, (answers.get(question) ?? new Map()).set(i, name));
  }
  return [...answers].reduce((made, [question, names]) => oneColumnFor(made, question, names), table);
}

/** « Oui » under a name is that name; words under « Autre » are names themselves. */
function answerOf(cell: string, name: string): string[] {
  const isYes = readYes(plainKey(cell));
  if (cell === '' || isYes === false) return [];
  return isYes === true ? [name] : namesNobody(name) ? [cell] : [name];
}

function oneColumnFor(table: Table, question: string, names: ReadonlyMap<number, string>): Table {
  const asked = new Set([...names.values()].map(nameKey));
  const nameColumn = table.headings.findIndex((_, column) => {
    const known = table.rows.filter(({ cells }) => asked.has(nameKey(cells[column] ?? ''))).length;
    return known > 0 && known * 2 >= table.rows.length;
  });
  if (names.size < FEWEST_ANSWERS || nameColumn < 0) return table;
  const [first = 0] = names.keys();
  const partnersOf = ({ cells }: TableRow): string =>
    [...names].flatMap(([column, name]) => answerOf(cells[column] ?? '', name)).join(' ; ');
  // The other columns of the question are empty now, and so are not there.
  const at = (column: number, cell: string, group: string): string =>
    column === first ? group : names.has(column) ? '' : cell;
  return {
    ...table,
    headings: table.headings.map((heading, i) => at(i, i === nameColumn ? 'name' : heading, question)),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, i) => at(i, cell, partnersOf(row))),
    })),
  };
}
