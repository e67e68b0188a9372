import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { NewAccessLinkAnswer } from '../../model/contract/access.ts';
import {
  becomeAdministrator,
  type NamedBrowser,
  openGuardedApp,
  TestBrowser,
} from '../support/access-api.ts';
import { LiveReader } from '../support/follow-live.ts';
import { POLL } from '../support/on-the-map.ts';
import { settingsOf } from '../support/own-engine.ts';
import { type SpawnedMaillage, spawnMaillage } from '../support/spawn-maillage.ts';
import type { TestApp } from '../support/test-app.ts';
import { makePlace } from '../support/workshop-place.ts';

// Two processes on one database, which know of each other by it alone; people are made by a third.
let both: SpawnedMaillage[];
let first: string;
let second: string;
let api: TestApp;
let amina: NamedBrowser;
let territoryId: string;
beforeAll(async () => {
  const settings = {
    ...settingsOf(inject('neo4j')),
    MAILLAGE_ACCESS: 'required',
    MAILLAGE_BACKUP_HOURS: '0',
  };
  both = [spawnMaillage(settings), spawnMaillage(settings)];
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
  territoryId = (await makePlace(amina)).id;
  [first = '', second = ''] = await Promise.all(
    both.map(async (one) => (await one.address()).replace(/\/$/, '')),
  );
});
afterAll(async () => {
  for (const { child } of both) child.kill('SIGTERM');
  await Promise.all([...both.map(({ ended }) => ended), api.close()]);
});

/** Sends as Amina to one of the processes. */
async function send(origin: string, method: string, path: string): Promise<void> {
  const headers = { cookie: amina.cookie ?? '', 'if-match': '*', 'sec-fetch-site': 'same-origin' };
  const { status } = await fetch(`${origin}${path}`, { method, headers });
  expect(status, `${method} ${path}`).toBeLessThan(300);
}

async function readerByLink(): Promise<{ linkId: string; browser: TestBrowser }> {
  const { id: linkId, token } = await amina.ask<NewAccessLinkAnswer>('POST', '/api/access-links', {
    ...{ kind: 'link', role: 'reader', territoryIds: [territoryId], label: 'Lecture' },
  });
  const browser = new TestBrowser(api);
  await browser.ask('POST', '/api/sessions/by-link', { token });
  return { linkId, browser };
}

/** Opens a stream. A process that has just started on a busy machine may answer 503: a client tries again. */
async function follow(origin: string, { cookie = '' }: TestBrowser): Promise<LiveReader> {
  const open = () => LiveReader.open(origin, territoryId, '', { cookie });
  let reader = await open();
  const statusOfNext = async (): Promise<number> => {
    if (reader.status === 503) {
      reader.close();
      reader = await open();
    }
    return reader.status;
  };
  await expect.poll(statusOfNext, POLL).not.toBe(503);
  return reader;
}

describe('a link that is revoked in one process', () => {
  it('ends the live streams of its readers in both, and opens none again; others go on', async () => {
    const { linkId, browser } = await readerByLink();
    const other = await readerByLink();
    const ended = await Promise.all([
      follow(first, browser),
      follow(first, browser),
      follow(second, browser),
    ]);
    const kept = [await follow(first, other.browser), await follow(first, amina)];
    expect([...ended, ...kept].map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await send(second, 'DELETE', `/api/access-links/${linkId}`);
    await expect.poll(() => ended.map((one) => one.ended), POLL).toEqual([true, true, true]);
    expect(kept.map((one) => one.ended)).toEqual([false, false]);
    for (const origin of [first, second]) {
      const again = await follow(origin, browser);
      expect(again.status).toBe(401);
      again.close();
    }
    for (const one of kept) one.close();
  });
});

describe('a session that is closed in one process', () => {
  it('has no live stream in the other', async () => {
    const { browser } = await readerByLink();
    const stream = await follow(first, browser);
    expect(stream.status).toBe(200);
    const headers = { cookie: browser.cookie ?? '', 'sec-fetch-site': 'same-origin' };
    // Here too a client tries again after a 503.
    const signOut = async () =>
      (await fetch(`${second}/api/sessions/current`, { method: 'DELETE', headers })).status;
    await expect.poll(signOut, POLL).toBe(204);
    await expect.poll(() => stream.ended, POLL).toBe(true);
  });
});
