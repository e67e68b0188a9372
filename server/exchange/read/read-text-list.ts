import type { ImportFile, Table } from '../../../model/writes/import/table.ts';
import { withLinesJoined } from './broken-lines.ts';
import { decodeText } from './decode-text.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { tableOfRows } from './table-of-rows.ts';

const BULLET = /^([ \t]*)(?:([-–—•*·▪◦●○■‣>]|o(?=[ \t])|\d{1,3}[.)]|[a-z][.)])[ \t]+)(\S.*)$/;
/** Signs of a link in a line: an arrow, « travaille avec ». */
export const LINK =
  /[-=–—]>|[↔→⇄]|(?:travaill|coop[eè]r|collabor|partenaire|works? |partner)\S{0,12} (?:avec|with)\b/iu;
const SAYS = /^.{2,80}\s?:(?:\s|$)|\s(?:avec|with)\s/iu;
const TABLED = /\S\t|;.*;|".*"[,;]/;
const MOST_LOOKED_AT = 400;
/** Characters of a line that identify its kind: a file may be one line. */
const CHARACTERS_LOOKED_AT = 1000;

/** An item of a list: where it stands, what it says, under how many others. */
export interface ListItem {
  readonly number: number;
  readonly text: string;
  readonly depth: number;
  /** It heads a part of the text by its number, or as a heading that may be a body. */
  readonly heads?: 'title' | 'heading' | undefined;
}

/** Converts the items of a list into a table of one column, with the item above each. */
export function listTable(name: string, items: readonly ListItem[]): Table {
  const rows = items.slice(0, IMPORT_LIMITS.rows).map(({ number, text, depth, heads }) => ({
    number,
    cells: [String(depth), text, ...(heads === undefined ? [] : [heads])],
  }));
  return { name, headingRow: 0, headings: ['depth', 'item'], rows, isList: true };
}

const MOSTLY = 0.7;
const FEWEST_COMMAS = 2;

/** Returns true if most lines have the same number of commas, as those of a table do. */
function sharesCommas(lines: readonly string[], fewest = 1): boolean {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const commas = line.split(',').length - 1;
    counts.set(commas, (counts.get(commas) ?? 0) + 1);
  }
  return [...counts].some(([commas, many]) => commas >= fewest && many >= lines.length * MOSTLY);
}

const NUMBERED = /^\s{0,3}(?:\d{1,2}|[IVX]{1,4})(?:[.)]|\s?[-–])\s+(\S.*)$/;
const FEWEST_SECTIONS = 2;

/** Finds the numbered lines that head parts of a text, as they do in minutes: other lines stand below each of most. */
function sectionsOf(lines: readonly string[]): ReadonlyMap<number, string> {
  const filled = lines.flatMap((line, i) => (line.trim() === '' ? [] : [i]));
  const found = new Map<number, string>();
  let followed = 0;
  for (const [at, i] of filled.entries()) {
    const [, text] = NUMBERED.exec(lines[i] ?? '') ?? [];
    if (text === undefined) continue;
    found.set(i, text.trim());
    const next = lines[filled[at + 1] ?? -1];
    if (next !== undefined && !NUMBERED.test(next)) followed += 1;
  }
  const areSections = found.size >= FEWEST_SECTIONS && followed >= found.size * MOSTLY;
  return areSections && found.size * 2 <= filled.length ? found : new Map();
}

const FIELD =
  /^(?:(?:principaux )?partenaires?|partners?|works? with|travaille avec|en lien avec|besoins?|(?:re)?cherche|needs?|offres?|offers?|propose|souhaits?|souhaite)\b[^:]{0,30}\s?:\s/iu;
const FEWEST_CARDS = 2;

/** Finds the lines below the first one of a card: a name, then its fields, with an empty line before the next. */
function belowNames(lines: readonly string[]): ReadonlySet<number> {
  const cards: number[][] = [];
  let card: number[] = [];
  for (const [i, line] of [...lines, ''].entries()) {
    if (line.trim() !== '') card.push(i);
    else if (card.length > 0) {
      cards.push(card);
      card = [];
    }
  }
  const long = cards.filter(({ length }) => length > 1);
  const saysFields = ([, ...others]: readonly number[]): boolean =>
    others.some((i) => FIELD.test(lines[i] ?? ''));
  const told = long.filter(saysFields);
  const isBulleted = told.some((one) => one.some((i) => BULLET.test(lines[i] ?? '')));
  return told.length < FEWEST_CARDS || told.length * 2 < long.length || isBulleted
    ? new Set()
    : new Set(long.flatMap(([, ...others]) => others));
}

const MARKED_HEADING = /^\s{0,3}#{1,6}\s+\S/;
/** A line in bold letters alone. */
const BOLD_HEADING = /^\s{0,3}(?:\*\*[^*:]+\*\*|__[^_:]+__)\s*$/;
const LONGEST_BOLD = 100;
const isBoldHeading = (line: string): boolean => line.length <= LONGEST_BOLD && BOLD_HEADING.test(line);
const LONGEST_HEADING = 70;
const SHORTEST_SENTENCE = 32;
const ENDS_LIKE_SENTENCE = /^\S.*[.!?…»]$/u;
const isSentence = (line: string): boolean =>
  line.length >= LONGEST_HEADING || (line.length >= SHORTEST_SENTENCE && ENDS_LIKE_SENTENCE.test(line));

/**
 * Finds the lines that head parts: lines that Markdown marks, or short ones behind an empty line, above a sentence.
 * One alone is a title.
 */
