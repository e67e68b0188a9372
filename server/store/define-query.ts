import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { memoizeByObject } from '../../model/once.ts';
import { projectFile } from '../project.ts';

/** Whether a statement only reads. A read query cannot be given write access, and the engine enforces it. */
export type Access = 'read' | 'write';

/** One statement, loaded and typed. */
export interface Query<
  A extends Access = Access,
  P extends z.ZodObject = z.ZodObject,
  R extends z.ZodObject = z.ZodObject,
> {
  /** The file below `cypher/`, or the name of a statement that was made. */
  readonly file: string;
  readonly access: A;
  readonly params: P;
  readonly row: R;
  /**
   * Looks up by key and its relationships only, however large the database is: planned once, see
   * PLANNED_ONCE.
   */
  readonly plannedOnce?: boolean;
  readonly text: string;
}

/** The parameters a query takes. */
export type ParamsOf<Q extends Query> = z.input<Q['params']>;

/** The rows a query returns. */
export type RowOf<Q extends Query> = z.output<Q['row']>;

const CYPHER = projectFile('cypher');
/**
 * Option that skips replanning. Neo4j replans a statement when the database has grown: 50 to 250 ms, in a
 * write that others wait behind. Statements with a single good plan, by key, are spared that; others are not.
 */
export const PLANNED_ONCE = 'replan=skip';

/** Marks a statement as Cypher 5, whatever the database's default language: newer ones may default to 25. */
export const inCypher5 = (statement: string, ...options: string[]): string =>
  `${['CYPHER 5', ...options].join(' ')}\n${statement}`;

const registry = new Map<string, Query>();

/** Every query defined so far, by file: what the architecture test proves on the engine. */
export const definedQueries: ReadonlyMap<string, Query> = registry;

interface Definition<A extends Access, P extends z.ZodObject, R extends z.ZodObject> {
  readonly file: string;
  readonly access: A;
  readonly params: P;
  readonly row: R;
  readonly plannedOnce?: true;
}

/**
 * Ties a file under `cypher/` to its parameters and columns. The file is read when the module loads, so a
 * missing one stops the start; a file has one definition only.
 */
export const defineQuery = <A extends Access, P extends z.ZodObject, R extends z.ZodObject>(
  definition: Definition<A, P, R>,
): Query<A, P, R> => register(definition, readFileSync(path.join(CYPHER, definition.file), 'utf8'));

/** Defines a query whose text the module makes from the tables of the model; see `element-statements`. */
export const defineMadeQuery = <A extends Access, P extends z.ZodObject, R extends z.ZodObject>(
  { name, ...definition }: Omit<Definition<A, P, R>, 'file'> & { readonly name: string },
  text: string,
): Query<A, P, R> => register({ ...definition, file: name }, text);

function register<A extends Access, P extends z.ZodObject, R extends z.ZodObject>(
  definition: Definition<A, P, R>,
  statement: string,
): Query<A, P, R> {
  const { file, plannedOnce = false } = definition;
  if (registry.has(file)) throw new Error(`${file} is defined twice.`);
  const text = inCypher5(statement, ...(plannedOnce ? [PLANNED_ONCE] : []));
  const query: Query<A, P, R> = { ...definition, plannedOnce, text };
  registry.set(file, query);
  return query;
}

/** Name of the only parameter sent: a map with the parameters that a statement names. */
export const SENT = 'p';

/**
 * Returns the statement as sent, with its parameters in one map (decision 26). Neo4j keeps a plan for each
 * combination of parameter types: a null or an empty list instead of a value caused replanning, up to
 * eighteen times for one statement. It does not type the contents of a map.
 */
export const textSent = memoizeByObject(({ text, params }: Query): string =>
  text.replaceAll(/\$(\w+)/g, (own, name: string) => (name in params.shape ? `$${SENT}.${name}` : own)),
);

/** The schema of a map that a statement built: a property that is not stored comes as null, and is then absent. */
export const stored = <T extends z.ZodType>(schema: T) => z.preprocess(withoutNulls, schema);

function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(value)) if (entry !== null) kept[name] = entry;
  return kept;
}
