import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExecutor } from '../../server/store/execute.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

it('says it is alive and ready, with versions', async () => {
  const answer = await test.send('GET', '/api/health?probe=ready');
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({
    status: 'ok',
    ready: true,
    versions: {
      maillage: expect.stringMatching(/^\d+\.\d+/),
      neo4j: expect.stringMatching(/^\d+\.\d+/),
      gds: expect.toSatisfy((gds) => gds === null || /^\d+\.\d+/.test(gds)),
    },
  });
});

it('stays alive without its database, and says it is not ready', async () => {
  const nowhere = { uri: 'bolt://127.0.0.1:9', user: 'neo4j', password: 'none', database: 'neo4j' };
  const away = await openTestApp({ executor: openExecutor(nowhere) });
  const alive = await away.send('GET', '/api/health');
  expect(alive.statusCode).toBe(200);
  expect(alive.json()).toMatchObject({ status: 'ok', ready: false, versions: { neo4j: null, gds: null } });

  const ready = await away.send('GET', '/api/health?probe=ready');
  expect(ready.statusCode).toBe(503);
  expect(ready.json()).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  expect(ready.headers['retry-after']).toMatch(/^\d+$/);

  const read = await away.send('GET', '/api/territories');
  expect(read.json()).toMatchObject({ status: 503, code: 'DATABASE_UNAVAILABLE' });
  expect(read.headers['retry-after']).toMatch(/^\d+$/);
  await away.close();
});

it('gives the shared vocabulary', async () => {
  const answer = await test.send('GET', '/api/reference');
  expect(answer.statusCode).toBe(200);
  const reference = answer.json();
  expect(reference.limits).toMatchObject({ pageSize: 100, maxPageSize: 500 });
  expect(reference.families).toHaveLength(9);
  expect(reference.gaps).toHaveLength(20);
  expect(reference.charterItems.map(({ id }: { id: string }) => id).sort()).toEqual([
    'charter-L1',
    'charter-L2',
    'charter-L3',
    'charter-L4',
    'charter-L5',
    'charter-O1',
    'charter-O2',
    'charter-O3',
    'charter-O4',
  ]);
});

describe('places', () => {
  const found = async (query: string) => (await test.send('GET', `/api/places?${query}`)).json();

  it('are found by name, code or SIREN', async () => {
    const commune = { place: 'commune:62528', name: 'Loos-en-Gohelle', kind: 'commune', population: 6799 };
    for (const q of ['loos en gohelle', '62528', '216205286'])
      expect((await found(`q=${q}`)).items[0]).toEqual(commune);
    expect((await found('q=lens-lievin')).items[0]).toMatchObject({
      place: 'epci:246200364',
      population: 244_474,
    });
    expect(await found('q=')).toEqual({ items: [] });
    expect(await found('')).toEqual({ items: [] });
  });

  it('come by pages, none lost or doubled', async () => {
    const all = (await found('q=saint&limit=500')).items;
    const paged = [];
    let cursor = '';
    do {
      const page = await found(`q=saint&limit=170${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.items);
      cursor = page.nextCursor ?? '';
    } while (cursor !== '' && paged.length < 500);
    expect(paged.slice(0, 500)).toEqual(all);
  });

  it('refuse a page that is none', async () => {
    for (const query of ['limit=0', 'limit=501', 'limit=x', 'cursor=zzz', 'page=2'])
      expect((await test.send('GET', `/api/places?q=a&${query}`)).json()).toMatchObject({
        status: 400,
        code: 'INVALID_INPUT',
        errors: [{ path: query.split('=')[0] }],
      });
  });
});