function headingsOf(lines: readonly string[]): ReadonlySet<number> {
  const all = [...lines.keys()];
  const marked = all.filter((i) => MARKED_HEADING.test(lines[i] ?? ''));
  const isAlone = (i: number): boolean => {
    const line = (lines[i] ?? '').trim();
    const isShort = line !== '' && line.length <= LONGEST_HEADING && !/[.:;,]$/.test(line);
    const isAbove = isSentence((lines[i + 1] ?? '').trim()) && !BULLET.test(lines[i + 1] ?? '');
    return isShort && !BULLET.test(line) && (lines[i - 1] ?? '').trim() === '' && isAbove;
  };
  const bold = marked.length > 0 ? [] : all.filter((i) => isBoldHeading(lines[i] ?? ''));
  const found = marked.length > 0 ? marked : bold.length >= FEWEST_SECTIONS ? bold : all.filter(isAlone);
  return new Set(found.length < FEWEST_SECTIONS ? [] : found);
}

/** Removes what pads write in Markdown around words: headings, bold, boxes to tick, addresses behind links. */
const withoutMarkdown = (line: string): string =>
  line
    .replace(/^\s{0,3}#{1,6}\s+/, '')
    .replace(/^(\s*[-*+•]\s+)\[[ xX]?\]\s+/, '$1')
    .replace(/(\*\*|__)(?=\S)(.{1,200}?\S|\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=[^\s*])([^*]{1,200})(?<=[^\s*])\*(?![\w*])/g, '$1')
    .replace(/\[([^[\]]{1,200})\]\(https?:[^()\s]{1,500}\)/g, '$1');

const IN_TABLE = /^\s*\|.*\|\s*$/;
const BELOW_HEADINGS = /^[\s|:-]+$/;

/** Reads the tables that a text in Markdown has, each under the name of the heading above it. */
function markdownTables(lines: readonly string[], title: string): Table[] {
  let name = title;
  const tables: Table[] = [];
  for (const [i, line] of lines.entries()) {
    if (MARKED_HEADING.test(line)) name = withoutMarkdown(line).trim();
    const isBegin =
      IN_TABLE.test(line) && BELOW_HEADINGS.test(lines[i + 1] ?? '') && (lines[i + 1] ?? '').includes('-');
    if (!isBegin) continue;
    const end = lines.findIndex((one, at) => at > i && !IN_TABLE.test(one));
    const rows = lines
      .slice(i, end < 0 ? undefined : end)
      .map((one, at) => ({ number: i + at + 1, cells: withoutMarkdown(one.trim()).slice(1, -1).split('|') }));
    tables.push(
      tableOfRows(
        name,
        rows.filter((_, at) => at !== 1),
      ),
    );
  }
  return tables;
}

/**
 * Reads a list as people type or paste it: bullets, minutes, a sentence a line. Undefined if the text is a
 * table.
 */
export function readTextList(bytes: Uint8Array, name: string): ImportFile | undefined {
  const { text, encoding } = decodeText(bytes, name);
  const title = name.replace(/\.\w+$/, '');
  const all = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const tables = markdownTables(all, title);
  const isTabled = tables.length > 0;
  const rest = isTabled ? all.map((line) => (IN_TABLE.test(line) ? '' : line)) : all;
  const written = withLinesJoined(rest);
  const lines = written.map(withoutMarkdown);
  const filled = lines
    .slice(0, MOST_LOOKED_AT)
    .map((line) => line.slice(0, CHARACTERS_LOOKED_AT))
    .filter((line) => line.trim() !== '');
  const count = (sign: RegExp): number => filled.filter((line) => sign.test(line)).length;
  const [listed, said] = [count(BULLET) + count(LINK), count(SAYS)];
  const tabled = filled.filter((line) => TABLED.test(line.replace(BULLET, '$3'))).length;
  if (filled.length < 2 || tabled * 2 > filled.length) return undefined;
  // Text around a table of Markdown is no part of the table.
  if (isTabled && listed + said === 0) return undefined;
  // A column of arrows makes no list.
  if (/\.csv$/i.test(name) && count(BULLET) * 2 < filled.length && sharesCommas(filled, FEWEST_COMMAS))
    return undefined;
  // Prose and minutes have no separator that their lines share.
  const isProse = !/\.[ct]sv$/i.test(name) && listed + said > 1 && (listed + said) * 4 >= filled.length;
  if (!isTabled && listed * 2 < filled.length && !(isProse && !sharesCommas(filled))) return undefined;
  const indents: number[] = [];
  const sections = sectionsOf(lines);
  const fields = belowNames(lines);
  const headings = headingsOf(written);
  const items = lines.flatMap((line, i): ListItem[] => {
    if (line.trim() === '') return [];
    const section = sections.get(i);
    if (section !== undefined) {
      indents.length = 0;
      return [{ number: i + 1, text: section, depth: 0, heads: 'title' }];
    }
    if (headings.has(i)) {
      indents.length = 0;
      return [{ number: i + 1, text: line.trim(), depth: 0, heads: 'heading' }];
    }
    const [, indent = '', sign = '', own = line.trim()] = BULLET.exec(line) ?? [];
    // A bullet below a line without one stands under it.
    const width =
      indent.replace(/\t/g, '    ').length + (sign === '' ? 0 : sign === 'o' || sign === '◦' ? 2 : 1);
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= width) indents.pop();
    if (fields.has(i)) return [{ number: i + 1, text: own.trim(), depth: 1 }];
    const depth = indents.length;
    indents.push(width);
    return [{ number: i + 1, text: own.trim(), depth }];
  });
  return { format: 'text', encoding, tables: [...tables, listTable(title, items)] };
}
