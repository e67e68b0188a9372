import { z } from 'zod';
import type { Action } from './access-vocabulary.ts';
import { Id } from './primitives.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A file as one is offered it. */
interface FileOffer {
  /** How its name ends, without the point. */
  readonly extension: string;
  /** Group in which the screen offers it. */
  readonly card: 'tables' | 'graphs' | 'pairs' | 'database';
  /** The proper name of its format; the screens have a text where it has none. */
  readonly called?: string;
  /** It stands first on its card. */
  readonly isUsual?: boolean;
}

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
    | 'entry'
    | 'workshops'
    | 'reports'
    | 'imports'
    | 'snapshots'
    | 'backups'
    | 'access'
    | 'service';
  readonly summary: string;
  /** Action for the table of rights, which alone decides. */
  readonly action: Action;
  /** Path parameters; ids unless stated otherwise. */
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The body may be left out where nothing in it is required. */
  readonly bodyOptional?: boolean;
  /** Largest body taken, in bytes. */
  readonly bodyLimit: number;
  /** Requests a minute of one session, counted apart from its others, where it is called more often than they are. */
  readonly requestsAMinute?: number;
  readonly status: 200 | 201 | 204 | 302;
  /** Absent for 204, for 302 and for what is not JSON. */
  readonly response?: z.ZodType;
  /** PATCH and DELETE of versioned resources need If-Match (428 when missing, 412 when stale). */
  readonly needsIfMatch?: boolean;
  /** It may take long: `Maillage-Job` names it, its progress is read and it is given up by that name. */
  readonly isJob?: boolean;
  readonly mediaType?: string;
  /** For a file made from a query: how screens offer it (`territory-files.ts`). */
  readonly file?: FileOffer;
  /** A body, and an answer, for the description of the API. */
  readonly example?: unknown;
  readonly responseExample?: unknown;
}

type NamesIn<P extends string> = P extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer After}`
    ? Name | NamesIn<`/${After}`>
    : Rest
  : never;

/** Default maximum body in bytes: for requests without sign-in, and for all others. */
const BODY_LIMIT = { unsigned: 8 * 1024, usual: 1024 * 1024 };

/** An operation as written; by default it answers 200, or 204 without a body. */
type Definition = Omit<Endpoint, 'status' | 'bodyLimit'> & Partial<Pick<Endpoint, 'status' | 'bodyLimit'>>;

type Defined<E extends Definition> = E &
  Pick<Endpoint, 'status' | 'bodyLimit'> &
  (E extends {
    readonly params: z.ZodType;
  }
    ? unknown
    : [NamesIn<E['path']>] extends [never]
      ? unknown
      : { readonly params: z.ZodObject<{ [Name in NamesIn<E['path']>]: typeof Id }> });

/** Keeps the literal types of a definition, and adds what follows from it: its status, its largest body, the ids that its path names. */
export function defineEndpoint<const E extends Definition>(endpoint: E): Defined<E> {
  const { path, params, status, response, mediaType, action } = endpoint;
  const names = Array.from(path.matchAll(/:(\w+)/g), ([, name = '']) => name);
  return {
    bodyLimit: action === 'service.use' ? BODY_LIMIT.unsigned : BODY_LIMIT.usual,
    ...endpoint,
    status: status ?? (response === undefined && mediaType === undefined ? 204 : 200),
    ...(params === undefined &&
      names.length > 0 && { params: z.object(Object.fromEntries(names.map((name) => [name, Id]))) }),
  } as unknown as Defined<E>;
}
