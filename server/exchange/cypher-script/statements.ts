import { literal } from './literal.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Rows of one statement: a script of thousands of lines is run in pieces that fit. */
const ROWS = 500;

/** The labels of what is taken away. */
export const NODES = [
  'Territory',
  'Actor',
  'Commitment',
  'Cooperation',
  'Declaration',
  'Theme',
  'Resource',
] as const;

type Label = (typeof NODES)[number];

/** A relationship to make, by the ids of its ends. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly properties: Row;
}

/** A relationship that says nothing but itself. */
export const tie = (from: string, to: string): Tie => ({ from, to, properties: {} });

/** Makes nodes of a label, once each. */
export const nodes = (label: Label, rows: readonly Row[]): string[] =>
  inPieces(rows, (list) => `UNWIND ${list} AS row\nMERGE (n:${label} {id: row.id})\nSET n = row;`);

/** Makes relationships of a type. */
export const ties = (from: Label, type: string, to: Label, rows: readonly Tie[]): string[] =>
  inPieces(
    rows,
    (list) =>
      `UNWIND ${list} AS row\nMATCH (a:${from} {id: row.from})\nMATCH (b:${to} {id: row.to})\nMERGE (a)-[r:${type}]->(b)\nSET r = row.properties;`,
  );

function inPieces(rows: readonly object[], statement: (list: string) => string): string[] {
  const statements: string[] = [];
  for (let at = 0; at < rows.length; at += ROWS) {
    statements.push(
      statement(
        `[\n${rows
          .slice(at, at + ROWS)
          .map((row) => `  ${literal(row)}`)
          .join(',\n')}\n]`,
      ),
    );
  }
  return statements;
}
