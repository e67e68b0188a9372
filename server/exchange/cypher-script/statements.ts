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
  'Land',
] as const;

/** Labels of what a console's copy holds in addition: history, answers, and states computed of each day. */
export const COMPUTED_NODES = ['Change', 'Edit', 'GapAnswer', 'State'] as const;

type Label = (typeof NODES | typeof COMPUTED_NODES)[number];

/** A relationship to make, by the ids of its ends. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly properties: Row;
}

/** Returns a relationship without properties. */
export const tie = (from: string, to: string): Tie => ({ from, to, properties: {} });

/** Statement that creates elements from rows. */
export interface Step {
  readonly rows: readonly object[];
  /** The statement on a list of rows: written out, or a parameter. */
  readonly statement: (list: string) => string;
}

/** Each kind of node has its own id once. */
const constraintsOf = (labels: readonly Label[]): string[] =>
  labels.map(
    (label) =>
      `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  );
export const CONSTRAINTS: readonly string[] = constraintsOf(NODES);
export const COMPUTED_CONSTRAINTS: readonly string[] = constraintsOf(COMPUTED_NODES);

/** Makes nodes of a label, once each. */
export const nodes = (label: Label, rows: readonly Row[]): Step => ({
  rows,
  statement: (list) => `UNWIND ${list} AS row\nMERGE (n:${label} {id: row.id})\nSET n = row`,
});

/** Returns the step that creates relationships of a type between existing nodes. */
export const ties = (from: Label, type: string, to: Label, rows: readonly Tie[]): Step => ({
  rows,
  statement: (list) =>
    `UNWIND ${list} AS row\nMATCH (a:${from} {id: row.from})\nMATCH (b:${to} {id: row.to})\nMERGE (a)-[r:${type}]->(b)\nSET r = row.properties`,
});

/** Makes a relationship for each period of a pair. */
export const linked = (rows: readonly Tie[]): Step => ({
  rows,
  statement: (list) =>
    `UNWIND ${list} AS row\nMATCH (a:Actor {id: row.from})\nMATCH (b:Actor {id: row.to})\nCREATE (a)-[r:LINKED]->(b)\nSET r = row.properties`,
});

/** Sets the day that a territory is read at. */
export const dayRead = (id: string, day: string): Step => ({
  rows: [{ id, day }],
  statement: (list) => `UNWIND ${list} AS row\nMATCH (t:Territory {id: row.id})\nSET t.day = row.day`,
});

/** Writes a step as statements of a script. */
export function written({ rows, statement }: Step): string[] {
  const statements: string[] = [];
  for (let at = 0; at < rows.length; at += ROWS) {
    const list = rows.slice(at, at + ROWS).map((row) => `  ${literal(row)}`);
    statements.push(`${statement(`[\n${list.join(',\n')}\n]`)};`);
  }
  return statements;
}
