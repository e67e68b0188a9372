import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { drawn } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { Participant } from '../support/room.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';
import { expectAllThere, goOn, Typist } from '../support/typists.ts';
import { WriteApi } from '../support/write-api.ts';

const POLL = { timeout: 240_000, interval: 200 };
const WRITERS = 6;

// Screens and writing clients connect through our proxy; the tests themselves connect directly.
let wire: TcpProxy;
let screens: Screens;
let write: WriteApi;
beforeAll(async () => {
  screens = await openScreens({}, async (port) => {
    wire = await TcpProxy.to(port);
    return wire.port;
  });
  write = new WriteApi(screens.write.api);
});
afterEach(async () => {
  wire.mend();
  await screens.leave();
});
afterAll(async () => {
  await screens.close();
  await wire.close();
});

async function room(): Promise<Typist[]> {
  const t = await write.territory();
  const typists = Array.from(
    { length: WRITERS },
    (_, i) => new Typist(new Participant(screens.origin, t), `Table ${i}`),
  );
  await Promise.all(typists.map((typist) => typist.begin()));
  return typists;
}

async function expectAllWell(typists: readonly Typist[]): Promise<void> {
  await goOn(typists, 2);
  await Promise.all(typists.map((typist) => typist.end()));
  await expectAllThere(typists, () => write.map(typists[0]?.who.territoryId ?? ''), inject('neo4j'));
}

/** Waits until a page has the files that come after its first picture, and what these bring with them. */
async function everythingLoaded(page: Page): Promise<void> {
  const loaded = (): Promise<string> =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join('\n'),
    );
  for (const file of ['entry-answers', 'chosen-panels', 'settle-tool'])
    await expect.poll(loaded, POLL).toContain(file);
  for (let before = ''; before !== (await loaded()); await sleep(2_000)) before = await loaded();
}

describe('the network between people and the server', () => {
  it('is cut again and again: no write is lost or doubled, and all end with one map', async () => {
    const typists = await room();
    for (let cuts = 0; cuts < 10; cuts += 1) {
      await goOn(typists, 1);
      wire.cut();
      await sleep(cuts * 20);
      wire.mend();
    }
    await expectAllWell(typists);
    for (const { who } of typists) expect(who.opened).toBeGreaterThan(5);
  });

  it('is half open: streams that are silent are opened again, requests sent again, once each', async () => {
    const typists = await room();
    await goOn(typists, 2);
    wire.drop();
    await sleep(1_000);
    wire.mend();
    await expectAllWell(typists);
  });

  it('is late and slow: answers are late, and all end with one map', async () => {
    wire.delay(60);
    wire.throttle(100_000);
    await expectAllWell(await room());
  });

  it('is cut in the middle of a request: nothing of it is written', async () => {
    const t = await write.territory();
    const ids = await write.actors(t, 3);
    const before = await write.map(t);
    const positions = ids.map((actorId, i) => ({ actorId, x: i * 100, y: 7 }));
    // Padded, so that it takes a second.
    const body = `${JSON.stringify({ positions })}${' '.repeat(50_000)}`;
    wire.throttle(50_000);
    const sending = fetch(`${screens.origin}/api/territories/${t}/positions`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
    });
    sending.catch(() => undefined);
    await sleep(300);
    wire.cut();
    await expect(sending).rejects.toThrow();
    wire.mend();
    await sleep(500);
    expect(await write.map(t)).toEqual(before);
  });

  it('is half open for a screen: it says that it is cut off, and catches up', async () => {
    const t = await write.territory();
    await write.actors(t, 2);
    const page = await screens.open(`/t/${t}`);
    const sign = (words: string | RegExp) => page.locator('.connection').getByText(words);
    await sign('En direct').waitFor({ state: 'attached' });
    await drawn(page, 2);
    // A page cannot cancel its own assets: a file that hangs is requested again by a reload.
    await everythingLoaded(page);
    wire.drop();
    await write.actors(t, 1, { membership: { onMap: true } });
    await expect.poll(() => sign('En direct').count(), POLL).toBe(0);
    wire.mend();
    await expect.poll(() => sign('En direct').count(), POLL).toBe(1);
    await drawn(page, 3);
  });
});
