import { z } from 'zod';
import type { Action } from './access-vocabulary.ts';
import { Id } from './primitives.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One operation of the API: its address, what goes in, what comes out. The operationId is the name. */
export interface Endpoint {
  readonly name: string;
  readonly method: Method;
  /** Path with `:parameters`, as the router takes it. */
  readonly path: string;
  readonly tag:
    | 'territories'
    | 'actors'
    | 'commitments'
    | 'cooperations'
    | 'readings'
    | 'patterns'
    | 'gaps'
    | 'fiches'
    | 'exports'
    | 'changes'
    | 'workshops'
    | 'reports'
    | 'imports'
    | 'snapshots'
    | 'backups'
    | 'access'
    | 'service';
  readonly summary: string;
  /** What it does to a territory: who may is decided by this alone. */
  readonly action: Action;
  /** What stands in its path: ids, where nothing else is said. */
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The body may be left out where nothing in it is required. */
  readonly bodyOptional?: boolean;
  /** Bytes of body that are taken where they are more than of others: a file. */
  readonly bodyLimit?: number;
  /** Requests a minute of one session, counted apart from its others, where it is called more often than they are. */
  readonly requestsAMinute?: number;
  readonly status: 200 | 201 | 204;
  /** Absent for 204 and for what is not JSON. */
  readonly response?: z.ZodType;
  /** PATCH and DELETE of versioned resources need If-Match (428 when missing, 412 when stale). */
  readonly needsIfMatch?: boolean;
  readonly mediaType?: string;
  readonly example?: unknown;
}

type NamesIn<P extends string> = P extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer After}`
    ? Name | NamesIn<`/${After}`>
    : Rest
  : never;

type WithParams<E extends Endpoint> = E extends { readonly params: z.ZodType }
  ? E
  : [NamesIn<E['path']>] extends [never]
    ? E
    : E & { readonly params: z.ZodObject<{ [Name in NamesIn<E['path']>]: typeof Id }> };

/** Keeps the literal types of a definition, and adds the ids that its path names. */
export function defineEndpoint<const E extends Endpoint>(endpoint: E): WithParams<E> {
  const names = Array.from(endpoint.path.matchAll(/:(\w+)/g), ([, name = '']) => name);
  if (endpoint.params !== undefined || names.length === 0) return endpoint as WithParams<E>;
  const params = z.object(Object.fromEntries(names.map((name) => [name, Id])));
  return { ...endpoint, params } as unknown as WithParams<E>;
}
