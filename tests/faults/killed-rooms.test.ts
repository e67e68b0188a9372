import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TerritoryMap } from '../../model/contract/reading.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { freePort } from '../../server/engine/free-port.ts';
import { openExecutor } from '../../server/store/execute.ts';
import { readSystem } from '../../server/use-cases/read-system.ts';
import { castVote, expectVoteKept } from '../support/kept-vote.ts';
import { killedImport } from '../support/killed-import.ts';
import { Participant } from '../support/room.ts';
import {
  killEngine,
  killServer,
  localEngine,
  type SpawnedMaillage,
  spawnMaillage,
} from '../support/spawn-maillage.ts';
import { expectAllThere, goOn, Typist } from '../support/typists.ts';

const WRITERS = 6;

const dataDir = mkdtempSync(path.join(tmpdir(), 'maillage-kill-'));
let port: number;
let running: SpawnedMaillage;

/** Starts a server with the same data and address. */
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

async function truth(territoryId: string): Promise<TerritoryMap> {
  const door = openExecutor(localEngine(dataDir).settings);
  try {
    const system = await readSystem(door, territoryId, { seesPrivate: true, territoryIds: null });
    return JSON.parse(JSON.stringify(TerritoryMap.parse(mapReading(system))));
  } finally {
    await door.close();
  }
}

async function killAndRestart(): Promise<void> {
  await killServer(running);
  running = start();
  await running.address();
}

describe('a room whose server is killed', { timeout: 600_000 }, () => {
  it('has every write that was acknowledged, once, and ends with one map on all screens', async () => {
    const origin = `http://127.0.0.1:${port}`;
    const t = 'salle';
    await new Participant(origin, t).write('POST', '/api/territories', {
      id: t,
      name: 'Salle',
      level: 'other',
    });
    const writers = Array.from(
      { length: WRITERS },
      (_, i) => new Typist(new Participant(origin, t), `Table ${i}`),
    );
    await Promise.all(writers.map((writer) => writer.begin()));

    const leader = new Participant(origin, t);
    const vote = await castVote(leader);
    await goOn(writers, 4);
    await killAndRestart();
    await goOn(writers, 4);
    await killEngine(dataDir);
    await goOn(writers, 4);
    // Every request during the outage got “try again”.
    expect(writers.reduce((sum, { who }) => sum + who.away.times, 0)).toBeGreaterThan(0);
    await killEngine(dataDir);
    await killAndRestart();
    await goOn(writers, 4);

    await Promise.all(writers.map((writer) => writer.end()));
    for (const { who } of writers) {
      expect(who.opened).toBeGreaterThanOrEqual(3);
      expect(who.resets).toBe(0);
    }
    await expectVoteKept(leader, vote);
    await expectAllThere(writers, () => truth(t), localEngine(dataDir).settings);
  });
});

describe('a file that is being brought in', { timeout: 600_000 }, () => {
  it.each([
    ['the server', killAndRestart],
    ['the database', () => killEngine(dataDir)],
  ])('while %s is killed leaves nothing, and comes in when it is sent again', async (_, kill) => {
    await killedImport(`http://127.0.0.1:${port}`, { kill, truth });
  });
});
