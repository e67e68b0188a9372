import type { ImportKind } from '../../contract/import.ts';
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
  /** Lines above the headings: a title, a date, headings of headings. */
  readonly above?: readonly TableRow[] | undefined;
  /** Merged blocks, of which only the first cell has a value. */
  readonly blocks?: readonly Block[] | undefined;
  /** What it is about and what its columns say, where whoever made it of another knows. */
  readonly given?: Given | undefined;
  /** What stands over the headings of several columns: the question that they answer together. */
  readonly groups?: readonly string[] | undefined;
  /** Lines that bring nothing, and why. */
  readonly aside?: readonly Aside[] | undefined;
  /** The sheet of the file that it was made of, by its number. */
  readonly sheet?: number | undefined;
  /** The line before the last of the headings, where several are stacked. */
  readonly headingLines?: number | undefined;
  /** Its lines are those of the table of actors before it, of whom they say more. */
  readonly isBeside?: boolean | undefined;
  /** Its lines are items of a list, each with how deep it stands. */
  readonly isList?: boolean | undefined;
  /** It comes from a graph, which names commitments and does not bring them. */
  readonly isOfGraph?: boolean | undefined;
  /** Cells with a formula that whoever wrote the file did not compute, `B2`: they have no value. */
  readonly uncomputed?: ReadonlySet<string> | undefined;
}

/** A merged block, by the numbers of its lines and the positions of its columns. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What a table is about, and a use for each of its columns. */
export interface Given {
  readonly kind: ImportKind | 'omit';
  readonly uses: readonly (string | null)[];
}

/** A line that brings nothing: what it is, and its words. */
export interface Aside {
  readonly row: number;
  readonly why: AsideReason;
  readonly words: string;
}

/** Why a line brings nothing by itself. */
export type AsideReason =
  | 'title'
  | 'heading'
  | 'group'
  | 'total'
  | 'note'
  | 'legend'
  | 'continued'
  | 'reminders';

/** What a file holds, whatever its format. */
export interface ImportFile {
  readonly format:
    | 'csv'
    | 'xlsx'
    | 'ods'
    | 'html'
    | 'text'
    | 'graphml'
    | 'gexf'
    | 'gml'
    | 'pajek'
    | 'dot'
    | 'json';
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
