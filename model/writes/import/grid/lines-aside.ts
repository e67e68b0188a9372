import { hasHeadWord } from '../../../names/body-words.ts';
import { memoizeByObject } from '../../../once.ts';
import { fold } from '../../../words/fold-text.ts';
import { readDay } from '../../../words/read-day.ts';
import { isPerson } from '../names/persons.ts';
import { plainKey } from '../plain-key.ts';
import { rowsBeside } from '../rows-beside.ts';
import type { Aside, AsideReason, Table, TableRow } from '../table.ts';
import { isContact, isReminder, isTechnical } from './heading-words.ts';
import { wordsOf } from './row-words.ts';

const TOTAL = /^(?:sous[ -]?|grand )?tota(?:l|ux)\b/;
const SAYS_A_NUMBER = /^[^\p{L}]{0,3}\d|\d[^\p{L}]{0,3}$/u;
/** « Nombre de structures : 4 ». */
const COUNT = /^(?:nombre|nb|effectif|number|count)\b.{0,40}[:=] ?\d+$/;
const COUNTS = /^(?:nombre|nb|effectif|number|count)\b/;
const A_NUMBER = /^[\d\s.,%€]+$/;
const LEGEND = /^[^\s=;:]{1,8}\s*=\s*\S|^[^\s=;:]{1,4} ?: ?[^;]+;\s*[^\s=;:]{1,4} ?: ?\S/;
/** « Niveau : 1 = on se connaît ». */
const LEGEND_OF_SCALE = /^[^\s=:;][^=:;]{2,30}: ?[^\s=]{1,3} ?= \S/;
const NOTE =
  /^(?:\*|†|\(\d\)|(?:source|sources|nb|n b|nota|note|legende|maj|mis a jour|mise a jour|updated|lecture|\d{1,3} (?:organisations?|structures?|acteurs?|associations?|partenaires?|reponses?|organi[sz]ations|replies) )\b)/;
const SENTENCE = 40;

/** Group titles above lines in lists, as people write them. */
const GROUP =
  /^(?:[\divxa-h]{1,3}[):]? )?(?:les |the )?(?:associations?|collectivites?(?: .{0,40})?|communes|mairies|intercommunalites?|entreprises?|commerces?|commercants|artisans|agriculteurs|agriculture|exploitations(?: .{0,30})?|producteurs|services? de l etat|etat(?: .{0,40})?|operateurs|financeurs|fondations|banques|citoyens|habitants|collectifs|ecoles|etablissements? .{0,40}|enseignement|education|recherche(?: .{0,30})?|formation|reseaux(?: .{0,30})?|tetes? de reseaux?|institutions?|institutionnels|partenaires? .{1,40}|acteurs .{1,40}|secteur .{1,40}|autres?(?: .{0,30})?|divers|ess|monde .{1,30}|societe civile|charities|businesses|public sector|schools|authorities|local authorities|citizens|networks|funders)$/;

/** « (nom complet) »: what to write in a column. */
const HINT = /^\(.{2,120}\)$/;

/** Detects the month of the lines below: « Février 2024 ». */
const saysMonth = (text: string): boolean => /\p{L}/u.test(text) && readDay(text) !== undefined;

/** A letter of a directory, above the names that begin with it. */
const LETTER = /^[\p{Lu}\d](?: ?[-–à/] ?[\p{Lu}\d])?$/u;

const isCapital = (text: string): boolean => /\p{Lu}{4}/u.test(text) && text === text.toUpperCase();

/** « Légende : », over lines of marks and what they say. */
const LEGEND_BELOW = /^(?:legende?|key|codes?|cle)s? ?:?$/;
const LONGEST_MARK = 6;

/** Returns « F = financement » for a line « F | financement » below the title of a legend. */
function meaningIn({ cells }: TableRow): string | undefined {
  const [mark = '', meaning = '', ...more] = cells.filter((cell) => cell !== '');
  const isMark = mark !== '' && mark.length <= LONGEST_MARK && /\p{L}{2}/u.test(meaning);
  return isMark && more.length === 0 ? `${mark} = ${meaning}` : undefined;
}

