import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TerritoryMap } from '../../server/contract/reading.ts';
import { mapReading } from '../../server/domain/map-reading.ts';
import { freePort } from '../../server/engine/free-port.ts';
import { identify } from '../../server/engine/process-identity.ts';
import { openExecutor } from '../../server/store/execute.ts';
import { readSystem } from '../../server/use-cases/read-system.ts';
import { Participant } from '../support/room.ts';
import { localEngine, type SpawnedMaillage, spawnMaillage } from '../support/spawn-maillage.ts';

const POLL = { timeout: 120_000, interval: 100 };
const WRITERS = 6;

const dataDir = mkdtempSync(path.join(tmpdir(), 'maillage-kill-'));
let port: number;
let running: SpawnedMaillage;

/** The same data, under the same address. */
const start = (): SpawnedMaillage => spawnMaillage({ MAILLAGE_DATA: dataDir, PORT: String(port) });

beforeAll(async () => {
  port = await freePort();
  running = start();
  await running.address();
});

afterAll(async () => {
  running.child.kill('SIGTERM');
  await running.ended;
  rmSync(dataDir, { recursive: true, force: true });
});

/** Somebody who goes on typing, whatever becomes of the server, until told to stop. */
class Writer {
  readonly who: Participant;
  readonly #name: string;
  readonly added: string[] = [];
  readonly noted: string[] = [];
  said = '';
  #isOver = false;

  constructor(who: Participant, name: string) {
    this.who = who;
    this.#name = name;
  }

  async go(): Promise<void> {
    let own = '';
    for (let i = 0; !this.#isOver; i += 1) {
      const name = `${this.#name}, acteur ${i}`;
      // Without an id: made twice, it would be there twice.
      const { body } = await this.#done('POST', `${this.who.here}/actors`, { name, family: 'citizens' });
      this.added.push(name);
      const note = `${this.#name}, lien ${i}`;
      if (own !== '') {
        const parties = [own, String(body.id)].map((actorId) => ({ actorId, role: 'member' }));
        const link = { nature: 'co_produces', status: 'active', intensity: 2, note, parties };
        await this.#done('POST', `${this.who.here}/cooperations`, link);
        this.noted.push(note);
      }
      own = String(body.id);
      const description = `Dit en dernier : ${i}`;
      await this.#done('PATCH', `/api/actors/${own}`, { description });
      this.said = description;
    }
  }

  stop(): void {
    this.#isOver = true;
  }

  async #done(method: string, path: string, body: unknown) {
    const answer = await this.who.write(method, path, body);
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
    return answer;
  }
}

async function truth(territoryId: string): Promise<TerritoryMap> {
  const door = openExecutor(localEngine(dataDir).settings);
  try {
    const system = await readSystem(door, territoryId, { seesPrivate: true });
    return JSON.parse(JSON.stringify(TerritoryMap.parse(mapReading(system))));
  } finally {
    await door.close();
  }
}

describe('a room whose server is killed', { timeout: 600_000 }, () => {
  it('has every write that was acknowledged, once, and ends with one map on all screens', async () => {
    const origin = `http://127.0.0.1:${port}`;
    const t = 'salle';
    const first = new Participant(origin, t);
    await first.write('POST', '/api/territories', { id: t, name: 'Salle', level: 'other' });
    const writers = Array.from(
      { length: WRITERS },
      (_, i) => new Writer(new Participant(origin, t), `Table ${i}`),
    );
    const screens = [first, ...writers.map(({ who }) => who)];
    await Promise.all(screens.map((who) => who.enter()));
    const writing = writers.map((writer) => writer.go());
    const failed = Promise.all(writing);
    failed.catch(() => undefined);

    /** Each of them has had more answers since. */
    const goOn = async (more: number): Promise<void> => {
      const had = writers.map(({ who }) => who.acknowledged);
      const all = () => writers.every(({ who }, i) => who.acknowledged >= (had[i] ?? 0) + more);
      await Promise.race([expect.poll(all, POLL).toBe(true), failed]);
    };
    const killServer = async (): Promise<void> => {
      running.child.kill('SIGKILL');
      await running.ended;
      running = start();
      await running.address();
    };
    const killEngine = async (): Promise<void> => {
      const { pid } = localEngine(dataDir);
      process.kill(pid, 'SIGKILL');
      await expect.poll(() => identify(pid), POLL).toBeUndefined();
    };

    await goOn(4);
    await killServer();
    await goOn(4);
    await killEngine();
    await goOn(4);
    // Whoever asked while it was away was told to come back.
    const away = screens.map((who) => who.away);
    expect(away.reduce((sum, { times }) => sum + times, 0)).toBeGreaterThan(0);
    for (const { times, told } of away) expect(told).toBe(times);
    await killEngine();
    await killServer();
    await goOn(4);

    for (const writer of writers) writer.stop();
    await failed;
    const stored = await truth(t);
    const names = stored.actors.map(({ name }) => name).sort();
    expect(names).toEqual(writers.flatMap(({ added }) => added).sort());
    const notes = stored.cooperations.map(({ note }) => note).sort();
    expect(notes).toEqual(writers.flatMap(({ noted }) => noted).sort());
    for (const { added, said } of writers)
      expect(stored.actors.find(({ name }) => name === added.at(-1))?.description).toBe(said);
    for (const who of screens) {
      await expect.poll(() => who.map?.territory.revision, POLL).toBe(stored.territory.revision);
      expect(who.map).toEqual(stored);
      await expect.poll(() => who.told.at(-1), POLL).toBe(stored.territory.revision);
      expect(who.told).toEqual(who.told.map((_, i) => who.entered + 1 + i));
      expect(who.resets).toBe(0);
      expect(who.opened).toBeGreaterThanOrEqual(3);
      who.leave();
    }
  });
});
