import type { z } from 'zod';
import type { Action } from './access-vocabulary.ts';

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
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The body may be left out where nothing in it is required. */
  readonly bodyOptional?: boolean;
  /** Bytes of body that are taken where they are more than of others: a file. */
  readonly bodyLimit?: number;
  /** Requests a minute of one session, counted apart from its others, where it is called more often than they are. */
  readonly requestsAMinute?: number;
  readonly status: 200 | 201 | 204 | 302;
  /** Absent for 204, for 302 and for what is not JSON. */
  readonly response?: z.ZodType;
  /** PATCH and DELETE of versioned resources need If-Match (428 when missing, 412 when stale). */
  readonly needsIfMatch?: boolean;
  readonly mediaType?: string;
  readonly example?: unknown;
}

/** Keeps the literal types of a definition. */
export const defineEndpoint = <const E extends Endpoint>(endpoint: E): E => endpoint;
