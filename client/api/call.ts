import type { z } from 'zod';
import { CONSENT_HEADER } from '../../model/contract/consent.ts';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import { JOB_HEADER } from '../../model/contract/jobs.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { EVERYONE, SEEN_BY_HEADER } from '../../model/contract/seen-by.ts';
import { ApiError, unexpected, unreachable } from './api-error.ts';
import { KEPT_HEADER } from './kept-readings.ts';
import { requestLanguage } from './language.ts';
import { randomId } from './random-id.ts';

const ASKED_AT_MOST = 5;
/** The server begins to answer sooner, if only that it cannot: a connection that says nothing for so long is none. */
export const ANSWERED_MS = 45_000;

let signedOut = (): void => undefined;

/** Sets a callback for when the API reports that the session has ended. */
export const onSignedOut = (listener: () => void): void => {
  signedOut = listener;
};

let isForRoom = (): boolean => false;

/** Sets whether a whole room reads this window: its readings then leave out what is private. */
export const onReadingForRoom = (isRead: () => boolean): void => {
  isForRoom = isRead;
};

let askConsent = (_problem: Problem): Promise<boolean> => Promise.resolve(false);

/** Sets who asks whether organisations that withdrew agree to come back: a write that needs it is then repeated. */
export const onConsentNeeded = (listener: (problem: Problem) => Promise<boolean>): void => {
  askConsent = listener;
};

type InputOf<S> = S extends z.ZodType ? z.input<S> : never;
type OutputOf<S> = S extends z.ZodType ? z.output<S> : undefined;
type Part<E, Key extends string, Name extends string> =
  E extends Record<Key, infer S> ? Record<Name, InputOf<S>> : unknown;
type BodyPart<E> = E extends { bodyOptional: true; body: infer S }
  ? { body?: InputOf<S> }
  : Part<E, 'body', 'body'>;

/**
 * Input of an endpoint: parameters and body as the contract types them, the query as the address writes it.
 */
export type CallInput<E extends Endpoint> = Part<E, 'params', 'params'> &
  BodyPart<E> & {
    readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
    /** Version of the resource one edits; sent as If-Match. */
    readonly ifMatch?: number;
    /** ETag already known; the answer may be `notModified`. */
    readonly ifNoneMatch?: string | null;
    /** One key a change, the same when it is sent again. */
    readonly idempotencyKey?: string;
    /** Name under which a long request is followed and given up. */
    readonly jobId?: string;
    /** Organisations that withdrew agree to come back. */
    readonly consents?: true;
    /** Without what is private, also for someone who may see it. */
    readonly asEveryone?: true;
    readonly signal?: AbortSignal;
  };

export type CallOutput<E extends Endpoint> = E extends { response: infer S } ? OutputOf<S> : undefined;

/** `kept`: nobody answered, it is what this device had kept. */
export type Answer<T> =
  | { readonly notModified: false; readonly value: T; readonly etag: string | null; readonly kept?: boolean }
  | { readonly notModified: true; readonly value: null; readonly etag: string | null };

/** Calls an endpoint of the contract and returns its answer; throws ApiError. */
export async function call<E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<CallOutput<E>> {
  const answer = await callWithEtag(endpoint, input);
  // Without If-None-Match the API never answers 304.
  if (answer.notModified) throw unexpected(304, endpoint.path);
  return answer.value;
}

/** Calls an endpoint and returns the ETag too, for repeated reads. */
export async function callWithEtag<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
): Promise<Answer<CallOutput<E>>> {
  const response = await send(endpoint, input);
  const etag = response.headers.get('etag');
  if (response.status === 304) return { notModified: true, value: null, etag };
  const value = response.status === 204 ? undefined : await response.json().catch(lost(endpoint.path));
  return { notModified: false, value: value as CallOutput<E>, etag, kept: response.headers.has(KEPT_HEADER) };
}

/** Calls an endpoint whose answer may say where to go next; null where it does not. */
export const callForLocation = async <E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
): Promise<string | null> => (await send(endpoint, input)).headers.get('location');

/** Answer of a write, with the new revisions of the territories it touched. */
export interface WriteAnswer {
  readonly value: unknown;
  readonly revisions: ReadonlyMap<string, number>;
}

/** Calls an endpoint that writes. */
export async function callForWrite<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
): Promise<WriteAnswer> {
  const response = await send(endpoint, input);
  const named = response.headers.get('maillage-revision')?.split(', ') ?? [];
  const revisions = named.map((text): [string, number] => {
    const [territoryId = '', revision] = text.split('=');
    return [territoryId, Number(revision)];
  });
  const value = response.status === 204 ? null : await response.json().catch(lost(endpoint.path));
  return { value, revisions: new Map(revisions) };
}

