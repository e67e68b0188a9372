import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifySchema, RouteOptions } from 'fastify';
import fp from 'fastify-plugin';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import { describeOperations } from './describe-operations.ts';

const INFO = {
  title: 'Maillage',
  version: '1.0.0',
  description:
    'Who acts in a territory, who cooperates with whom, and which questions the map raises. ' +
    'Errors are Problem Details (RFC 9457) with a stable `code`.',
  license: { name: 'MIT', identifier: 'MIT' },
};

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
    app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
      reply.type('application/json').send(JSON.stringify(plainPairs(app.swagger()))),
    );
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
    });
  },
  { name: 'openapi', dependencies: ['validation', 'security-headers'] },
);

/**
 * Says a tuple of equals (two ids) as a list of that length: it is the same, and tools that read JSON Schema as it was
 * before `prefixItems` understand it too.
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
