// @module-tag long
import { afterAll, beforeAll, expect, it } from 'vitest';
import { becomeAdministrator, comeIn, openGuardedApp } from '../support/access-api.ts';
import { copySample } from '../support/copy-sample.ts';
import { randomId, type TestApp } from '../support/test-app.ts';

// All that there is, frozen: alone, or it is of hundreds of territories that come and go meanwhile.
let guarded: TestApp;
beforeAll(async () => {
  guarded = await openGuardedApp();
});
afterAll(() => guarded.close());

it('a snapshot of all territories requires access to all', async () => {
  const { territoryId } = await copySample(guarded.executor, 'val-d-exemple');
  const administrator = await becomeAdministrator(guarded);
  const id = randomId('s');
  await administrator.ask('POST', '/api/snapshots/all', { id, title: 'Tous' });
  const reader = await comeIn(administrator, 'reader', [territoryId]);
  const own = `/api/territories/${territoryId}/snapshots`;
  expect((await reader.ask<{ items: unknown[] }>('GET', own)).items).toEqual([]);
  expect(await reader.outcome('GET', `/api/snapshots/${id}/map`)).toBe('403 FORBIDDEN');
  const everywhere = await comeIn(administrator, 'reader', 'all');
  expect(await everywhere.outcome('GET', `/api/snapshots/${id}/map?territory=${territoryId}`)).toBe('200');
  const nobody = await guarded.send('GET', `/cliche/${id}`);
  expect([nobody.statusCode, nobody.headers['content-type']]).toEqual([401, 'text/html; charset=utf-8']);
});
