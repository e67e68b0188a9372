import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { oneFor } from '../../model/once.ts';
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
  /** It goes from keys to what hangs on them, however large the database is: planned once, see PLANNED_ONCE. */
  readonly plannedOnce?: boolean;
  readonly text: string;
}

/** The parameters a query takes. */
export type ParamsOf<Q extends Query> = z.input<Q['params']>;

/** The rows a query returns. */
export type RowOf<Q extends Query> = z.output<Q['row']>;

const CYPHER = projectFile('cypher');
/**
 * Neo4j plans a statement anew when the database has grown by some: 50 to 250 ms, in the middle of a write that others
 * wait behind. What has one good plan only, from its keys, is spared that; what a plan could be wrong for is not.
 */
export const PLANNED_ONCE = 'replan=skip';

/** A statement in the language that ours are written in, whatever a database speaks by itself: newer ones may speak 25. */
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

/** The same of a statement that the module made of the tables of the model, under a name: see `element-statements`. */
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

/** The one parameter that is sent: a map of those that a statement names. */
export const SENT = 'p';

/**
 * A statement as it is sent, with its parameters in one map (decision 26). Neo4j keeps a plan for each combination of the
 * types of parameters: a null or an empty list instead of a value had a statement planned again, some of ours eighteen
 * times. Of what is in a map it knows no type.
 */
export const textSent = oneFor(({ text, params }: Query): string =>
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
