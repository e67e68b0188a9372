import type { ImportNote } from './import-notes.ts';

/** One line of a table, with its number in the file: what an error points to. */
export interface TableRow {
  readonly number: number;
  /** Text of each cell, in the order of the headings; empty where there is nothing. */
  readonly cells: readonly string[];
}

/** A sheet as any reader gives it: headings, then lines of text. What cells mean is not the reader's to say. */
export interface Table {
  readonly name: string;
  /** The line of the file that holds the headings. */
  readonly headingRow: number;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** Cells that stand under another in a merged block, `A3`: only the first of a block has a value. */
  readonly merged?: ReadonlySet<string>;
  /** It comes from a graph, which names commitments and does not bring them. */
  readonly isOfGraph?: boolean | undefined;
  /** Cells with a formula that whoever wrote the file did not compute, `B2`: they have no value. */
  readonly uncomputed?: ReadonlySet<string> | undefined;
}

/** What a file holds, whatever its format. */
export interface ImportFile {
  readonly format: 'csv' | 'xlsx' | 'graphml' | 'gexf' | 'gml' | 'pajek' | 'dot' | 'json';
  /** How its text was read, where that had to be found out: « windows-1252 ». */
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly tables: readonly Table[];
  readonly notes?: readonly ImportNote[];
}

/** The letter of a column, as spreadsheets call it: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetter(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

/** Whether a cell has a formula and no value. */
export const isUncomputed = (
  { uncomputed }: Pick<Table, 'uncomputed'>,
  row: number,
  column: number,
): boolean => uncomputed?.has(`${columnLetter(column)}${row}`) === true;
