import { createHash } from 'node:crypto';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { wrapPlainCodes } from '../../server/use-cases/access/wrap-codes.ts';
import { becomeAdministrator, GUARDED, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { openTestApp, randomId, TEST_KEY, type TestApp } from '../support/test-app.ts';
import { openWorkshop } from '../support/workshop.ts';

// Runs alone: a server that starts in parallel with its own key would encrypt the codes with that key.
let api: TestApp;
let driver: Driver;
beforeAll(async () => {
  const { uri, user, password } = inject('neo4j');
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  api = await openGuardedApp();
});
afterAll(async () => {
  await api.close();
  await driver.close();
});

it('a stolen database holds nothing of codes that an earlier version made: these are wrapped, once, and let in as before', async () => {
  const amina = await becomeAdministrator(api);
  const t = randomId('t');
  await amina.ask('POST', '/api/territories', { id: t, name: t, level: 'epci' });
  const { code, workshop } = await openWorkshop(amina, t);
  const plain = createHash('sha256').update(code.replace('-', '')).digest('hex');
  const ask = async (text: string, params: Record<string, unknown>) =>
    (await driver.executeQuery(text, params, { database: inject('neo4j').database })).records[0];
  const ofWorkshop = 'MATCH (l:AccessLink {workshopId: $id})';
  await ask(`${ofWorkshop} SET l.tokenHash = $plain`, { id: workshop.id, plain });
  const read = async () =>
    (await ask(`${ofWorkshop} RETURN l.tokenHash AS kept`, { id: workshop.id }))?.get('kept');
  // Processes that start together.
  const others = await Promise.all(Array.from({ length: 4 }, () => openTestApp(GUARDED)));
  const start = (app: TestApp) => app.executor.writeTransaction((tx) => wrapPlainCodes(tx, TEST_KEY));
  await Promise.all(others.map(start));
  const kept = await read();
  expect(kept).toBe(TEST_KEY.wrapCodeHash(plain));
  await start(api);
  expect(await read()).toBe(kept);
  const held = await ask(
    `MATCH (n) UNWIND keys(n) AS name
     WITH n[name] AS value WHERE value IS :: STRING AND value CONTAINS $plain
     RETURN count(*) AS held`,
    { plain },
  );
  expect(Number(held?.get('held'))).toBe(0);
  expect(await new TestBrowser(api).outcome('POST', '/api/sessions/by-code', { code })).toBe('201');
  await Promise.all(others.map((app) => app.close()));
});
