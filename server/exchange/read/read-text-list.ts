import type { ImportFile, Table } from '../../../model/writes/import/table.ts';
import { decodeText } from './decode-text.ts';
import { IMPORT_LIMITS } from './limits.ts';

const BULLET = /^([ \t]*)(?:([-–—•*·▪◦●○■‣>]|o(?=[ \t])|\d{1,3}[.)]|[a-z][.)])[ \t]+)(\S.*)$/;
const LINK =
  /[-=–—]>|[↔→⇄]|(?:travaill|coop[eè]r|collabor|partenaire|works? |partner)\S{0,12} (?:avec|with)\b/iu;
const MOST_LOOKED_AT = 400;
/** Characters of a line that identify its kind: a file may be one line. */
const CHARACTERS_LOOKED_AT = 1000;

/** An item of a list: where it stands, what it says, under how many others. */
export interface ListItem {
  readonly number: number;
  readonly text: string;
  readonly depth: number;
}

/** Converts the items of a list into a table of one column, with the item above each. */
export function listTable(name: string, items: readonly ListItem[]): Table {
  const rows = items
    .slice(0, IMPORT_LIMITS.rows)
    .map(({ number, text, depth }) => ({ number, cells: [String(depth), text] }));
  return { name, headingRow: 0, headings: ['depth', 'item'], rows, isList: true };
}

/**
 * Reads a list as people type or paste it: bullets, minutes, a sentence a line. Undefined if the text is a
 * table.
 */
export function readTextList(bytes: Uint8Array, name: string): ImportFile | undefined {
  const { text, encoding } = decodeText(bytes, name);
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const filled = lines
    .slice(0, MOST_LOOKED_AT)
    .map((line) => line.slice(0, CHARACTERS_LOOKED_AT))
    .filter((line) => line.trim() !== '');
  const listed = filled.filter((line) => BULLET.test(line) || LINK.test(line)).length;
  const tabled = filled.filter((line) => /\S\t|;.*;|".*"[,;]/.test(line)).length;
  if (filled.length < 2 || listed * 2 < filled.length || tabled * 2 > filled.length) return undefined;
  const indents: number[] = [];
  const items = lines.flatMap((line, i): ListItem[] => {
    if (line.trim() === '') return [];
    const [, indent = '', sign = '', own = line.trim()] = BULLET.exec(line) ?? [];
    const width = indent.replace(/\t/g, '    ').length + (sign === 'o' || sign === '◦' ? 1 : 0);
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= width) indents.pop();
    const depth = sign === '' && indent === '' ? 0 : indents.length;
    indents.push(width);
    return [{ number: i + 1, text: own.trim(), depth }];
  });
  return { format: 'text', encoding, tables: [listTable(name.replace(/\.\w+$/, ''), items)] };
}
