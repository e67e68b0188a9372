import { usesOf } from '../columns/uses-of-columns.ts';
import type { Table } from '../table.ts';
import { withHeadings } from './heading-rows.ts';

const heading = ({ headings }: Table, ...names: readonly string[]): number =>
  headings.findIndex((one) => names.includes(one.trim().toLowerCase()));

/**
 * Resolves repeating groups of forms: each has a sheet whose lines refer to a line of the first
 * (`_parent_index`) and get its name.
 */
export function withParents(tables: readonly Table[]): readonly Table[] {
  return tables.map((table) => {
    const [at, parentColumn] = [
      heading(table, '_parent_index', 'parent_index'),
      heading(table, '_parent_table_name'),
    ];
    if (at < 0) return table;
    const parentName = table.rows[0]?.cells[parentColumn] ?? '';
    const parent = tables.find(
      (one) =>
        one !== table &&
        heading(one, '_index', 'index') >= 0 &&
        (parentColumn < 0 || one.name === parentName || parentName === ''),
    );
    const named = parent ?? tables.find((one) => one !== table && heading(one, '_index', 'index') >= 0);
    if (named === undefined) return table;
    const [index, name] = [
      heading(named, '_index', 'index'),
      usesOf(withHeadings(named), 'actors').indexOf('name'),
    ];
    if (name < 0) return table;
    const names = new Map(named.rows.map(({ cells }) => [cells[index] ?? '', cells[name] ?? '']));
    return {
      ...table,
      headings: [...table.headings, 'Structure'],
      rows: table.rows.map((row) => ({
        ...row,
        cells: [...row.cells, names.get(row.cells[at] ?? '') ?? ''],
      })),
    };
  });
}
