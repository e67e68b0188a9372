import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import * as contract from '../../model/contract/endpoints/index.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const endpoints: Endpoint[] = Object.values(contract);

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters?: Array<{ name: string; in: string; required?: boolean }>;
  requestBody?: {
    required?: boolean;
    'x-largest-bytes'?: number;
    content: Record<string, { schema: unknown; example?: unknown }>;
  };
  responses: Record<string, { content?: Record<string, unknown> }>;
}

let test: TestApp;
let document: { openapi: string; paths: Record<string, Record<string, Operation>> };
beforeAll(async () => {
  test = await openTestApp();
  document = (await test.send('GET', '/api/openapi.json')).json();
});
afterAll(() => test.close());

const operationOf = ({ path, method }: Endpoint): Operation | undefined =>
  document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];

describe('the description of the API', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const result = await new Validator().validate(structuredClone(document));
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
  });

  it('is generated once: the same bytes to all, 304 for an unchanged copy, compressed on request', async () => {
    const plain = await test.send('GET', '/api/openapi.json');
    const etag = String(plain.headers.etag);
    const brotli = await test.send('GET', '/api/openapi.json', undefined, { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers).toMatchObject({ etag, 'content-encoding': 'br', vary: 'accept-encoding' });
    expect(brotliDecompressSync(brotli.rawPayload).equals(plain.rawPayload)).toBe(true);
    const gzipped = await test.send('GET', '/api/openapi.json', undefined, { 'accept-encoding': 'gzip' });
    expect(gunzipSync(gzipped.rawPayload).equals(plain.rawPayload)).toBe(true);
    const known = await test.send('GET', '/api/openapi.json', undefined, { 'if-none-match': etag });
    expect([known.statusCode, known.body]).toEqual([304, '']);
  });

  it.each(['/api/docs/json', '/api/docs/yaml', '/api/docs/yaml?x=1'])(
    'has one address, to which %s leads',
    async (copy) => {
      const { statusCode, headers } = await test.send('GET', copy);
      expect([statusCode, headers.location]).toEqual([301, '/api/openapi.json']);
    },
  );

  it('says the largest body of each operation', () => {
    const largest = (path: string) => document.paths[path]?.post?.requestBody?.['x-largest-bytes'];
    expect(largest('/api/sessions')).toBe(8 * 1024);
    expect(largest('/api/sessions/by-code')).toBe(8 * 1024);
    expect(largest('/api/territories')).toBe(1024 * 1024);
  });

  it('says two ids as a list of two', () => {
    expect(JSON.stringify(document)).not.toContain('prefixItems');
    const pair = {
      type: 'array',
      items: expect.objectContaining({ type: 'string' }),
      minItems: 2,
      maxItems: 2,
    };
    expect(document.paths['/api/territories/{territoryId}/suggestions']?.get?.responses['200']).toMatchObject(
      {
        content: {
          'application/json': {
            schema: { properties: { items: { items: { properties: { actorIds: pair } } } } },
          },
        },
      },
    );
  });

  it.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))(
    'describes %s',
    (name, endpoint) => {
      const operation = operationOf(endpoint);
      expect(operation).toMatchObject({ operationId: name, summary: endpoint.summary, tags: [endpoint.tag] });
      const responses = operation?.responses ?? {};
      expect(Object.keys(responses)).toContain(String(endpoint.status));
      expect(responses['400']?.content).toHaveProperty(['application/problem+json']);
      if (endpoint.method === 'GET') return;
      expect(operation?.parameters).toContainEqual(
        expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: false }),
      );
    },
  );

  it('shows If-Match where it is needed, without requiring it', () => {
    for (const endpoint of endpoints) {
      const parameter = operationOf(endpoint)?.parameters?.find(({ name }) => name === 'If-Match');
      expect(parameter?.required ?? 'none').toBe(endpoint.needsIfMatch ? false : 'none');
    }
  });

  it('gives an example of each body, and takes merge patches', () => {
    for (const endpoint of endpoints.filter(({ body }) => body)) {
      const body = operationOf(endpoint)?.requestBody;
      expect(body?.required).toBe(endpoint.bodyOptional !== true);
      const example = body?.content['application/json']?.example;
      expect(endpoint.body?.safeParse(example).error, endpoint.name).toBeUndefined();
      expect(example).toEqual(endpoint.example);
      if (endpoint.method === 'PATCH') expect(body?.content).toHaveProperty(['application/merge-patch+json']);
    }
  });

  it('gives an example of each answer, which is one', () => {
    for (const { name, response, responseExample } of endpoints.filter((endpoint) => endpoint.response)) {
      // The shared vocabulary is its own example.
      if (name === 'readReference') continue;
      expect(response?.safeParse(responseExample).error, name).toBeUndefined();
    }
    expect(document.paths['/api/territories/{territoryId}']?.get?.responses['200']).toMatchObject({
      content: { 'application/json': { example: { id: 'val-d-exemple' } } },
    });
  });

  it('describes the answer for a person without an account', async () => {
    for (const endpoint of [contract.readOwnHeld, contract.readOwnHeldPage]) {
      const { statusCode } = await test.send('GET', endpoint.path);
      expect(statusCode).toBe(404);
      expect(Object.keys(operationOf(endpoint)?.responses ?? {})).toContain('404');
    }
  });

  it('describes only the contract', () => {
    const described = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(described.map(({ operationId }) => operationId).sort()).toEqual(
      endpoints.map(({ name }) => name).sort(),
    );
  });
});

it('has a page to try it, from our own files, under its own policy', async () => {
  const page = await test.send('GET', '/api/docs');
  expect(page.statusCode).toBe(200);
  expect(page.body).not.toMatch(/(src|href)="https?:/);
  expect(page.headers['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'");
  const bundle = await test.send('GET', '/api/docs/static/swagger-ui-bundle.js');
  expect(bundle.statusCode).toBe(200);
});