/** Marks the lines of a table without content: totals, titles, notes, repeated headings. */
export function withLinesAside(table: Table): Table {
  const { rows, headings } = table;
  const beside = new Set(rowsBeside(table).map(({ number }) => number));
  const aside: Aside[] = [];
  const keys = headings.map(plainKey);
  const numbered = numberedColumns(table);
  const capitals = rows.filter(({ cells }) => isCapital(cells.find((cell) => cell !== '') ?? '')).length;
  const wide = rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1).length;
  const titles = titlesOfParts(table);
  const lastWide = rows.findLastIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
  const legend = rows.findLastIndex(({ cells }) => LEGEND_BELOW.test(fold(cells.join(''))));
  rows.forEach((row, at) => {
    const why = reasonOf(row, {
      isAbove: at === 0,
      ...{ keys, numbered },
      isLast: at >= lastWide,
      hasCapitals: capitals * 2 > rows.length,
      isWide: wide * 2 > rows.length,
    });
    const meaning = legend < 0 || at <= legend ? undefined : meaningIn(row);
    if (meaning !== undefined) aside.push({ row: row.number, why: 'legend', words: meaning });
    else if (titles.has(row)) aside.push({ row: row.number, why: 'group', words: wordsOf(row) });
    else if (why !== undefined) aside.push({ row: row.number, why, words: wordsOf(row) });
    else if (beside.has(row.number)) aside.push({ row: row.number, why: 'note', words: wordsOf(row) });
  });
  return aside.length === 0 ? table : { ...table, aside: [...(table.aside ?? []), ...aside] };
}

/** First words of titles that name no body: « Pôle alimentation », « Axe 2 ». */
const OF_PART =
  /^(?:pole|axe|secteur|thematique|theme|volet|domaine|groupe|commission|filiere|bassin|canton|zone|quartier|orientation|chantier|section|part|area|cluster|sector)s?\b/;
const FEWEST_PARTS = 2;

/**
 * Finds titles of parts by where they stand: a lone first cell above the first line, and one above each further
 * part. No other cell says them, and none is called as bodies are.
 */
function titlesOfParts({ rows }: Table): ReadonlySet<TableRow> {
  const isLone = ({ cells }: TableRow): boolean =>
    (cells[0] ?? '') !== '' && cells.every((cell, column) => column === 0 || cell === '');
  const [first] = rows;
  if (first === undefined || !isLone(first)) return new Set();
  const lastWide = rows.findLastIndex((row) => !isLone(row));
  const lone = rows.filter(
    (row, at) => at < lastWide && isLone(row) && !TOTAL.test(fold(row.cells[0] ?? '')),
  );
  const others = new Set(rows.flatMap((row) => (lone.includes(row) ? [] : row.cells.map(plainKey))));
  const isTitle = (row: TableRow): boolean => {
    const [text = ''] = row.cells;
    const next = rows[rows.indexOf(row) + 1];
    const isBody = hasHeadWord(text) && !OF_PART.test(fold(text));
    return !isBody && !others.has(plainKey(text)) && next !== undefined && !isLone(next);
  };
  return lone.length >= FEWEST_PARTS && lone.length * 2 < rows.length && lone.every(isTitle)
    ? new Set(lone)
    : new Set();
}

const NUMBER = /^\p{L}{0,2}[\d.]{1,8}[.)]?$/u;
const MOSTLY_NUMBERS = 0.7;

/** Finds columns that number or code the lines: a lone text there is a title of the lines below. */
function numberedColumns({ rows, headings }: Table): ReadonlySet<number> {
  const wide = rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
  const isNumbers = (_: string, column: number): boolean => {
    const filled = wide.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
    const numbers = filled.filter((cell) => NUMBER.test(cell)).length;
    return numbers > 1 && numbers >= filled.length * MOSTLY_NUMBERS;
  };
  return new Set(headings.flatMap((heading, column) => (isNumbers(heading, column) ? [column] : [])));
}

interface Around {
  readonly keys: readonly string[];
  /** Columns that only number the lines. */
  readonly numbered: ReadonlySet<number>;
  /** It is the line below the headings. */
  readonly isAbove: boolean;
  /** No line below it has two cells. */
  readonly isLast: boolean;
  readonly hasCapitals: boolean;
  /** Most lines have several cells. */
  readonly isWide: boolean;
}

