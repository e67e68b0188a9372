import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../server/engine/free-port.ts';
import { openExecutor } from '../../server/store/execute.ts';
import { checkLog } from '../support/check-log.ts';
import { type OwnEngine, settingsOf, startOwnEngine } from '../support/own-engine.ts';
import { Participant } from '../support/room.ts';
import { killEngine, killServer, type SpawnedMaillage, spawnMaillage } from '../support/spawn-maillage.ts';
import { openTestApp } from '../support/test-app.ts';
import { expectAllThere, goOn, Typist } from '../support/typists.ts';
import { WriteApi } from '../support/write-api.ts';

/** Kills, of the server and of Neo4j by turns. */
const CYCLES = Number(process.env.FAULT_CYCLES ?? 20);
const WRITERS = 20;
const CYCLE_MS = 600_000;

let engine: OwnEngine;
let port: number;
let running: SpawnedMaillage;

const start = (): SpawnedMaillage => spawnMaillage({ ...settingsOf(engine.settings), PORT: String(port) });

beforeAll(async () => {
  engine = await startOwnEngine();
  port = await freePort();
  running = start();
  await running.address();
});
afterAll(async () => {
  running.child.kill('SIGTERM');
  await running.ended;
  await engine.stop();
});

async function killAndRestart(): Promise<void> {
  await killServer(running);
  running = start();
  await running.address();
}

describe(`a room of ${WRITERS} whose server and whose database are killed ${CYCLES} times`, () => {
  it(
    'loses no write that was acknowledged, has none twice, and ends with one map on all screens',
    async () => {
      const stored = await openTestApp({ executor: openExecutor(engine.settings) });
      const write = new WriteApi(stored);
      const t = await write.territory();
      const typists = Array.from(
        { length: WRITERS },
        (_, i) => new Typist(new Participant(`http://127.0.0.1:${port}`, t), `Table ${i}`),
      );
      await Promise.all(typists.map((typist) => typist.begin()));
      for (let cycle = 0; cycle < CYCLES; cycle += 1) {
        await goOn(typists, 2);
        // Each time at another moment of what they write.
        await new Promise((resolve) => setTimeout(resolve, (cycle * 37) % 200));
        await (cycle % 2 === 0 ? killAndRestart() : killEngine(engine.dataDir));
      }
      await goOn(typists, 2);
      await Promise.all(typists.map((typist) => typist.end()));
      await expectAllThere(typists, () => write.map(t), engine.settings);
      // Nor has anything else come in.
      expect(await checkLog(engine.settings)).toEqual([]);
      for (const { who } of typists) expect(who.opened).toBeGreaterThan(CYCLES / 2);
      await stored.close();
    },
    300_000 + CYCLES * CYCLE_MS,
  );
});
