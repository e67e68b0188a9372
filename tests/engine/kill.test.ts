import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { TerritoryMap } from '../../model/contract/reading.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { freePort } from '../../server/engine/free-port.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { readSystem } from '../../server/use-cases/read-system.ts';
import { killedImport } from '../support/killed-import.ts';
import { LONG } from '../support/longer.ts';
import { settingsOf } from '../support/own-engine.ts';
import { Participant } from '../support/room.ts';
import { killServer, type SpawnedMaillage, spawnMaillage } from '../support/spawn-maillage.ts';
import { randomId } from '../support/test-app.ts';
import { expectAllThere, goOn, Typist } from '../support/typists.ts';

// Kills the server once and checks the effects; tests/faults kills the database too, repeatedly.
const WRITERS = 4;

let port: number;
let running: SpawnedMaillage;
let stored: Executor;

/** Starts the server with the same data and address. */
const start = (): SpawnedMaillage =>
  spawnMaillage({ ...settingsOf(inject('neo4j')), PORT: String(port), MAILLAGE_METRICS: '0' });

beforeAll(async () => {
  stored = openExecutor(inject('neo4j'));
  port = await freePort();
  running = start();
  await running.address();
});
afterAll(async () => {
  running.child.kill('SIGTERM');
  await running.ended;
  await stored.close();
});

async function truth(territoryId: string): Promise<TerritoryMap> {
  const system = await readSystem(stored, territoryId, { seesPrivate: true, territoryIds: null });
  return JSON.parse(JSON.stringify(TerritoryMap.parse(mapReading(system))));
}

async function killAndRestart(): Promise<void> {
  await killServer(running);
  running = start();
  await running.address();
}

describe('a server that is killed', { timeout: 600_000 }, () => {
  it('has every write that was acknowledged, once, and all screens end with one map', async () => {
    const origin = `http://127.0.0.1:${port}`;
    const t = randomId('salle');
    await new Participant(origin, t).write('POST', '/api/territories', {
      ...{ id: t, name: t, level: 'other' },
    });
    const writers = Array.from(
      { length: WRITERS },
      (_, i) => new Typist(new Participant(origin, t), `Table ${i}`),
    );
    await Promise.all(writers.map((writer) => writer.begin()));
    await goOn(writers, 3);
    await killAndRestart();
    await goOn(writers, 3);
    await Promise.all(writers.map((writer) => writer.end()));
    for (const { who } of writers) {
      expect(who.opened).toBeGreaterThanOrEqual(2);
      expect(who.resets).toBe(0);
    }
    await expectAllThere(writers, () => truth(t), inject('neo4j'));
  });

  it(
    'leaves nothing of a file that it was bringing in, which comes in when it is sent again',
    LONG,
    async () => {
      await killedImport(`http://127.0.0.1:${port}`, { kill: killAndRestart, truth });
    },
  );
});