/** Fetches a file. Waits without a limit, since the file before it may still occupy the server. */
export const callForFile = <E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<Blob> =>
  patiently(async () => (await send(endpoint, input, null)).blob().catch(lost(endpoint.path)));

/** Asks again what a late server refused: nothing of it was begun, and it says when to come back. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let asked = 1; ; asked += 1) {
    try {
      return await ask();
    } catch (thrown) {
      if (asked === ASKED_AT_MOST || !(thrown instanceof ApiError)) throw thrown;
      const { problem, retryAfter = 1 } = thrown;
      if (problem.code !== 'OVERLOADED') throw thrown;
      await new Promise((resolve) => setTimeout(resolve, retryAfter * 1000));
    }
  }
}

/** Sends a request. Reads are given up after a silent while; writes and files may take their time. */
async function send<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  answeredMs: number | null = endpoint.method === 'GET' ? ANSWERED_MS : null,
): Promise<Response> {
  const parts = input as {
    params?: Record<string, string | number>;
    body?: unknown;
  } & CallInput<Endpoint>;
  const address = addressOf(endpoint, parts.params, parts.query);
  const asked = {
    method: endpoint.method,
    headers: headersOf(endpoint, parts),
    ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
    ...(parts.signal === undefined ? {} : { signal: parts.signal }),
  };
  const answer = answeredMs === null ? fetch(address, asked) : fetchWithin(answeredMs, address, asked);
  const response = await answer.catch(lost(address));
  if (!response.ok && response.status !== 304) {
    const error = await errorOf(response, address);
    if (error.problem.code === 'UNAUTHENTICATED') signedOut();
    if (error.problem.code !== 'CONSENT_NEEDED' || parts.consents || !(await askConsent(error.problem)))
      throw error;
    // Its time may be over: nobody knows how long somebody thinks.
    return send(endpoint, { ...input, consents: true, signal: undefined } as CallInput<E>, answeredMs);
  }
  return response;
}

/**
 * Fetches an answer that must start within a time; its duration then depends on the network. After a silent
 * network loss, connections are half open: a browser has six, and sends nothing more while all are waited
 * for.
 */
function fetchWithin(ms: number, address: string, asked: RequestInit): Promise<Response> {
  const ending = new AbortController();
  const { signal } = asked;
  const end = (): void => ending.abort(signal?.reason);
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end, { once: true });
  const timer = setTimeout(() => ending.abort(new DOMException('No answer', 'TimeoutError')), ms);
  return fetch(address, { ...asked, signal: ending.signal }).finally(() => clearTimeout(timer));
}

/** Nothing came back, or it broke off, or it is somebody else's page: for all we know the server is away. */
const lost =
  (address: string) =>
  (thrown: unknown): never => {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown;
    throw unreachable(address);
  };

/** Returns the address of an endpoint with its parameters and query filled in, for download links too. */
export function addressOf(
  endpoint: Pick<Endpoint, 'path'>,
  params: Readonly<Record<string, string | number>> = {},
  query: Readonly<Record<string, string | number | boolean | undefined>> = {},
): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name] ?? '')),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? path : `${path}?${search}`;
}

function headersOf(
  endpoint: Endpoint,
  input: {
    body?: unknown;
    ifMatch?: number;
    ifNoneMatch?: string | null;
    idempotencyKey?: string;
    jobId?: string;
    consents?: true;
    asEveryone?: true;
  },
): Record<string, string> {
  return {
    'accept-language': requestLanguage(),
    ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(input.ifMatch === undefined ? {} : { 'if-match': `"${input.ifMatch}"` }),
    ...(input.jobId === undefined ? {} : { [JOB_HEADER]: input.jobId }),
    ...(input.consents ? { [CONSENT_HEADER]: 'true' } : {}),
    ...(endpoint.method === 'GET' && (input.asEveryone || isForRoom()) ? { [SEEN_BY_HEADER]: EVERYONE } : {}),
    ...(input.ifNoneMatch ? { 'if-none-match': input.ifNoneMatch } : {}),
    ...(endpoint.method === 'GET' ? {} : { 'idempotency-key': input.idempotencyKey ?? randomId() }),
  };
}

function secondsOf(text: string | null): number | undefined {
  return text !== null && /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

async function errorOf(response: Response, address: string): Promise<ApiError> {
  const text = await response.text().catch(() => '');
  try {
    const problem = JSON.parse(text) as Problem;
    return typeof problem.code === 'string'
      ? new ApiError(problem, secondsOf(response.headers.get('retry-after')))
      : unexpected(response.status, address);
  } catch {
    return unexpected(response.status, address);
  }
}
