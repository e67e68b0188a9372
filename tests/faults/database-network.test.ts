import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkLog } from '../support/check-log.ts';
import { settingsOf } from '../support/own-engine.ts';
import { Participant } from '../support/room.ts';
import { type SpawnedMaillage, spawnMaillage } from '../support/spawn-maillage.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { expectAllThere, goOn, Typist } from '../support/typists.ts';
import { WriteApi } from '../support/write-api.ts';

const POLL = { timeout: 120_000, interval: 100 };
const WRITERS = 6;

// The process connects to its database through our proxy; the tests read the database directly.
let wire: TcpProxy;
let running: SpawnedMaillage;
let origin: string;
let stored: TestApp;
let write: WriteApi;

beforeAll(async () => {
  const settings = inject('neo4j');
  wire = await TcpProxy.to(Number(new URL(settings.uri).port));
  running = spawnMaillage(settingsOf({ ...settings, uri: `bolt://127.0.0.1:${wire.port}` }));
  origin = (await running.address()).replace(/\/$/, '');
  stored = await openTestApp();
  write = new WriteApi(stored);
});
afterEach(() => wire.mend());
afterAll(async () => {
  running.child.kill('SIGTERM');
  await running.ended;
  await stored.close();
  await wire.close();
});

const readiness = async (): Promise<number> => (await fetch(`${origin}/api/health?probe=ready`)).status;

/** Creates users who type while the network changes. */
async function room(): Promise<Typist[]> {
  const t = await write.territory();
  const typists = Array.from(
    { length: WRITERS },
    (_, i) => new Typist(new Participant(origin, t), `Table ${i}`),
  );
  await Promise.all(typists.map((typist) => typist.begin()));
  return typists;
}

const truth = async ([first]: readonly Typist[]) => write.map(first?.who.territoryId ?? '');

describe('the network between the server and its database', () => {
  const faults: [string, () => void][] = [
    ['is cut', () => wire.cut()],
    ['takes everything and says nothing: half open', () => wire.drop()],
  ];
  it.each(faults)('%s: a request gets “try again”, and everything works afterwards', async (_name, fail) => {
    const typists = await room();
    await goOn(typists, 3);
    fail();
    await expect.poll(readiness, POLL).toBe(503);
    const problem = await fetch(`${origin}/api/territories/${typists[0]?.who.territoryId}/map`, {
      headers: { 'accept-language': 'fr' },
    });
    expect(problem.status).toBe(503);
    expect(Number(problem.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(problem.headers.get('content-type')).toContain('application/problem+json');
    expect(await problem.json()).toMatchObject({ code: 'DATABASE_UNAVAILABLE', status: 503 });
    // Alive all the while.
    expect((await fetch(`${origin}/api/health?probe=live`)).status).toBe(200);

    wire.mend();
    await expect.poll(readiness, POLL).toBe(200);
    await goOn(typists, 3);
    expect(running.child.exitCode).toBeNull();
    await Promise.all(typists.map((typist) => typist.end()));
    await expectAllThere(typists, () => truth(typists), inject('neo4j'));
  });

  it('is half open while nothing is asked: the first who asks again is answered in time, and all is well after', async () => {
    expect(await readiness()).toBe(200);
    wire.drop();
    const name = randomId('Dit dans le vide');
    const t = await write.territory();
    const body = JSON.stringify({ name, family: 'citizens' });
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomId('m') };
    const ask = () => fetch(`${origin}/api/territories/${t}/actors`, { method: 'POST', headers, body });
    const first = await ask();
    expect(first.status).toBe(503);
    expect((await write.map(t)).actors).toEqual([]);
    wire.mend();
    await expect.poll(async () => (await ask()).status, POLL).toBe(201);
    expect((await write.map(t)).actors.map((actor) => actor.name)).toEqual([name]);
  });

  it('is late and slow: answers are late, and none is lost or doubled', async () => {
    wire.delay(40);
    wire.throttle(200_000);
    const typists = await room();
    await goOn(typists, 2);
    await Promise.all(typists.map((typist) => typist.end()));
    await expectAllThere(typists, () => truth(typists), inject('neo4j'));
  });

  it('loses an answer that was on its way: the write is there once', async () => {
    const t = await write.territory();
    const who = new Participant(origin, t);
    // Again and again at another moment of the write: before it, in it, while it is confirmed.
    for (let ms = 0; ms < 60; ms += 3) {
      const writing = who.write('POST', `${who.here}/actors`, { name: `Acteur ${ms}`, family: 'citizens' });
      await new Promise((resolve) => setTimeout(resolve, ms));
      wire.cut();
      wire.mend();
      expect((await writing).status).toBe(201);
    }
    const names = (await write.map(t)).actors.map(({ name }) => name).sort();
    expect(names).toEqual(Array.from({ length: 20 }, (_, i) => `Acteur ${i * 3}`).sort());
    expect(await checkLog(inject('neo4j'), { territoryIds: [t], sent: who.sent })).toEqual([]);
  });
});
