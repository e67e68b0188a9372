import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { checkLog } from '../support/check-log.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { cooperationBody, ifMatch, WriteApi } from '../support/write-api.ts';

// Two applications on one database, as two processes are: their queues know nothing of each other.
let api: TestApp;
let other: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  other = await openTestApp({ executor: openExecutor(inject('neo4j')) });
  write = new WriteApi(api);
});
afterAll(() => Promise.all([api.close(), other.close()]));

const apps = () => [api, other] as const;
const either = (i: number): TestApp => apps()[i % 2 === 0 ? 0 : 1];
const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/**
 * Expects every revision from the first to the current one exactly once, and together they produce the
 * current state.
 */
async function expectWholeLog(territoryId: string): Promise<void> {
  expect(await checkLog(inject('neo4j'), { territoryIds: [territoryId] })).toEqual([]);
}

describe('writers at once', () => {
  it('of one version: exactly one wins, also across processes', async () => {
    const t = await write.territory();
    const [a = ''] = await write.actors(t, 1);
    const replies = await Promise.all(
      range(20).map((i) => either(i).send('PATCH', `/api/actors/${a}`, { mission: `m${i}` }, ifMatch(1))),
    );
    const statuses = replies.map(({ statusCode }) => statusCode).sort();
    expect(statuses).toEqual([200, ...range(19).map(() => 412)]);
    expect((await write.actor(a)).version).toBe(2);
    await expectWholeLog(t);
  });

  it('of one creation: one node, ten equal answers, one change', async () => {
    const t = await write.territory();
    const body = { id: randomId('a'), name: 'Une seule', family: 'citizens' };
    const replies = await Promise.all(
      range(10).map((i) => either(i).send('POST', `/api/territories/${t}/actors`, body)),
    );
    expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([201]));
    expect(new Set(replies.map((reply) => reply.body)).size).toBe(1);
    expect(await write.revision(t)).toBe(2);
  });

  it('with one id in different territories: one is created, the others are refused', async () => {
    const territories = await Promise.all(range(4).map(() => write.territory()));
    const body = { id: randomId('a'), name: 'Convoité', family: 'citizens' };
    const replies = await Promise.all(
      territories.map((t, i) => either(i).send('POST', `/api/territories/${t}/actors`, body)),
    );
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409, 409]);
  });

  it('of one key: one change, ten equal answers; without an id too', async () => {
    const t = await write.territory();
    const key = { 'idempotency-key': randomId('m') };
    const body = { name: 'Par clé', family: 'citizens' };
    const replies = await Promise.all(
      range(10).map((i) => either(i).send('POST', `/api/territories/${t}/actors`, body, key)),
    );
    expect(replies.map(({ statusCode }) => statusCode)).toEqual(range(10).map(() => 201));
    expect(new Set(replies.map((reply) => reply.body)).size).toBe(1);
    expect(await write.revision(t)).toBe(2);
  });

  it('in one territory leave revisions without a hole', async () => {
    const t = await write.territory();
    const before = await write.revision(t);
    const replies = await Promise.all(
      range(20).map((i) =>
        either(i).send('POST', `/api/territories/${t}/actors`, { name: `n${i}`, family: 'state' }),
      ),
    );
    expect(replies.every(({ statusCode }) => statusCode === 201)).toBe(true);
    expect(await write.revision(t)).toBe(before + 20);
    await expectWholeLog(t);
  });

  it('across two territories neither wait for each other for ever nor leave a hole', async () => {
    const [t, u] = [await write.territory(), await write.territory()];
    const [a = '', b = ''] = await write.actors(t, 2);
    const [x = '', y = ''] = await write.actors(u, 2);
    const replies = await Promise.all(
      range(20).map((i) =>
        either(i).send(
          'POST',
          `/api/territories/${i % 3 === 0 ? t : u}/cooperations`,
          cooperationBody(i % 3 === 0 ? [a, x] : i % 3 === 1 ? [y, b] : [x, y]),
        ),
      ),
    );
    expect(replies.map(({ statusCode }) => statusCode)).toEqual(range(20).map(() => 201));
    await expectWholeLog(t);
    await expectWholeLog(u);
  });

  it('that delete what others link: no cooperation of one is left', async () => {
    const t = await write.territory();
    const [a = '', ...others] = await write.actors(t, 6);
    const replies = await Promise.all([
      ...others.map((b, i) =>
        either(i).send('POST', `/api/territories/${t}/cooperations`, cooperationBody([a, b])),
      ),
      other.send('DELETE', `/api/actors/${a}`, undefined, ifMatch('*')),
    ]);
    expect(replies.every(({ statusCode }) => [201, 204, 422].includes(statusCode))).toBe(true);
    expect((await write.map(t)).cooperations).toEqual([]);
    await expectWholeLog(t);
  });
});

