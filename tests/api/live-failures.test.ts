import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { MapDelta } from '../../model/contract/map-delta.ts';
import { ChangeFeed } from '../../server/live/change-feed.ts';
import { LiveMaps } from '../../server/live/live-maps.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { type ErrorLog, logErrorsOf } from '../../server/unexpected-errors.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

const POLL = { timeout: 120_000, interval: 20 };

let api: TestApp;
let write: WriteApi;
/** Another process on the same database. */
let other: Executor;
const logged: string[] = [];
const LOG: ErrorLog = {
  error: ({ err }, doing) => void logged.push(`${doing}: ${String(err)}`),
  warn: () => undefined,
};
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
  other = openExecutor(inject('neo4j'));
  logErrorsOf(other, LOG);
});
afterAll(async () => {
  await other.close();
  await api.close();
});

it('a follower that throws is logged, and keeps no other from being told', async () => {
  const t = await write.territory();
  const feed = new ChangeFeed(other);
  const told: number[] = [];
  feed.follow(t, 1, {
    changed: () => {
      throw new Error('this follower fails');
    },
    reset: () => undefined,
  });
  feed.follow(t, 1, {
    changed: (changes) => told.push(...changes.map(({ revision }) => revision)),
    reset: () => undefined,
  });
  await write.actors(t, 2);
  await expect.poll(() => told, POLL).toEqual([2, 3]);
  expect(logged).toContainEqual(expect.stringContaining('Error: this follower fails'));
  feed.close();
});

it('a live map that could not be read for somebody is logged, and told once it can be', async () => {
  const t = await write.territory();
  const [a = ''] = await write.actors(t, 1);
  let isBroken = false;
  const breaking: Executor = {
    ...other,
    read: async (query, params, options) => {
      if (isBroken) throw new TypeError('this reading fails');
      return other.read(query, params, options);
    },
  };
  logErrorsOf(breaking, LOG);
  const feed = new ChangeFeed(breaking);
  const maps = new LiveMaps(breaking, feed);
  const deltas: MapDelta[] = [];
  const visibility = { seesPrivate: true, territoryIds: [t] };
  maps.follow(t, { visibility, language: 'fr' }, (delta) => deltas.push(delta));
  await write.patch(`/api/actors/${a}`, { private: true });
  await expect.poll(() => deltas.length, POLL).toBeGreaterThan(0);
  await expect.poll(() => deltas.at(-1)?.to, POLL).toBe(3);
  isBroken = true;
  await write.patch(`/api/actors/${a}`, { mission: 'Une mission' });
  await expect.poll(() => logged.join('\n'), POLL).toContain('TypeError: this reading fails');
  isBroken = false;
  await expect.poll(() => deltas.at(-1)?.to, POLL).toBe(4);
  maps.close();
  feed.close();
});
