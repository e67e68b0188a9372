import { plainKey } from '../plain-key.ts';
import type { Table } from '../table.ts';
import { linesOf } from './lines-aside.ts';

const INTERACTIONS: ReadonlySet<string> = new Set(['interaction', 'shared interaction']);
const FEWEST = 2;

/**
 * Splits the names that Cytoscape gives to edges, « A (works with) B », at the interaction of their line into the two
 * ends. Columns that repeat the name or the interaction are left empty. Other tables stay.
 */
export function withEndsOfNames(table: Table): Table {
  const rows = linesOf(table);
  const says = table.headings.findIndex((heading) => INTERACTIONS.has(plainKey(heading)));
  if (says < 0 || rows.length < FEWEST) return table;
  const endsOf = (cells: readonly string[], column: number): string[] =>
    (cells[column] ?? '').split(` (${cells[says]}) `);
  const named = table.headings.findIndex(
    (_, column) => column !== says && rows.every(({ cells }) => endsOf(cells, column).length === 2),
  );
  if (named < 0) return table;
  const repeats = (column: number): boolean =>
    [says, named].some(
      (one) => one !== column && rows.every(({ cells }) => (cells[column] ?? '') === (cells[one] ?? '')),
    );
  const again = table.headings.map((_, column) => column !== says && column !== named && repeats(column));
  const kept = (cells: readonly string[]): string[] => cells.map((cell, i) => (again[i] ? '' : cell));
  return {
    ...table,
    isOfGraph: true,
    headings: [...kept(table.headings.map((heading, i) => (i === named ? 'from' : heading))), 'to'],
    rows: table.rows.map((row) => {
      const [from = '', to = ''] = endsOf(row.cells, named);
      return { ...row, cells: [...kept(row.cells).map((cell, i) => (i === named ? from : cell)), to] };
    }),
  };
}
