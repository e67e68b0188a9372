import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { asAsked } from '../../model/contract/asked.ts';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import type { Language } from '../../model/contract/primitives.ts';
import { idsTaken } from '../../model/contract/references.ts';
import { knowsEtag } from '../plugins/conditional-request.ts';
import { RequestRefusedError } from '../plugins/request-refused.ts';
import { InvalidInputError } from '../plugins/validation.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The operation a route answers; absent on routes outside the contract. */
    endpoint?: Endpoint;
  }
}

type PartOf<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E extends {
  readonly [key in K]: infer S extends z.ZodType;
}
  ? z.output<S>
  : undefined;

/** Parsed input of a handler: `params`, `query` and `body` have the endpoint's own types. */
export interface EndpointInput<E extends Endpoint> {
  readonly params: PartOf<E, 'params'>;
  readonly query: PartOf<E, 'query'>;
  /** `{}` where the body is optional and none was sent. */
  readonly body: PartOf<E, 'body'>;
  /** The If-Match header as sent, `"3"`; whether one is needed is for the use case to say (428). */
  readonly ifMatch: string | undefined;
  readonly idempotencyKey: string | undefined;
  /** Same method, path and parsed body: same hash. */
  readonly requestHash: string;
  readonly language: Language;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface AnswerHeaders {
  /** The endpoint's own status when absent. */
  readonly status?: number;
  /** Version of the resource: its ETag is `"<version>"`. */
  readonly version?: number;
  /** A whole ETag, quotes included; a reader who knows it gets 304. */
  readonly etag?: string;
  readonly location?: string;
}

type BodyOf<E extends Endpoint> = E extends { readonly response: infer S extends z.ZodType }
  ? { readonly body: z.output<S> }
  : E extends { readonly mediaType: string }
    ? { readonly body: string | Buffer | Readable }
    : { readonly body?: undefined };

/** Answer of a handler. `{status: 304, etag}` tells, before any work, that the client has it all. */
export type EndpointAnswer<E extends Endpoint> =
  | (AnswerHeaders & BodyOf<E>)
  | { readonly status: 304; readonly etag: string };

export type EndpointHandler<E extends Endpoint> = (
  input: EndpointInput<E>,
) => Promise<EndpointAnswer<E>> | EndpointAnswer<E>;

const VISIBLE = /^[\x21-\x7e]{1,200}$/;
const NOTHING = z.strictObject({});

/** Ties an operation of the contract to its handler: validation, status, headers and serialisation in one place. */
export function registerEndpoint<const E extends Endpoint>(
  app: FastifyInstance,
  endpoint: E,
  handler: EndpointHandler<E>,
): void {
  requireMeanings(endpoint);
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    // A stream has no end to tell the length of.
    exposeHeadRoute: endpoint.mediaType !== 'text/event-stream',
    config: {
      endpoint,
      ...(endpoint.requestsAMinute !== undefined && { rateLimit: { max: endpoint.requestsAMinute } }),
    },
    bodyLimit: endpoint.bodyLimit,
    schema: {
      operationId: endpoint.name,
      tags: [endpoint.tag],
      summary: endpoint.summary,
      ...(endpoint.params && { params: asAsked(endpoint.params) }),
      // If the contract names no query, unknown parameters are refused as usual.
      querystring: asAsked(endpoint.query ?? NOTHING),
      ...(endpoint.body && { body: asAsked(endpoint.body) }),
      ...(endpoint.response && { response: { [endpoint.status]: endpoint.response } }),
    },
    preValidation: async (request) => {
      // An address that ends too early names nothing.
      if (Object.values(request.params ?? {}).includes(''))
        throw new RequestRefusedError('ROUTE_NOT_FOUND', 404);
      request.body = bodyToCheck(endpoint, request.body);
    },
    handler: async (request, reply) => {
      const answer = await handler(inputOf<E>(endpoint, request, reply));
      return sendAnswer(endpoint, answer, request, reply);
    },
  });
}

// An id without a declared meaning could name a hidden element: that stops the start.
function requireMeanings({ name, body }: Endpoint): void {
  const unsaid = body === undefined ? [] : idsTaken(body).filter(({ meaning }) => meaning === undefined);
  if (unsaid.length > 0)
    throw new Error(`${name}: what does ${unsaid.map(({ path }) => path).join(', ')} stand for?`);
}

// Refused by hand where the contract has no body, so that the description of the API shows none.
function bodyToCheck(endpoint: Endpoint, body: unknown): unknown {
  if (endpoint.method === 'GET') return undefined;
  if (endpoint.body) return body === undefined && endpoint.bodyOptional ? {} : body;
  const checked = NOTHING.optional().safeParse(body, { reportInput: true });
  if (!checked.success) throw new InvalidInputError(checked.error.issues);
  return undefined;
}

function inputOf<E extends Endpoint>(
  endpoint: E,
  request: FastifyRequest,
  reply: FastifyReply,
): EndpointInput<E> {
  const { params, query, body } = request;
  return {
    params: params as PartOf<E, 'params'>,
    query: query as PartOf<E, 'query'>,
    body: body as PartOf<E, 'body'>,
    ifMatch: request.headers['if-match'],
    idempotencyKey: endpoint.method === 'GET' ? undefined : idempotencyKeyOf(request),
    // Computed on demand: a preview of a file of megabytes does not need it.
    get requestHash() {
      return requestHash(endpoint, params, body);
    },
    language: request.language,
    request,
    reply,
  };
}

function idempotencyKeyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && VISIBLE.test(key)) return key;
  throw new InvalidInputError([
    { code: 'custom', path: ['Idempotency-Key'], message: '1 to 200 visible characters' },
  ]);
}

function sendAnswer(
  endpoint: Endpoint,
  answer: AnswerHeaders & { readonly body?: unknown },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { status = endpoint.status, version, location, body } = answer;
  const etag = answer.etag ?? (version === undefined ? undefined : `"${version}"`);
  if (etag !== undefined) reply.header('etag', etag);
  if (location !== undefined) reply.header('location', encodeURI(location));
  // A version says nothing of what else a resource shows (counts, peers): only a reading's whole ETag means "known".
  if (status === 304 || (answer.etag !== undefined && knowsEtag(request, answer.etag))) {
    return reply.code(304).send();
  }
  reply.code(status);
  if (endpoint.mediaType !== undefined) reply.type(endpoint.mediaType);
  return reply.send(body);
}

/**
 * Computes a hash of a request: operation, path parameters, and parsed body with sorted keys, so that two
 * spellings of one request are equal.
 */
function requestHash(endpoint: Endpoint, params: unknown, body: unknown): string {
  const { method, path } = endpoint;
  return createHash('sha256')
    .update(JSON.stringify(inOrder([method, path, params ?? null, body ?? null])))
    .digest('hex');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, inOrder(entry)]),
  );
}
