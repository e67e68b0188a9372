import { usesOf } from '../columns/uses-of-columns.ts';
import { plainKey } from '../plain-key.ts';
import type { Table, TableRow } from '../table.ts';
import { wordsOf } from './row-words.ts';

const CARRIERS: ReadonlySet<string | null> = new Set(['leads', 'contributors', 'supports']);

/**
 * Reads an action over several lines, one partner a line, as one: its text stands in each of them, or in the first alone.
 * Bodies and words of the later lines join those of the first.
 */
export function withActionsTogether(table: Table): Table {
  const uses = usesOf(table, 'commitments');
  const [text, code] = [uses.indexOf('text'), uses.indexOf('code')];
  if (text < 0 || !uses.some((use) => CARRIERS.has(use))) return table;
  const out = new Set((table.aside ?? []).map(({ row }) => row));
  const namesSome = ({ cells }: TableRow): boolean =>
    uses.some((use, i) => CARRIERS.has(use) && (cells[i] ?? '') !== '');
  const isSame = (row: TableRow, first: TableRow, column: number): boolean => {
    const own = plainKey(row.cells[column] ?? '');
    return own === '' || own === plainKey(first.cells[column] ?? '');
  };
  const goesOn = (row: TableRow, first: TableRow | undefined): first is TableRow =>
    first !== undefined &&
    (first.cells[text] ?? '') !== '' &&
    isSame(row, first, text) &&
    (code < 0 || isSame(row, first, code)) &&
    namesSome(row);
  const rows: TableRow[] = [];
  const continued: TableRow[] = [];
  for (const row of table.rows) {
    const first = rows.at(-1);
    if (out.has(row.number) || first === undefined || out.has(first.number) || !goesOn(row, first)) {
      rows.push(row);
      continue;
    }
    continued.push(row);
    const cells = first.cells.map((cell, i) => joined(cell, row.cells[i] ?? '', uses[i] ?? null));
    rows[rows.length - 1] = { ...first, cells };
  }
  const aside = continued.map((row) => ({ row: row.number, why: 'continued' as const, words: wordsOf(row) }));
  return aside.length === 0 ? table : { ...table, rows, aside: [...(table.aside ?? []), ...aside] };
}

/** Joins what two lines say in a column: bodies and other words; a field of the action has one value. */
function joined(first: string, more: string, use: string | null): string {
  if (more === '' || first.split('\n').includes(more)) return first;
  if (first === '') return more;
  return use === null || use === 'reference' || CARRIERS.has(use) ? `${first}\n${more}` : first;
}
