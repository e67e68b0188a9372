import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkLog } from '../support/check-log.ts';
import { HOSTILE_ARCHIVES } from '../support/hostile-archives.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

/*
 * Malicious files, sent as by a facilitator’s browser: each is refused with its own code or previewed, never
 * with a 5xx; nothing is written, and the server stays up.
 */
let api: TestApp;
let write: WriteApi;
let t: string;
beforeAll(async () => {
  // Files are made in this process too, which is late for that: it sheds nothing.
  api = await openTestApp({ lateMs: 0 });
  write = new WriteApi(api);
  t = await write.territory();
});
afterAll(() => api.close());

/** Returns the error code of the answer, or that the file was read. */
async function answerTo(end: '' | '/preview', body: unknown): Promise<string> {
  const reply = await api.send('POST', `/api/territories/${t}/imports${end}`, body);
  expect(reply.statusCode, reply.body.slice(0, 500)).toBeLessThan(500);
  if (reply.statusCode === 200) return 'read';
  expect(reply.headers['content-type']).toContain('application/problem+json');
  return reply.json<{ code: string }>().code;
}

/** Expects unchanged data. */
async function expectUntouched(): Promise<void> {
  expect(await write.revision(t)).toBe(1);
  expect((await write.map(t)).actors).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
}

const JSON_BODY = { 'content-type': 'application/json' };
const CONTENT = Buffer.from('Nom;Famille\nAMAP;ESS\n').toString('base64');

describe.each([
  ['archives', HOSTILE_ARCHIVES],
  ['texts', HOSTILE_TEXTS],
])('hostile %s', (_kind, files) => {
  it.each(files)('%s (%s)', { timeout: 300_000 }, async (_said, name, make, expected) => {
    const file = { name, content: Buffer.from(make()).toString('base64') };
    expect(await answerTo('/preview', file)).toBe(expected);
    // A readable file would be imported.
    if (expected !== 'read') expect(await answerTo('', file)).toBe(expected);
    await expectUntouched();
  });
});

describe('fields sent next to a file', () => {
  const file = (more: object): string => JSON.stringify({ name: 'a.csv', content: CONTENT, ...more });
  const deep = `${'{"a":'.repeat(500_000)}1${'}'.repeat(500_000)}`;
  const columns = Array.from({ length: 100_000 }, (_, column) => ({ column, use: 'name' }));

  it.each<[string, string]>([
    ['no base64', file({ content: '<é>' })],
    ['a name of control characters', file({ name: 'a\u0000.csv' })],
    ['choices of __proto__', file({}).replace(/}$/, ',"settings":{"__proto__":{"polluted":true}}}')],
    ['choices in choices', file({}).replace(/}$/, `,"settings":${deep}}`)],
    ['columns without end', file({ settings: { tables: [{ table: 0, columns }] } })],
    ['tables that are not there', file({ settings: { tables: [{ table: -1, kind: 'toString' }] } })],
  ])('%s is refused', async (_said, payload) => {
    const url = `/api/territories/${t}/imports`;
    const reply = await api.app.inject({ method: 'POST', url, payload, headers: JSON_BODY });
    expect(reply.json()).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
    await expectUntouched();
  });
});

describe('a snapshot brought in', () => {
  const head = '"type":"maillage.snapshot","version":1,"id":"hostile","hash":"x"';
  const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;

  it.each<[string, string, number, string]>([
    ['of lists in lists', `{${head},"content":{"document":${deep}}}`, 400, 'INVALID_INPUT'],
    ['of __proto__', `{${head},"content":{"__proto__":{"polluted":true}}}`, 400, 'INVALID_INPUT'],
    ['of nothing', `{${head},"content":null}`, 422, 'INVALID_DOCUMENT'],
  ])('%s is refused', async (_said, payload, status, code) => {
    const reply = await api.app.inject({
      method: 'POST',
      url: '/api/snapshots',
      payload,
      headers: JSON_BODY,
    });
    expect(reply.json()).toMatchObject({ status, code });
    await expectUntouched();
  });
});

describe('afterwards', () => {
  it('the log is whole, no file was written, and an honest one comes in', async () => {
    expect(await checkLog(inject('neo4j'), { territoryIds: [t] })).toEqual([]);
    const outside = ['/tmp/maillage-out.csv', '../../../tmp/maillage-out.csv', 'C:\\maillage-out.csv'];
    expect(outside.filter((path) => existsSync(path))).toEqual([]);
    const settings = { unchosen: 'new' };
    await write.post(`/api/territories/${t}/imports`, { name: 'a.csv', content: CONTENT, settings });
    expect(await write.revision(t)).toBe(2);
  });
});
