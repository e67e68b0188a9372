import { usesOf } from '../columns/uses-of-columns.ts';
import { kindOf } from '../kind-of-table.ts';
import type { Table } from '../table.ts';
import { asksPartners } from './heading-words.ts';
import { wordsOf } from './row-words.ts';

const FEWEST = 3;
const CODE_HEADING = /^(?:n[°o]?|num\w*|id\w*|code\w*|ref\w*|key|cle|#)(?:\b|$)/i;

/** Replaces numbers or codes of bodies on another sheet by their names: « 1 | 2 | subvention ». */
export function withCodesNamed(table: Table, tables: readonly Table[]): Table {
  const codes = codesIn(tables);
  const kind = kindOf(table);
  const mayBeLinks = kind === null || kind === 'cooperations' || kind === 'actors';
  // Tables of ties that Maillage wrote have identifiers, and columns of their own.
  if (codes.size < FEWEST || table.isOfGraph === true || !mayBeLinks) return table;
  const unknown = withUnknownAside(table, codes);
  if (unknown !== table) return withCodesNamed(unknown, tables);
  const coded = table.headings.flatMap((_, column) => {
    const filled = table.rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
    return filled.length >= 2 && filled.every((cell) => codes.has(cell)) ? [column] : [];
  });
  if (coded.length !== 2) return table;
  const [from = 0, to = 1] = coded;
  return {
    ...table,
    headings: table.headings.map((heading, i) => (i === from ? 'from' : i === to ? 'to' : heading)),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, i) => (coded.includes(i) ? (codes.get(cell) ?? cell) : cell)),
    })),
  };
}

const BETWEEN_CODES = /[\s;,|/+&]+/;

/** Replaces partners that a list gives by the numbers of its own lines: « 102|103 ». A count alone is no number. */
export function withPartnersNamed(table: Table): Table {
  const partners = table.headings.flatMap((heading, column) => {
    const filled = asksPartners(heading) ? table.rows.flatMap(({ cells }) => cells[column] || []) : [];
    const isListed =
      filled.some((cell) => BETWEEN_CODES.test(cell)) && filled.every((cell) => /\d/.test(cell));
    return isListed ? [column] : [];
  });
  const codes = partners.length === 0 ? new Map<string, string>() : codesIn([table]);
  const isCoded = (column: number): boolean =>
    table.rows.every(({ cells }) => partsOf(cells[column] ?? '').every((code) => codes.has(code)));
  const coded = new Set(codes.size < FEWEST ? [] : partners.filter(isCoded));
  if (coded.size === 0) return table;
  const named = (cell: string): string =>
    partsOf(cell)
      .map((code) => codes.get(code) ?? code)
      .join(' ; ');
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, column) => (coded.has(column) ? named(cell) : cell)),
    })),
  };
}

const partsOf = (cell: string): string[] => cell.split(BETWEEN_CODES).filter((part) => part !== '');

const shapeOf = (code: string): string => code.replace(/\d+/g, '0');

/**
 * Takes the lines with a code that the list of codes lacks out of a table of links: « S9 », where the list ends with
 * « S5 », names nobody.
 */
function withUnknownAside(table: Table, codes: ReadonlyMap<string, string>): Table {
  const shapes = new Set(
    [...codes.keys()].filter((code) => /^\p{L}{1,4}[ ._-]?\d{1,5}$/u.test(code)).map(shapeOf),
  );
  const coded = table.headings.flatMap((_, column) =>
    table.rows.some(({ cells }) => codes.has(cells[column] ?? '')) ? [column] : [],
  );
  const isUnknown = (cell: string): boolean => !codes.has(cell) && shapes.has(shapeOf(cell));
  const left = new Set((table.aside ?? []).map(({ row }) => row));
  const rows = table.rows.filter(
    (row) => !left.has(row.number) && coded.some((column) => isUnknown(row.cells[column] ?? '')),
  );
  if (coded.length < 2 || rows.length === 0 || rows.length * 2 >= table.rows.length) return table;
  const aside = rows.map((row) => ({ row: row.number, why: 'note' as const, words: wordsOf(row) }));
  return {
    ...table,
    rows: table.rows.filter((row) => !rows.includes(row)),
    aside: [...(table.aside ?? []), ...aside],
  };
}

/** Lists the codes in the actor tables of a file, with the names next to them; none if two bodies share one. */
function codesIn(tables: readonly Table[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const table of tables) {
    const name = kindOf(table) === 'actors' ? usesOf(table, 'actors').indexOf('name') : -1;
    const code = table.headings.findIndex((heading, i) => i !== name && CODE_HEADING.test(heading.trim()));
    if (name < 0 || code < 0) continue;
    for (const { cells } of table.rows) {
      const key = cells[code] ?? '';
      if (key === '' || (cells[name] ?? '') === '') continue;
      if (codes.has(key)) return new Map();
      codes.set(key, cells[name] ?? '');
    }
  }
  return codes;
}
