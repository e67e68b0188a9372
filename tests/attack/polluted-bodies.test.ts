import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import * as contract from '../../model/contract/endpoints/index.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await openTestApp();
});
afterAll(() => api.close());

/** Keys that reach the prototype of every object where a body is merged carelessly. */
const POLLUTING = [
  '"__proto__":{"own":1}',
  '"\\u005f_proto__":{"own":1}',
  '"constructor":{"prototype":{"own":1}}',
  '"prototype":{"own":1}',
];

/** Returns the text of a body with a member added to each of its objects, one object at a time. */
function polluted(body: unknown, member: string): string[] {
  const texts: string[] = [];
  const walk = (value: unknown, put: (text: string) => string): void => {
    if (typeof value !== 'object' || value === null) return;
    const text = JSON.stringify(value);
    if (!Array.isArray(value)) texts.push(put(text === '{}' ? `{${member}}` : `{${member},${text.slice(1)}`));
    for (const [name, inner] of Object.entries(value))
      walk(inner, (changed) => {
        const others = Object.entries(value).map(([key, other]) => {
          const written = key === name ? changed : JSON.stringify(other);
          return Array.isArray(value) ? written : `${JSON.stringify(key)}:${written}`;
        });
        return put(Array.isArray(value) ? `[${others.join(',')}]` : `{${others.join(',')}}`);
      });
  };
  walk(body, (text) => text);
  return texts;
}

const withBodies = (Object.values(contract) as Endpoint[]).filter(({ body }) => body !== undefined);
/** Sees what every object of the process has. */
const common = () => JSON.stringify([Object.keys(Object.prototype), Reflect.get({}, 'own') ?? null]);

describe('keys of prototypes in bodies', () => {
  it('covers every operation that takes a body', () => {
    expect(withBodies.filter(({ example }) => example === undefined).map(({ name }) => name)).toEqual([]);
  });

  it.each(withBodies.map((endpoint) => [endpoint.name, endpoint] as const))(
    'refuses them, at any depth: %s',
    async (_name, { method, path, example }) => {
      const url = path.replace(/:(\w+)/g, 'none');
      for (const member of POLLUTING)
        for (const payload of polluted(example, member)) {
          const headers = { 'content-type': 'application/json', 'if-match': '*' };
          const { statusCode } = await api.send(method, url, payload, headers);
          expect(statusCode, payload.slice(0, 200)).toBeGreaterThanOrEqual(400);
          expect(statusCode, payload.slice(0, 200)).toBeLessThan(500);
        }
      expect(common()).toBe('[[],null]');
    },
  );
});
