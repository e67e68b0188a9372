import { usesOf } from '../columns/uses-of-columns.ts';
import { kindOf } from '../kind-of-table.ts';
import type { Table } from '../table.ts';

const FEWEST = 3;
const CODE_HEADING = /^(?:n[°o]?|num\w*|id\w*|code\w*|ref\w*|key|cle|#)(?:\b|$)/i;

/** Replaces numbers or codes of bodies on another sheet by their names: « 1 | 2 | subvention ». */
export function withCodesNamed(table: Table, tables: readonly Table[]): Table {
  const codes = codesIn(tables);
  const kind = kindOf(table);
  const mayBeLinks = kind === null || kind === 'cooperations' || kind === 'actors';
  // Tables of ties that Maillage wrote have identifiers, and columns of their own.
  if (codes.size < FEWEST || table.isOfGraph === true || !mayBeLinks) return table;
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
