import type { ImportKind, ImportSettings } from '../../contract/import.ts';
import { CARRIED } from './carried-columns.ts';
import { usesOf } from './columns/uses-of-columns.ts';
import { isOfProgram, isPersonal } from './grid/lines-aside.ts';
import { actionColumns } from './grid/ticked-columns.ts';
import { IMPORT_FIELDS } from './import-fields.ts';
import { kindOf } from './kind-of-table.ts';
import { isUncomputed, type Table } from './table.ts';

/** A table once it is known what it is about and what each column says: a field, `+tags`, `+text`, `omit`, or not chosen. */
export interface Recognised {
  readonly index: number;
  readonly table: Table;
  readonly kind: ImportKind | 'omit' | null;
  readonly uses: readonly (string | null)[];
  /** Use of each column: its field, else the probable one. */
  readonly applied: readonly string[];
}

/** Finds out what each table is about and what its columns say; what the person chose goes first. */
export function recognise(tables: readonly Table[], settings: ImportSettings): Recognised[] {
  return tables.map((table, index) => {
    const chosen = settings.tables?.find((one) => one.table === index);
    const kind = chosen?.kind ?? kindOf(table);
    const found = usesFound(table, kind);
    const uses = found.map((use, column) => {
      const own = chosen?.columns?.find((one) => one.column === column)?.use;
      if (own !== undefined) return isUse(kind, own) ? own : null;
      // A column without heading and without a value is not there.
      return use ?? (isEmpty(table, column) ? 'omit' : null);
    });
    const applied = uses.map((use, column) => use ?? likelyUse(table, kind, column));
    return { index, table, kind, uses, applied };
  });
}

function usesFound(table: Table, kind: Recognised['kind']): readonly (string | null)[] {
  if (kind === null || kind === 'omit') return table.headings.map(() => null);
  return table.given?.kind === kind ? table.given.uses : usesOf(table, kind);
}

const FEW_WORDS = 40;

/** Returns the default use of an unknown column: kept, unless it is not for the map. */
export function likelyUse(table: Table, kind: Recognised['kind'], column: number): string {
  if (kind === null || kind === 'omit') return 'omit';
  if (isPersonal(table, column) || isOfProgram(table, column)) return 'omit';
  if (kind !== 'actors') return '+text';
  if (actionColumns(table).includes(column)) return CARRIED;
  const filled = table.rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
  const isShort = filled.every((cell) => cell.length <= FEW_WORDS);
  return isShort && new Set(filled).size * 2 <= filled.length ? '+tags' : '+text';
}

const isEmpty = (table: Table, column: number): boolean =>
  [{ number: table.headingRow, cells: table.headings }, ...table.rows].every(
    ({ number, cells }) => (cells[column] ?? '') === '' && !isUncomputed(table, number, column),
  );

const isUse = (kind: Recognised['kind'], use: string): boolean =>
  use === 'omit' ||
  use === '+text' ||
  ((use === '+tags' || use === CARRIED) && kind === 'actors') ||
  (kind !== null && kind !== 'omit' && IMPORT_FIELDS[kind].some(({ id }) => id === use));
