import { usesOf } from '../columns/uses-of-columns.ts';
import { kindOf } from '../kind-of-table.ts';
import type { Table } from '../table.ts';

/** Names the nodes of a graph that have no label by their identifier, as programs show them. */
export function withNodesNamed(table: Table): Table {
  if (kindOf(table) !== 'actors') return table;
  const uses = usesOf(table, 'actors');
  const [key, name] = [uses.indexOf('key'), uses.indexOf('name')];
  if (key < 0) return table;
  if (name < 0)
    return {
      ...table,
      headings: [...table.headings, 'label'],
      rows: table.rows.map((row) => ({ ...row, cells: [...row.cells, row.cells[key] ?? ''] })),
    };
  if (table.rows.every(({ cells }) => cells[name] !== '')) return table;
  const named = (cells: readonly string[]): string[] =>
    cells.map((cell, column) => (column === name && cell === '' ? (cells[key] ?? '') : cell));
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: named(row.cells) })) };
}
