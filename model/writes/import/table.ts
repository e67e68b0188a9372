import type { ImportKind } from '../../contract/import.ts';
import type { ImportNote } from './import-notes.ts';

/** One line of a table, with its number in the file: what an error points to. */
export interface TableRow {
  readonly number: number;
  /** Text of each cell, in the order of the headings; empty where there is nothing. */
  readonly cells: readonly string[];
}

/** Raw sheet from any reader: headings, then lines of text. Readers do not interpret cells. */
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
  /** Merged blocks; only the first cell of each has a value. */
  readonly blocks?: readonly Block[] | undefined;
  /** Kind and columns, if derived from another table. */
  readonly given?: Given | undefined;
  /** Group title above several headings: the question that they answer together. */
  readonly groups?: readonly string[] | undefined;
  /** Lines that bring nothing, and why. */
  readonly aside?: readonly Aside[] | undefined;
  /** The sheet of the file that it was made of, by its number. */
  readonly sheet?: number | undefined;
  /** The line before the last of the headings, where several are stacked. */
  readonly headingLines?: number | undefined;
  /** True if its lines continue those of the actor table before it. */
  readonly isBeside?: boolean | undefined;
  /** Names of bodies in the whole file, in the form of `looseKey`. */
  readonly names?: ReadonlySet<string> | undefined;
  /** Meanings that somebody chose for columns, by number. They count for more than the headings. */
  readonly pointed?: ReadonlyMap<number, Pointed> | undefined;
  /** Lists the bodies that a matrix names without a link, a line each. */
  readonly lone?: readonly TableRow[] | undefined;
  /** Its lines are items of a list, each with how deep it stands. */
  readonly isList?: boolean | undefined;
  /** It comes from a graph, which names commitments and does not bring them. */
  readonly isOfGraph?: boolean | undefined;
  /** Cells with a formula that the writing program did not compute, `B2`: they have no value. */
  readonly uncomputed?: ReadonlySet<string> | undefined;
}

/** Meaning that a person may give to a column of a sheet. */
export type Pointed = 'name' | 'partners' | 'wished' | 'needs' | 'offers' | 'other';

/** A merged block, by the numbers of its lines and the positions of its columns. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Kind of a table, and the use of each column. */
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

/** Reason why a line has no content of its own. */
export type AsideReason =
  | 'title'
  | 'heading'
  | 'group'
  | 'total'
  | 'note'
  | 'legend'
  | 'continued'
  | 'reminders';

/** Content of a file in any format. */
export interface ImportFile {
  readonly format:
    | 'csv'
    | 'xlsx'
    | 'ods'
    | 'docx'
    | 'html'
    | 'text'
    | 'graphml'
    | 'gexf'
    | 'gml'
    | 'pajek'
    | 'ucinet'
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

/** Returns true if a cell has a formula without a value. */
export const isUncomputed = (
  { uncomputed }: Pick<Table, 'uncomputed'>,
  row: number,
  column: number,
): boolean => uncomputed?.has(`${columnLetter(column)}${row}`) === true;