function reasonOf(
  { cells }: TableRow,
  { keys, numbered, isAbove, isLast, hasCapitals, isWide }: Around,
): AsideReason | undefined {
  const filled = cells.filter((cell) => cell !== '');
  const [first = '', ...others] = filled;
  const column = cells.indexOf(first);
  if (filled.length > 1 && cells.every((cell, i) => cell === '' || plainKey(cell) === keys[i]))
    return 'heading';
  if (isAbove && filled.length > 1 && filled.every((cell) => HINT.test(cell))) return 'heading';
  if (others.length === 0 && COUNT.test(fold(first))) return 'total';
  // « Nb de participations | 3 | 1 »: only numbers follow.
  if (isLast && others.length > 1 && COUNTS.test(fold(first)) && others.every((cell) => A_NUMBER.test(cell)))
    return 'total';
  if (isTotal(first, others, keys.length)) return 'total';
  // « Lamastre | TOTAL | 6 »: a merged cell reaches down to the total.
  const total = filled.findIndex((cell) => TOTAL.test(fold(cell)));
  if (total > 0 && isTotal(filled[total] ?? '', filled.slice(total + 1), keys.length)) return 'total';
  if (others.length === 0 && keys.length > 1 && LETTER.test(first)) return 'group';
  if (others.length > 0 || !isWide) return undefined;
  if (LEGEND.test(first) || LEGEND_OF_SCALE.test(first)) return 'legend';
  if (isLast && (NOTE.test(fold(first)) || (first.length > SENTENCE && /[.!»)]$/.test(first)))) return 'note';
  if ((numbered.has(column) && /\p{L}/u.test(first)) || saysMonth(first)) return 'group';
  if (column !== 0) return undefined;
  return GROUP.test(fold(first)) || (isCapital(first) && !hasCapitals) || /:\s*$/.test(first)
    ? 'group'
    : undefined;
}

/**
 * Detects a total: « TOTAL | 12 structures | 311 », « Total : 45 ». A body with that name has other cells.
 */
function isTotal(first: string, others: readonly string[], width: number): boolean {
  const folded = fold(first);
  if (!TOTAL.test(folded) || width < 2) return false;
  const rest = folded.replace(TOTAL, '').replace(/^[\s:=]+/, '');
  // « Total conventions : 6 » counts what the list has.
  const isCounted = others.length === 0 && /[:=]\s?\d+$/.test(rest);
  const isSaid = rest === '' || isCounted || /^(?:general|generaux|des?\b.{0,40}|\d.{0,40})/.test(rest);
  // « Total structures | 9 »: only numbers follow.
  if (!isSaid && (others.length === 0 || !others.every((cell) => A_NUMBER.test(cell)))) return false;
  return others.every((cell) => SAYS_A_NUMBER.test(cell)) && (others.length > 0 || rest !== '' || width > 1);
}

/** Returns the lines of a table with content. */
export const linesOf = memoizeByObject(({ rows, aside }: Table): readonly TableRow[] => {
  if (aside === undefined || aside.length === 0) return rows;
  const out = new Set(aside.map(({ row }) => row));
  return rows.filter(({ number }) => !out.has(number));
});

/** Lines that suffice to estimate which share of a column is names, dates or marks. */
const SAMPLE = 500;

/** Returns lines that stand for all: each of a short table, evenly spaced ones of a long one. */
export const sampleOf = memoizeByObject((table: Table): readonly TableRow[] => {
  const lines = linesOf(table);
  const step = Math.ceil(lines.length / SAMPLE);
  return step <= 1 ? lines : lines.filter((_, at) => at % step === 0);
});

const EMAIL = /^\S+@\S+\.\p{L}{2,}$/u;
/** A day has as many digits, and is none. */
const PHONE = /^(?!\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}$)(?:\+|00)?[\d\s.()/-]{9,20}$/;
const IP = /^\d{1,3}(?:\.\d{1,3}){3}$/;

const PRIVATE = [EMAIL, PHONE, IP];
const MOSTLY = 0.6;

const NAME = /^(?:nom|name|nom complet|full name|display name)$/;
const OF_PERSON = /^(?:prenom|given name|first name|family name|last name|surname)$/;
const OF_BODY = /^(?:organi[sz]ation|company|societe|structure|organisme|association)\b/;

/** Detects « Name » next to « Given Name », if another column names the organisation. */
const isNameOfPerson = ({ headings }: Table, heading: string): boolean =>
  NAME.test(plainKey(heading)) &&
  headings.some((one) => OF_PERSON.test(plainKey(one))) &&
  headings.some((one) => OF_BODY.test(plainKey(one)));

/** Lists the cells of a column that are not empty, of a sample of lines. */
export const filledIn = (table: Table, column: number): string[] =>
  sampleOf(table).flatMap(({ cells }) => cells[column] || []);

/** Returns true if a column contains contact data, or internal notes of a form or a person. */
export function isPersonal(table: Table, column: number): boolean {
  const heading = table.headings[column] ?? '';
  if (isContact(heading) || isReminder(heading) || isNameOfPerson(table, heading)) return true;
  const filled = filledIn(table, column);
  const isPrivate = (cell: string): boolean => isPerson(cell) || PRIVATE.some((sign) => sign.test(cell));
  return filled.length > 0 && filled.filter(isPrivate).length >= filled.length * MOSTLY;
}

/** Returns true if a column is internal to a program or a form. */
export const isOfProgram = (table: Table, column: number): boolean =>
  isTechnical(table.headings[column] ?? '');
