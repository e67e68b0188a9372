import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { applyMapDelta } from '../../model/readings/apply-map-delta.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { checkLog } from '../support/check-log.ts';
import { EditScene, edit } from '../support/edit-scene.ts';
import { LiveReader } from '../support/follow-live.ts';
import { OFTEN } from '../support/longer.ts';
import { RUNS_MS, runs } from '../support/runs.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

const POLL = { timeout: 120_000, interval: 20 };

// Written through one process, followed through it and through another; the third reads what is in the database.
let writing: TestApp;
let following: TestApp;
let reading: TestApp;
let write: WriteApi;
let stored: WriteApi;
beforeAll(async () => {
  writing = await openTestApp();
  following = await openTestApp({ executor: openExecutor(inject('neo4j')) });
  reading = await openTestApp({ executor: openExecutor(inject('neo4j')) });
  for (const { app } of [writing, following]) await app.listen({ host: '127.0.0.1', port: 0 });
  write = new WriteApi(writing);
  stored = new WriteApi(reading);
});
afterAll(() => Promise.all([writing.close(), following.close(), reading.close()]));

/** A map as a screen keeps it: read once, then updated by the stream. */
class Follower {
  readonly territoryId: string;
  readonly reader: LiveReader;
  map: TerritoryMap;
  #taken = 0;

  constructor(reader: LiveReader, map: TerritoryMap) {
    this.territoryId = map.territory.id;
    this.reader = reader;
    this.map = map;
  }

  static async of({ app }: TestApp, territoryId: string): Promise<Follower> {
    const map = await stored.map(territoryId);
    const reader = await LiveReader.open(app, territoryId, `?after=${map.territory.revision}`);
    await expect.poll(() => reader.of('map').length, POLL).toBeGreaterThan(0);
    return new Follower(reader, map);
  }

  /** Takes what came; gives the revision it is at. */
  take(): number {
    const deltas = this.reader.of('map');
    for (const { data } of deltas.slice(this.#taken)) {
      if (data.to <= this.map.territory.revision) continue;
      expect(data.from).toBe(this.map.territory.revision);
      this.map = applyMapDelta(this.map, data);
    }
    this.#taken = deltas.length;
    return this.map.territory.revision;
  }
}

describe('any edits of what two territories share', () => {
  it('bring every map that is followed to what is in the database', {
    ...OFTEN,
    timeout: RUNS_MS,
  }, async () => {
    const tried = runs(8, 20_261_126, 2);
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 8, maxLength: 24 }), async (edits) => {
        const scene = new EditScene(write);
        await scene.furnish();
        const followers = await Promise.all(
          scene.territories.flatMap((t) => [Follower.of(writing, t), Follower.of(following, t)]),
        );
        const compare = async () => {
          for (const follower of followers) {
            const truth = await stored.map(follower.territoryId);
            await expect.poll(() => follower.take(), POLL).toBe(truth.territory.revision);
            expect(follower.map).toEqual(truth);
            compared += 1;
          }
        };
        for (const [i, one] of edits.entries()) {
          await scene.attempt(one);
          // Now and then several come before anyone looks.
          if (i % 3 !== 1) await compare();
        }
        await compare();
        expect(await checkLog(inject('neo4j'), { territoryIds: scene.territories })).toEqual([]);
        for (const { reader } of followers) {
          const told = reader.of('change').map(({ id }) => Number(id));
          expect(told).toEqual(told.map((_, i) => (told[0] ?? 0) + i));
          reader.close();
        }
      }),
      tried,
    );
    expect(compared).toBeGreaterThan(12 * tried.numRuns);
  });
});

describe('a map read while someone writes', () => {
  it('is the map of its revision: no half of a write is in it', async () => {
    const t = await write.territory();
    await write.actors(t, 2);
    const door = openExecutor(inject('neo4j'));
    let writes = 0;
    // A result that the engine may return during a concurrent write: the earlier content and its revision.
    const torn: Executor = {
      ...door,
      readOne: async (query, params, options) => {
        const before = await door.readOne(query, params, options);
        if (query.file !== 'territories/read-facts.cypher' || writes >= 3) return before;
        writes += 1;
        await write.actors(t, 1);
        const after = await door.readOne(query, params, options);
        return Object.assign({}, before, { territory: after?.territory, changeId: after?.changeId });
      },
    };
    const read = await openTestApp({ executor: torn });
    const map = (await read.send('GET', `/api/territories/${t}/map`)).json<TerritoryMap>();
    expect(writes).toBe(3);
    expect(map).toEqual(await stored.map(t));
    await read.close();
  });

  it('is the map of a revision too where it is read by its elements', async () => {
    const t = await write.territory();
    await write.actors(t, 2);
    const door = openExecutor(inject('neo4j'));
    let [writes, isBusy] = [0, false];
    // Writes between each two statements of the request, so that it reads several revisions.
    const busy: Executor = {
      ...door,
      readTransaction: (work, options) =>
        door.readTransaction(
          (tx) =>
            work({
              ...tx,
              run: async (query, params) => {
                const rows = await tx.run(query, params);
                if (isBusy && writes < 6) {
                  writes += 1;
                  await write.actors(t, 1);
                }
                return rows;
              },
            }),
          options,
        ),
    };
    const read = await openTestApp({ executor: busy });
    await read.send('GET', `/api/territories/${t}/map`);
    await write.actors(t, 1);
    isBusy = true;
    const map = (await read.send('GET', `/api/territories/${t}/map`)).json<TerritoryMap>();
    expect(writes).toBe(6);
    const { revision } = map.territory;
    expect(revision).toBeLessThan(await write.revision(t));
    const then = await stored.get(`/api/territories/${t}/map?known=${revision}`);
    expect({ ...then, known: undefined }).toEqual(map);
    const now = (await read.send('GET', `/api/territories/${t}/map`)).json<TerritoryMap>();
    expect(now).toEqual(await stored.map(t));
    await read.close();
  });
});
