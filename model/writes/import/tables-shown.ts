import { isPersonal } from './grid/lines-aside.ts';
import { listedInColumn, namesPartners } from './links-of-actors.ts';
import type { Recognised } from './recognise.ts';
import type { ImportFile, Table, TableRow } from './table.ts';

/** A recognised table without its cells: what plan and preview need of it once its lines are read. */
export interface ReadTable extends Omit<Recognised, 'table'> {
  readonly table: Pick<
    Table,
    'name' | 'headings' | 'headingRow' | 'headingLines' | 'sheet' | 'isBeside' | 'aside'
  >;
  readonly rowCount: number;
  readonly columns: readonly ShownColumn[];
}

/** Summary of a column for the preview. */
export interface ShownColumn {
  /** Number of filled cells. */
  readonly filled: number;
  readonly samples: readonly string[];
  readonly isPersonal: boolean;
  /** Bodies or resources that the column lists, next to the name of an actor. */
  readonly lists: 'partners' | 'wished' | 'needs' | 'offers' | undefined;
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 80;

/** Describes a table whose lines were read, so that a large one is in memory once. */
export function withoutCells({ table, ...recognised }: Recognised): ReadTable {
  const { name, headings, headingRow, headingLines, sheet, isBeside, aside } = table;
  return {
    ...recognised,
    table: { name, headings, headingRow, headingLines, sheet, isBeside, aside },
    rowCount: table.rows.length,
    columns: headings.map((_, column) => columnOf(table, column)),
  };
}

function columnOf(table: Table, column: number): ShownColumn {
  const filled = table.rows.filter(({ cells }) => (cells[column] ?? '') !== '');
  const listed = listedInColumn(table, column);
  return {
    filled: filled.length,
    samples: filled.slice(0, SAMPLES).map(({ cells }) => (cells[column] ?? '').slice(0, SAMPLE_LENGTH)),
    isPersonal: isPersonal(table, column),
    lists: namesPartners(table, column) || listed === 'each' ? 'partners' : listed,
  };
}

/** Lines of a sheet that a preview shows. */
export const LINES_SHOWN = 200;

/** Keeps the cells that a preview shows, and the numbers of all lines. */
export function withShownCells(file: ImportFile): ImportFile {
  const shown = (row: TableRow, at: number): TableRow => (at < LINES_SHOWN ? row : { ...row, cells: [] });
  return { ...file, tables: file.tables.map((table) => ({ ...table, rows: table.rows.map(shown) })) };
}
