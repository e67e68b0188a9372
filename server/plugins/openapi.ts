import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema, RouteOptions } from 'fastify';
import fp from 'fastify-plugin';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import { knowsEtag } from './conditional-request.ts';
import { describeOperations } from './describe-operations.ts';

const INFO = {
  title: 'Maillage',
  version: '1.0.0',
  description:
    'Who acts in a territory, who cooperates with whom, and which questions the map raises. ' +
    'Errors are Problem Details (RFC 9457) with a stable `code`.',
  license: { name: 'MIT', identifier: 'MIT' },
};

/** The library's own addresses of the description. */
const COPIES = /^\/api\/docs\/(json|yaml)(\?|$)/;

/** Describes the API from its contract: OpenAPI 3.1 at /api/openapi.json, a page to try it at /api/docs. */
export const openapi = fp(
  async (app) => {
    const endpoints = new Map<string, Endpoint>();
    app.addHook('onRoute', ({ config }: RouteOptions) => {
      if (config?.endpoint) endpoints.set(config.endpoint.name, config.endpoint);
    });
    await app.register(swagger, {
      openapi: { openapi: '3.1.0', info: INFO, servers: [{ url: '/' }] },
      transform: (input) =>
        jsonSchemaTransform({ ...input, schema: input.schema as FastifySchema }) as {
          schema: FastifySchema;
          url: string;
        },
      transformObject: (document) => {
        if (!('openapiObject' in document)) throw new Error('The description of the API is no OpenAPI 3.');
        return describeOperations(document.openapiObject, endpoints);
      },
    });
    const answer = answerOnce(app);
    app.get('/api/openapi.json', { schema: { hide: true } }, answer);
    await app.register(swaggerUi, {
      routePrefix: '/api/docs',
      // Its page styles itself inline; scripts stay our own files.
      staticCSP: {
        'default-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'style-src': ["'self'", "'unsafe-inline'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
      },
      uiConfig: { url: '/api/openapi.json' },
      // The library writes copies of its own at each request.
      uiHooks: {
        onRequest: async ({ url }, reply) =>
          COPIES.test(url) ? reply.redirect('/api/openapi.json', 301) : undefined,
      },
    });
  },
  { name: 'openapi', dependencies: ['validation', 'security-headers'] },
);

/** The encodings that the description is kept in; the first is the shortest. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;

/**
 * Returns a handler that sends the OpenAPI description. The first request builds, serialises and compresses
 * it for the process: it needs no session, and writing its megabyte took 178 ms of processor time per
 * request.
 */
function answerOnce(app: FastifyInstance) {
  let kept: Promise<Description> | undefined;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    kept ??= writeDescription(app);
    const { etag, bodies } = await kept;
    reply.header('etag', etag).header('vary', 'accept-encoding').header('cache-control', 'no-cache');
    if (knowsEtag(request, etag)) return reply.code(304).send();
    const encoding =
      negotiate(request.headers['accept-encoding'] ?? 'identity', [...ENCODINGS]) ?? 'identity';
    return reply.type('application/json').header('content-encoding', encoding).send(bodies[encoding]);
  };
}

interface Description {
  readonly etag: string;
  readonly bodies: Readonly<Record<(typeof ENCODINGS)[number], Buffer>>;
}

async function writeDescription(app: FastifyInstance): Promise<Description> {
  const identity = Buffer.from(JSON.stringify(plainPairs(app.swagger())));
  const [br, gzipped] = await Promise.all([promisify(brotliCompress)(identity), promisify(gzip)(identity)]);
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 27)}"`;
  return { etag, bodies: { br, gzip: gzipped, identity } };
}

/**
 * Rewrites a tuple of equal items (two ids) as a list of that length, which is equivalent: tools for JSON
 * Schema before `prefixItems` understand it too.
 */
function plainPairs(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plainPairs);
  if (typeof node !== 'object' || node === null) return node;
  const { prefixItems, ...rest } = node as Record<string, unknown>;
  const plain = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, plainPairs(value)]));
  if (!Array.isArray(prefixItems)) return plain;
  const items = prefixItems.map(plainPairs);
  const areEqual = new Set(items.map((item) => JSON.stringify(item))).size === 1;
  return areEqual && rest.items === false ? { ...plain, items: items[0] } : { ...plain, prefixItems: items };
}
