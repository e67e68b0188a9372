import { afterAll, beforeAll, expect, it } from 'vitest';
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
  await away.close();
});

it('gives the shared vocabulary', async () => {
  const answer = await test.send('GET', '/api/reference');
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ limits: { pageSize: 100, maxPageSize: 500 } });
});
