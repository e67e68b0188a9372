import { hasHeadWord } from '../../names/body-words.ts';
import { memoizeByObject } from '../../once.ts';
import { bodiesIn } from './grid/bodies-in-cells.ts';
import { asksMore, asksPartners, asksPledge, listedAmong, listedIn, looseUse } from './grid/heading-words.ts';
import { filledIn } from './grid/lines-aside.ts';
import { isMark } from './grid/ticked-columns.ts';
import { readYes } from './import-words.ts';
import { nameKey, plainKey } from './plain-key.ts';
import { likelyMeaning } from './said/likely-words.ts';
import { namesNobody, saysNever, saysNothing } from './said/nothing-said.ts';
import type { Table, TableRow } from './table.ts';

/** Returns the content of a column next to the names: as somebody pointed it out, else by its heading. */
export function listedInColumn({ headings, pointed }: Table, column: number): ReturnType<typeof listedIn> {
  const own = pointed?.get(column);
  if (own === undefined)
    return asksPledge(headings[column] ?? '') ? undefined : listedAmong(headings, column);
  return own === 'wished' || own === 'needs' || own === 'offers' ? own : undefined;
}

const FEW_WORDS = 3;
/** Words that begin small name nobody, unless they begin like a body; a few may where no other column names partners. */
const namesSomebody = (cell: string, mayBeSmall: boolean): boolean =>
  !/^[^\p{L}\d]*\p{Ll}/u.test(cell) ||
  (mayBeSmall && cell.split(/\s+/).length <= FEW_WORDS) ||
  hasHeadWord(cell) ||
  namesNobody(cell);
const MOSTLY = 0.5;

const saysMorePartners = ({ headings }: Table, column: number): boolean =>
  asksMore(headings[column] ?? '') &&
  asksPartners(headings.slice(0, column).findLast((heading) => heading !== '') ?? '');

const MEMBERS =
  /^(?:(?:liste|list|composition)(?: .{1,20})?|.{0,20}\b(?:membre|member|adherent|participant)s?\b.{0,20})$/;
const HALF = 0.5;

/** Detects the members of each line's body, several in most cells: « Réseau | Membres ». */
export function listsMembers(table: Table, column: number): boolean {
  if (!MEMBERS.test(plainKey(table.headings[column] ?? ''))) return false;
  const filled = filledIn(table, column);
  return filled.length > 0 && filled.filter((cell) => /[;\n|]/.test(cell)).length >= filled.length * HALF;
}

const NUMBERED = /^\p{L}{0,20} ?(?:n°)? ?\d{1,2}$/u;

const WHO =
  /^(?:qui|who|avec qui|lesquel\w*|noms?|names?|structures?|organismes?|acteurs?|partenaires?|partners?)$/iu;

const SORTS =
  /^(?:institutionnel|associati|public|prive|loca(?:l|ux)|technique|financier|economique|educati|social|culturel|operationnel|externe|autre|principa)/;
const isSort = (heading: string): boolean =>
  SORTS.test(plainKey(heading)) || likelyMeaning('family', heading) !== undefined;

/** Detects « Structure 2 », « Qui » or « Associatifs » below a question about partners. */
export const isNumberedPartner = ({ headings, groups = [] }: Table, column: number): boolean => {
  const heading = headings[column] ?? '';
  return (
    (NUMBERED.test(heading) || WHO.test(heading) || isSort(heading)) && asksPartners(groups[column] ?? '')
  );
};

/** Returns true if a column of actors names their partners; yes and no, an amount or a date name nobody. */
export function namesPartners(table: Table, column: number): boolean {
  const { headings, pointed } = table;
  if (pointed?.has(column)) return pointed.get(column) === 'partners';
  if (listedInColumn(table, column) === 'wished') return false;
  const isAsked =
    asksPartners(headings[column] ?? '') ||
    saysMorePartners(table, column) ||
    listsMembers(table, column) ||
    isNumberedPartner(table, column);
  if (!isAsked) return bodiesIn(table)?.partners.has(column) === true;
  const filled = filledIn(table, column);
  const named = filled.filter((cell) => /\p{L}/u.test(cell) && readYes(plainKey(cell)) === undefined);
  const told = bodiesIn(table);
  if (told?.partners.has(column) === true) return true;
  return (
    named.length > 0 &&
    named.filter((cell) => namesSomebody(cell, told === undefined)).length >= named.length * MOSTLY
  );
}

/**
 * Converts « Travaille avec » columns of an actor table to a table of links: a line a cell, with the number
 * of its line. Undefined if there are none.
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
const ANSWER = /^(.+?)\s*\[([^[\]]+)\](?:\s*\[[^[\]]+\])?$/;
const FEWEST_ANSWERS = 2;
/** Minimum number of columns of a form about a territory, with actors that did not answer. */
const MANY_ANSWERS = 4;

/**
 * Merges form columns that ask about one organisation each into one column of partners. Only if the answering
 * organisations are among those asked about; other questions stay as they are.
 */
export function withAnswersTogether(table: Table): Table {
  const answers = new Map<string, Map<number, string>>();
  for (const [i, heading] of table.headings.entries()) {
    const [, question, name] =
      ANSWER.exec(heading) ?? gradedUnder(table, i) ?? choiceOf(heading, table.headings);
    if (question === undefined || name === undefined) continue;
    answers.set(question, (answers.get(question) ?? new Map()).set(i, name));
  }
  return [...answers].reduce((made, [question, names]) => oneColumnFor(made, question, names), table);
}

