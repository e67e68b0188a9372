import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { openExecutor } from '../../server/store/execute.ts';
import { RoutedEngine } from '../support/cluster/routed-engine.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

let cluster: RoutedEngine;
let app: TestApp;

beforeEach(async () => {
  cluster = await RoutedEngine.before(inject('neo4j'));
  const uri = `neo4j://${cluster.leader.address}`;
  app = await openTestApp({ executor: openExecutor({ ...inject('neo4j'), uri }) });
});
afterEach(async () => {
  await app.close();
  await cluster.close();
});

it('the leader of a cluster answers everything: writes, the reads after them, and its state', async () => {
  const api = new WriteApi(app);
  const territoryId = await api.territory();
  const [a = '', b = ''] = await api.actors(territoryId, 2);
  await api.cooperation(territoryId, [a, b]);
  for (const path of ['map', 'gaps', 'measures', 'changes', 'export.csv'])
    expect((await app.send('GET', `/api/territories/${territoryId}/${path}`)).statusCode, path).toBe(200);
  await app.executor.ping();
  expect(await app.executor.serverVersion()).toMatch(/^\d/);
  expect(cluster.leader.asked).toBeGreaterThan(10);
  expect(cluster.follower.asked).toBe(0);
});

it('after an election the new leader is asked, and has what was written before', async () => {
  const api = new WriteApi(app);
  const territoryId = await api.territory();
  const before = cluster.leader;
  const asked = before.asked;
  cluster.elect();
  await api.actors(territoryId, 2);
  const map = (await app.send('GET', `/api/territories/${territoryId}/map`)).json() as { actors: unknown[] };
  expect(map.actors).toHaveLength(2);
  expect(cluster.leader.asked).toBeGreaterThan(0);
  expect([cluster.follower === before, before.asked]).toEqual([true, asked]);
});
