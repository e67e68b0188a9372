import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../server/engine/free-port.ts';
import { openExecutor } from '../../server/store/execute.ts';
import { TestBrowser } from '../support/access-api.ts';
import { memoryOf } from '../support/cache-of.ts';
import { checkLog } from '../support/check-log.ts';
import { askingOver, compareProcesses } from '../support/log/compare-processes.ts';
import { type OwnEngine, settingsOf, startOwnEngine } from '../support/own-engine.ts';
import { Participant } from '../support/room.ts';
import {
  allGoOn,
  type Busy,
  importer,
  merger,
  phone,
  reader,
  traveller,
  undoer,
} from '../support/soak-people.ts';
import {
  killEngine,
  killServer,
  localEngine,
  type SpawnedMaillage,
  spawnMaillage,
} from '../support/spawn-maillage.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { expectAllThere, goOn, Typist } from '../support/typists.ts';
import { openWorkshop, speakFor } from '../support/workshop.ts';
import { WriteApi } from '../support/write-api.ts';

const MINUTES = Number(process.env.SOAK_MINUTES ?? 10);
const WRITERS = 6;
const PHONES = 4;
/** A request through a proxy is not from the person at the machine. */
const FROM_ELSEWHERE = { 'x-forwarded-for': '10.0.0.9' };

let engine: OwnEngine;
let ports: number[];
let both: SpawnedMaillage[];
let stored: TestApp;
let write: WriteApi;

const start = (port: number): SpawnedMaillage =>
  spawnMaillage({ ...settingsOf(engine.settings), PORT: String(port) });
const originOf = (i: number): string => `http://127.0.0.1:${ports[i % 2]}`;

beforeAll(async () => {
  engine = await startOwnEngine();
  ports = [await freePort(), await freePort()];
  both = ports.map(start);
  await Promise.all(both.map((one) => one.address()));
  stored = await openTestApp({ executor: openExecutor(engine.settings) });
  write = new WriteApi(stored);
});
afterAll(async () => {
  for (const { child } of both) child.kill('SIGTERM');
  await Promise.all(both.map(({ ended }) => ended));
  await stored.close();
  await engine.stop();
});

/** Kills the first server, the second and the database in turn. */
async function kill(turn: number): Promise<void> {
  const i = turn % 3;
  const server = both[i];
  if (server === undefined) return killEngine(engine.dataDir);
  await killServer(server);
  const again = start(ports[i] ?? 0);
  both[i] = again;
  await again.address();
}

/** Creates users who import, merge, undo, travel and export, and phones of a workshop, on both servers. */
async function furnish() {
  const t = await write.territory();
  const elsewhere = await write.territory();
  const organisations = await write.actors(t, PHONES);
  const meeting = await openWorkshop(new TestBrowser(stored), t);
  const phones = await Promise.all(
    organisations.map(async (actorId, i) => {
      const browser = await meeting.join(`Prénom ${i}`);
      const id = await speakFor(browser, meeting, actorId);
      const who = new Participant(originOf(i), t, { ...FROM_ELSEWHERE, cookie: browser.cookie ?? '' });
      return phone(who, meeting.address, actorId, id);
    }),
  );
  const [partner = ''] = await write.actors(t, 1);
  const busy: Busy[] = [
    ...phones,
    ...[0, 1].flatMap((i) => [
      ...[importer(originOf(i), t), merger(originOf(i), t, partner), undoer(originOf(i), t)],
      ...[traveller(originOf(i), t, elsewhere), reader(originOf(i), t)],
    ]),
  ];
  for (const one of busy) one.begin();
  return { territoryIds: [t, elsewhere], busy };
}

/**
 * Runs a room that types while each of the three processes is killed once, and expects every acknowledged
 * write.
 */
async function oneRoom(turn: number): Promise<{ t: string; typists: Typist[] }> {
  const t = await write.territory();
  const typists = Array.from(
    { length: WRITERS },
    (_, i) => new Typist(new Participant(originOf(i), t), `Table ${i}`),
  );
  await Promise.all(typists.map((typist) => typist.begin()));
  for (let i = 0; i < 3; i += 1) {
    await goOn(typists, 2);
    // Each time at another moment of what they write.
    await new Promise((resolve) => setTimeout(resolve, ((turn + i) * 37) % 200));
    await kill(turn + i);
  }
  await goOn(typists, 2);
  await Promise.all(typists.map((typist) => typist.end()));
  await expectAllThere(typists, () => write.map(t), engine.settings);
  return { t, typists };
}

const memory = () => ({
  servers: both.map(({ child }) => memoryOf(child.pid)),
  database: memoryOf(localEngine(engine.dataDir).pid),
});

describe(`two servers on one database, for ${MINUTES} minutes, each of the three killed by turns`, () => {
  it(
    'lose no acknowledged write, duplicate none, and have a log that reproduces the data',
    async () => {
      const { territoryIds, busy } = await furnish();
      const ends = Date.now() + MINUTES * 60_000;
      const sent = [];
      const seen = [memory()];
      let kills = 0;
      for (; Date.now() < ends; kills += 3) {
        const { t, typists } = await oneRoom(kills);
        await allGoOn(busy);
        territoryIds.push(t);
        sent.push(...typists.flatMap(({ who }) => who.sent));
        seen.push(memory());
      }
      await Promise.all(busy.map((one) => one.end()));
      sent.push(...busy.flatMap(({ who }) => who.sent));

      expect(await checkLog(engine.settings, { sent })).toEqual([]);
      expect(
        await compareProcesses(
          [0, 1].map((i) => askingOver(originOf(i))),
          territoryIds,
        ),
      ).toEqual([]);
      console.log(
        `${kills} kills, ${sent.length} writes acknowledged, ${busy.map(({ rounds }) => rounds).join(' ')} rounds;`,
        `memory in MiB: ${JSON.stringify(seen)}`,
      );
      expect(sent.every(({ status = 0 }) => status < 300)).toBe(true);
    },
    // A machine that does other things takes its time between two kills.
    MINUTES * 60_000 * 3 + 1_200_000,
  );
});
