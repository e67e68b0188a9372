import neo4j from 'neo4j-driver';
import type { z } from 'zod';
import { type ParamsOf, type Query, type RowOf, SENT } from './define-query.ts';
import { UnexpectedRowError } from './errors.ts';

/** Checks the parameters and gives them the form the engine takes. */
export function toParameters<Q extends Query>(query: Q, params: ParamsOf<Q>): Record<string, unknown> {
  const checked: Record<string, unknown> = query.params.parse(params);
  const encoded: Record<string, unknown> = {};
  // An optional parameter left out is null: the engine refuses a statement with a parameter that is missing.
  for (const name of Object.keys(query.params.shape)) encoded[name] = encode(checked[name] ?? null);
  return { [SENT]: encoded };
}

/** Checks a record against the query's row schema. */
export function toRow<Q extends Query>(query: Q, record: Record<string, unknown>): RowOf<Q> {
  const result = (query.row as unknown as z.ZodType<RowOf<Q>>).safeParse(decode(record));
  if (!result.success) throw new UnexpectedRowError(query.file, result.error);
  return result.data;
}

// The driver sends every JavaScript number as a float, which LIMIT, versions and GDS settings do not take:
// whole numbers go as integers.
function encode(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(encode);
  if (isPlainObject(value)) {
    const encoded: Record<string, unknown> = {};
    for (const [key, entry] of Object.entries(value)) if (entry !== undefined) encoded[key] = encode(entry);
    return encoded;
  }
  return value;
}

// Converts dates and instants to ISO strings. Other values of the driver are returned without copying: a map
// has tens of thousands.
function decode(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (neo4j.isDate(value) || neo4j.isDateTime(value) || neo4j.isLocalDateTime(value)) return value.toString();
  if (Array.isArray(value)) decodeEach(value, value.keys());
  else if (isPlainObject(value)) decodeEach(value, Object.keys(value));
  return value;
}

function decodeEach<K extends string | number>(values: Record<K, unknown>, keys: Iterable<K>): void {
  for (const key of keys) {
    const entry = values[key];
    if (typeof entry === 'object' && entry !== null) values[key] = decode(entry);
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