describe('a known key', () => {
  it('is answered before existence and version are looked at; with another request it is refused', async () => {
    const t = await write.territory();
    const [a = ''] = await write.actors(t, 1);
    const key = { 'idempotency-key': randomId('m') };
    const edit = () => api.send('PATCH', `/api/actors/${a}`, { mission: 'x' }, { ...ifMatch(1), ...key });
    expect((await edit()).statusCode).toBe(200);
    const again = await edit();
    expect(again.statusCode).toBe(200);
    expect(again.json()).toMatchObject({ mission: 'x', version: 2 });
    expect(await write.refusal('PATCH', `/api/actors/${a}`, { mission: 'y' }, key)).toMatchObject({
      status: 409,
      code: 'KEY_REUSED',
    });
    const removal = { 'idempotency-key': randomId('m'), ...ifMatch(2) };
    const remove = () => api.send('DELETE', `/api/actors/${a}`, undefined, removal);
    expect((await remove()).statusCode).toBe(204);
    expect((await remove()).statusCode).toBe(204);
    const changes = await write.changes(t);
    expect(changes.at(-1)).toMatchObject({ type: 'actor.deleted', mutationId: removal['idempotency-key'] });
  });

  it('is kept where nothing was to change, or the same creation came without it before', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    const revision = await write.revision(t);
    const key = { 'idempotency-key': randomId('m') };
    const join = (actorId: string, body: object) =>
      api.send('PUT', `/api/territories/${t}/actors/${actorId}`, body, key);
    expect((await join(a, {})).statusCode).toBe(200);
    expect((await join(a, {})).statusCode).toBe(200);
    expect((await join(b, { main: true })).json()).toMatchObject({ status: 409, code: 'KEY_REUSED' });

    const creationKey = { 'idempotency-key': randomId('m') };
    const creation = { id: randomId('a'), name: 'Le moulin', family: 'business' };
    const url = `/api/territories/${t}/actors`;
    expect((await api.send('POST', url, creation)).statusCode).toBe(201);
    expect((await api.send('POST', url, creation, creationKey)).statusCode).toBe(201);
    const reused = await api.send('POST', url, { ...creation, id: randomId('a') }, creationKey);
    expect(reused.json()).toMatchObject({ status: 409, code: 'KEY_REUSED' });
    expect(await write.revision(t)).toBe(revision + 1);
    await expectWholeLog(t);
  });
});

describe('a territory that is taken away while another process writes in it all the time', () => {
  it('is taken as it was at one revision, and afterwards others write as before', async () => {
    const t = await write.territory();
    await write.actors(t, 2);
    const door = openExecutor(inject('neo4j'));
    // More than readings that begin again take.
    const WRITES = 40;
    let writes = 0;
    // Each time somebody looks how far the territory is, the other process makes it go further.
    const busy: Executor = {
      ...door,
      readOne: async (query, params, options) => {
        const answer = await door.readOne(query, params, options);
        if (query.file === 'territories/read-revision.cypher' && writes < WRITES) {
          writes += 1;
          await write.actors(t, 1);
        }
        return answer;
      },
    };
    const taken = await openTestApp({ executor: busy });
    const title = 'Prise pendant que d’autres écrivent';
    const replies = await Promise.all([
      taken.send('GET', `/api/territories/${t}/export.json`),
      taken.send('GET', `/api/territories/${t}/map`),
      taken.send('POST', `/api/territories/${t}/snapshots`, { title }),
    ]);
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 201]);
    const reply = await taken.send('POST', `/api/territories/${t}/actors`, { name: 'n', family: 'state' });
    expect(reply.statusCode).toBe(201);
    expect(writes).toBe(WRITES);
    await expectWholeLog(t);
    await taken.close();
  });
});
