import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { readFacts, readRevision } from '../../server/store/facts.ts';
import { CachedTerritory } from '../../server/territories/cached-territory.ts';
import { territoriesOf } from '../../server/territories/territories.ts';
import { type Edit, EditScene, edit } from '../support/edit-scene.ts';
import { OFTEN } from '../support/longer.ts';
import { csvOf } from '../support/room-model.ts';
import { RUNS_MS, runs } from '../support/runs.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { ifMatch, WriteApi } from '../support/write-api.ts';

// Two processes on one database, and a door that holds nothing.
let api: TestApp;
let other: TestApp;
let fresh: Executor;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  other = await openTestApp();
  fresh = openExecutor(inject('neo4j'));
  write = new WriteApi(api);
});
afterAll(() => Promise.all([api.close(), other.close(), fresh.close()]));

/** Returns the facts that a process holds, through the path of a query. */
async function held({ executor }: TestApp, territoryId: string) {
  const revision = await readRevision(executor, territoryId);
  return revision && territoriesOf(executor).factsAt(territoryId, revision);
}

/**
 * Returns the facts without the state since the last change other than a move, which the database does not
 * store.
 */
async function told(api: TestApp, territoryId: string) {
  const { contentToken: _since, ...facts } = (await held(api, territoryId)) ?? {};
  return Object.keys(facts).length === 0 ? undefined : facts;
}

const nth = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

const which = fc.nat(7);
const more = fc.oneof(
  fc.record({ kind: fc.constant('close' as const), which, what: fc.boolean(), isPrivate: fc.boolean() }),
  fc.record({ kind: fc.constant('merge' as const), which, into: which }),
  fc.record({
    kind: fc.constant('bring' as const),
    place: fc.nat(1),
    name: fc.constantFrom('Ab', 'Bc', 'Cd'),
  }),
  fc.record({ kind: fc.constant('show' as const), place: fc.nat(1), which }),
  fc.record({ kind: fc.constant('arrange' as const), place: fc.nat(1) }),
  fc.record({
    kind: fc.constant('day' as const),
    place: fc.nat(1),
    asOf: fc.constantFrom('2025-01-01', null),
  }),
  fc.record({ kind: fc.constant('erase' as const), which }),
);
type More = typeof more extends fc.Arbitrary<infer E> ? E : never;

/** Tries an operation outside `edit`, which may be refused. */
async function attempt(scene: EditScene, one: More): Promise<void> {
  const t = 'place' in one ? (scene.territories[one.place] ?? '') : '';
  const actor = 'which' in one ? nth(scene.actors, one.which) : '';
  const any = ifMatch('*');
  switch (one.kind) {
    case 'close': {
      const url = one.what
        ? `/api/actors/${actor}`
        : `/api/cooperations/${nth(scene.cooperations, one.which)}`;
      return void (await api.send('PATCH', url, { private: one.isPrivate }, any));
    }
    case 'merge':
      return void (await api.send(
        'POST',
        `/api/actors/${actor}/merge`,
        { intoId: nth(scene.actors, one.into) },
        any,
      ));
    case 'bring': {
      const content = Buffer.from(csvOf([{ name: one.name, mission: 'Relier' }])).toString('base64');
      const body = { name: 'essai.csv', content, settings: { unchosen: 'new' } };
      return void (await api.send('POST', `/api/territories/${t}/imports`, body));
    }
    case 'show': {
      const gaps = await api.send('GET', `/api/territories/${t}/gaps`);
      const keys = gaps.json<{ items: { key: string }[] }>().items.map(({ key }) => key);
      const url = `/api/territories/${t}/gaps/${encodeURIComponent(nth(keys, one.which))}`;
      return void (await api.send('PUT', url, { shown: 1 }));
    }
    case 'arrange':
      return void (await api.send('POST', `/api/territories/${t}/positions/arrange`));
    case 'day':
      return void (await api.send('PATCH', `/api/territories/${t}`, { asOf: one.asOf }, any));
    case 'erase':
      return void (await api.send('POST', `/api/actors/${actor}/erasure`, { name: `Acteur ${actor}` }));
  }
}

const isOwn = (one: Edit | More): one is More =>
  ['close', 'merge', 'bring', 'show', 'arrange', 'day', 'erase'].includes(one.kind);

/** Mostly what a room does; seldom what has all be read again. */
const step = fc.oneof({ weight: 5, arbitrary: edit }, { weight: 2, arbitrary: more });

describe('a territory held in memory', () => {
  it('equals a new read at any time, in any process, after any operation', {
    ...OFTEN,
    timeout: RUNS_MS,
  }, async () => {
    let [broughtOn, tried] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(step, fc.boolean(), fc.boolean()), { minLength: 8, maxLength: 30 }),
        async (steps) => {
          tried += 1;
          const scene = new EditScene(write);
          await scene.furnish();
          for (const t of scene.territories) for (const process of [api, other]) await held(process, t);
          for (const [one, looks, looksElsewhere] of steps) {
            const before = await Promise.all(
              scene.territories.map(async (t) => ({ ...(await territoriesOf(api.executor).present(t)) })),
            );
            await (isOwn(one) ? attempt(scene, one) : scene.attempt(one));
            for (const [i, t] of scene.territories.entries()) {
              const truth = await readFacts(fresh, t);
              const said = JSON.stringify(one);
              if (looks) {
                expect(await told(api, t), said).toEqual(truth);
                const now = (await territoriesOf(api.executor).present(t))?.kept;
                const then = before[i];
                if (now !== undefined && now === then?.kept && now.revision > (then.revision ?? 0))
                  broughtOn += 1;
              }
              if (looksElsewhere) expect(await told(other, t), said).toEqual(truth);
            }
          }
          for (const t of scene.territories) {
            const truth = await readFacts(fresh, t);
            for (const process of [api, other]) expect(await told(process, t)).toEqual(truth);
          }
        },
      ),
      runs(5, 20_261_128, 2),
    );
    expect(broughtOn).toBeGreaterThan(2 * tried);
  });

  it('is shared by simultaneous requests, and by later ones', async () => {
    const t = await write.territory();
    await write.actors(t, 3);
    const asked = await Promise.all([held(api, t), held(api, t), held(api, t)]);
    expect(new Set([...asked, await held(api, t)]).size).toBe(1);
    const [present, later] = [await territoriesOf(api.executor).present(t), await write.actors(t, 1)];
    expect(later).toHaveLength(1);
    expect(present?.kept).toBeInstanceOf(CachedTerritory);
    expect((await held(api, t))?.actors).toHaveLength(4);
    expect((await territoriesOf(api.executor).present(t))?.kept).toBe(present?.kept);
  });

  it('made again under the id of one that was deleted is another one', async () => {
    const t = await write.territory();
    await write.actors(t, 3);
    await held(api, t);
    await held(other, t);
    await write.remove(`/api/territories/${t}`, '*');
    expect(await held(other, t)).toBeUndefined();
    await write.post('/api/territories', { id: t, name: 'Un autre', level: 'epci' });
    await write.actors(t, 1);
    for (const process of [api, other]) expect(await told(process, t)).toEqual(await readFacts(fresh, t));
  });
});