const MOST_GRADES = 6;

/** Returns the question above a column headed by a body, where all its columns are answered by the same few words: « Souvent ». */
function gradedUnder(table: Table, column: number): readonly string[] | undefined {
  const [question = '', heading = ''] = [table.groups?.[column], table.headings[column]];
  const isNamed = heading !== '' && heading !== question && asksPartners(question);
  if (!isNamed || NUMBERED.test(heading) || WHO.test(heading)) return undefined;
  return areGraded(table).has(question) ? [heading, question, heading] : undefined;
}

const areGraded = memoizeByObject((table: Table): ReadonlySet<string> => {
  const { groups = [], headings } = table;
  const questions = new Set(groups.filter((one) => one !== '' && asksPartners(one)));
  const isGraded = (question: string): boolean => {
    const columns = headings.flatMap((_, i) => (groups[i] === question ? [i] : []));
    const filled = columns.flatMap((i) => filledIn(table, i));
    const words = new Set(filled.map(plainKey));
    const areWords =
      filled.length > words.size &&
      words.size <= MOST_GRADES &&
      !filled.some(hasHeadWord) &&
      !filled.every(isMark);
    return columns.length > 1 && areWords && !columns.some((i) => isFieldOfLinks(headings[i] ?? ''));
  };
  return new Set([...questions].filter(isGraded));
});

/** Detects « Objet » or « Depuis » below a title: a field rather than a body. */
const isFieldOfLinks = (heading: string): boolean =>
  (['actors', 'cooperations'] as const).some((kind) => looseUse(kind, heading) !== undefined) &&
  !hasHeadWord(heading);

/**
 * Splits the heading of one choice, « Partenaires/Mairie », if another column has the question as its heading
 * and lists all choices. Returns heading, question and choice; empty otherwise.
 */
function choiceOf(heading: string, headings: readonly string[]): readonly string[] {
  const question = headings.find((one) => one !== '' && heading.startsWith(`${one}/`));
  return question === undefined ? [] : [heading, question, heading.slice(question.length + 1)];
}

const LONGEST_ANSWER = 80;

/** Returns the words of an answer about a body, empty for a bare yes; undefined if there is no link. */
function saidOf(cell: string, isScale: boolean): string | undefined {
  if (isScale && /^[1-9]$/.test(cell)) return cell;
  const isYes = readYes(plainKey(cell));
  const isNone = saysNever(cell) || (saysNothing(cell) && !cell.includes('?'));
  if (cell === '' || isYes === false || isNone || /^[0-]$/.test(cell)) return undefined;
  return isYes === true ? '' : cell;
}

/**
 * Names a body with what its columns say, « Souvent »; a question may have two of them, « [Fréquence] » and « [Objet] ».
 * « Jamais » in one says that there is no link; words under « Autre » are names themselves.
 */
function answerOf(cells: readonly string[], name: string, isScale: boolean): string[] {
  const answers = cells.flatMap((cell) => saidOf(cell, isScale) ?? []);
  if (answers.length === 0 || cells.some(saysNever)) return [];
  const words = answers.filter((one) => one !== '');
  if (words.length === 0) return [name];
  if (namesNobody(name)) return words;
  const note = words.filter((one) => one.length <= LONGEST_ANSWER).join(', ');
  return [note === '' ? name : `${name} (${note.replace(/[();|\n]/g, ' ')})`];
}

function oneColumnFor(table: Table, question: string, names: ReadonlyMap<number, string>): Table {
  const answers = new Set([...names.values()].map(nameKey));
  const nameColumn = table.headings.findIndex((heading, column) => {
    // The question lists the same answers, joined in one cell.
    if (names.has(column) || heading === question) return false;
    const known = table.rows.filter(({ cells }) => answers.has(nameKey(cells[column] ?? ''))).length;
    return known > 0 && known * 2 >= table.rows.length;
  });
  const isAsked = listedIn(question) !== undefined || asksPartners(question);
  const bodies = [...names.values()].filter(hasHeadWord).length;
  const isListed =
    listedIn(question) !== undefined ||
    areGraded(table).has(question) ||
    (names.size >= MANY_ANSWERS && (isAsked || bodies * 2 >= names.size));
  if (names.size < FEWEST_ANSWERS || (nameColumn < 0 && !isListed)) return table;
  const [first = 0] = names.keys();
  // « Que faites-vous avec ces structures ? » asks for partners too, as its answers are bodies.
  const asked = isAsked ? question : 'Travaille avec';
  // Among « 3 » and « 4 », « 1 » is a level and no yes.
  const isScale = table.rows.some(({ cells }) =>
    [...names.keys()].some((column) => /^[2-9]$/.test(cells[column] ?? '')),
  );
  const columnsOf = new Map<string, number[]>();
  for (const [column, name] of names) columnsOf.set(name, [...(columnsOf.get(name) ?? []), column]);
  const partnersOf = ({ cells }: TableRow): string =>
    [...columnsOf]
      .flatMap(([name, columns]) =>
        answerOf(
          columns.map((column) => cells[column] ?? ''),
          name,
          isScale,
        ),
      )
      .join(' ; ');
  // The other columns of the question are empty now, and so are not there.
  const at = (column: number, cell: string, group: string): string =>
    column === first ? group : names.has(column) || table.headings[column] === question ? '' : cell;
  return {
    ...table,
    headings: table.headings.map((heading, i) => at(i, i === nameColumn ? 'name' : heading, asked)),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, i) => at(i, cell, partnersOf(row))),
    })),
  };
}
