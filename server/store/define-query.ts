import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/** Whether a statement only reads. A read query cannot be given write access, and the engine enforces it. */
export type Access = 'read' | 'write';

/** One statement of `cypher/`, loaded and typed. */
export interface Query<
  A extends Access = Access,
  P extends z.ZodObject = z.ZodObject,
  R extends z.ZodObject = z.ZodObject,
> {
  readonly file: string;
  readonly access: A;
  readonly params: P;
  readonly row: R;
  readonly text: string;
}

/** The parameters a query takes. */
export type ParamsOf<Q extends Query> = z.input<Q['params']>;

/** The rows a query returns. */
export type RowOf<Q extends Query> = z.output<Q['row']>;

const CYPHER = new URL('../../cypher/', import.meta.url);
const registry = new Map<string, Query>();

/** Every query defined so far, by file: what the architecture test proves on the engine. */
export const definedQueries: ReadonlyMap<string, Query> = registry;

/**
 * Ties a file under `cypher/` to its parameters and columns. The file is read when the module loads, so a
 * missing one stops the start; a file has one definition only.
 */
export function defineQuery<A extends Access, P extends z.ZodObject, R extends z.ZodObject>(definition: {
  file: string;
  access: A;
  params: P;
  row: R;
}): Query<A, P, R> {
  const { file } = definition;
  if (registry.has(file)) throw new Error(`cypher/${file} is defined twice.`);
  const query: Query<A, P, R> = { ...definition, text: readFileSync(new URL(file, CYPHER), 'utf8') };
  registry.set(file, query);
  return query;
}
