import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { freePort } from '../../server/engine/free-port.ts';
import { checkLog } from '../support/check-log.ts';
import { askingOver, compareProcesses } from '../support/log/compare-processes.ts';
import { settingsOf } from '../support/own-engine.ts';
import { type Answer, Participant } from '../support/room.ts';
import { type SpawnedMaillage, spawnMaillage } from '../support/spawn-maillage.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { expectAllThere, goOn, Typist } from '../support/typists.ts';
import { WriteApi } from '../support/write-api.ts';

const WRITERS = 10;
const ROUNDS = 15;
const AT_ONCE = 6;

// Two processes on one database, which know of each other by it alone; the tests read by a third.
let ports: number[];
let both: SpawnedMaillage[];
let stored: TestApp;
let write: WriteApi;

const start = (port: number): SpawnedMaillage =>
  spawnMaillage({ ...settingsOf(inject('neo4j')), PORT: String(port) });
const originOf = (i: number): string => `http://127.0.0.1:${ports[i % 2]}`;

beforeAll(async () => {
  ports = [await freePort(), await freePort()];
  both = ports.map(start);
  await Promise.all(both.map((one) => one.address()));
  stored = await openTestApp();
  write = new WriteApi(stored);
});
afterAll(async () => {
  for (const { child } of both) child.kill('SIGTERM');
  await Promise.all(both.map(({ ended }) => ended));
  await stored.close();
});

async function killOne(i: number): Promise<void> {
  both[i]?.child.kill('SIGKILL');
  await both[i]?.ended;
}

async function startOne(i: number): Promise<void> {
  const again = start(ports[i] ?? 0);
  both[i] = again;
  await again.address();
}

describe('two servers on one database', () => {
  it('have what is written through either, once, and show one map; also when one is killed and comes back', async () => {
    const t = await write.territory();
    const typists = Array.from(
      { length: WRITERS },
      (_, i) => new Typist(new Participant(originOf(i), t), `Table ${i}`),
    );
    const ofTheOther = typists.filter((_, i) => i % 2 === 1);
    await Promise.all(typists.map((typist) => typist.begin()));
    await goOn(typists, 3);
    await killOne(0);
    // The other goes on alone.
    await goOn(ofTheOther, 3);
    await startOne(0);
    await goOn(typists, 3);
    await Promise.all(typists.map((typist) => typist.end()));
    await expectAllThere(typists, () => write.map(t), inject('neo4j'));
    expect(
      await compareProcesses(
        [0, 1].map(originOf).map((origin) => askingOver(origin)),
        [t],
      ),
    ).toEqual([]);
  });

  it('let one of those win who edit the same version, also when one is killed meanwhile', async () => {
    const t = await write.territory();
    const [a = ''] = await write.actors(t, 1);
    const people = Array.from({ length: AT_ONCE }, (_, i) => new Participant(originOf(i), t));
    await Promise.all(people.map((who) => who.enter()));
    for (let round = 0; round < ROUNDS; round += 1) {
      const { version } = await write.actor(a);
      const isKilled = round % 5 === 2;
      const answers = Promise.all(
        people.map(async (who, i): Promise<Answer & { mission: string }> => {
          const mission = `${round}, ${i}`;
          return { ...(await who.write('PATCH', `/api/actors/${a}`, { mission }, version)), mission };
        }),
      );
      if (isKilled) {
        // Some of them were answered, some asked in vain, and some were not heard.
        await new Promise((resolve) => setTimeout(resolve, round * 3));
        await killOne(round % 2);
        await startOne(round % 2);
      }
      const winners = (await answers).filter(({ status }) => status === 200);
      expect((await answers).map(({ status }) => status).sort()).toEqual([
        200,
        ...people.slice(1).map(() => 412),
      ]);
      expect(await write.actor(a)).toMatchObject({ version: version + 1, mission: winners[0]?.mission });
    }
    const sent = people.flatMap((who) => who.sent);
    expect(await checkLog(inject('neo4j'), { territoryIds: [t], sent })).toEqual([]);
    expect(
      await compareProcesses(
        [0, 1].map(originOf).map((origin) => askingOver(origin)),
        [t],
      ),
    ).toEqual([]);
    const truth = await write.map(t);
    for (const who of people) {
      await expect.poll(() => who.map, { timeout: 60_000, interval: 100 }).toEqual(truth);
      who.leave();
    }
  });
});
