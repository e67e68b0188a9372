import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { GapList } from '../../model/contract/gap.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { LiveReader } from '../support/follow-live.ts';
import { makeActor, makeCommitment, makeCooperation, makeFacts } from '../support/make-facts.ts';
import { storeFacts } from '../support/store-facts.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';

const DAY = '2026-03-12';
const POLL = { timeout: 120_000, interval: 20 };

/**
 * Builds two groups of four with all inner links, one link between them, and a commitment without a carrier.
 */
function twoGroups(id: string, unheard: readonly string[]): Facts {
  const name = (short: string) => `${id}-${short}`;
  const [left, right] = [['a1', 'a2', 'a3', 'a4'].map(name), ['b1', 'b2', 'b3', 'b4'].map(name)];
  const whole = (ids: readonly string[]) =>
    ids.flatMap((a, i) =>
      ids.slice(i + 1).map((b) => makeCooperation(`${a}-${b}`, [a, b], { lastSignOn: DAY })),
    );
  const { territory } = makeFacts();
  return makeFacts({
    territory: { ...territory, id, asOf: DAY },
    actors: [...left, ...right].map((actor) =>
      makeActor(actor, {
        membership: { onMap: true, ...(unheard.map(name).includes(actor) ? {} : { heardLinksOn: DAY }) },
      }),
    ),
    commitments: [makeCommitment(name('k'), [], { territoryId: id })],
    cooperations: [
      ...whole(left),
      ...whole(right),
      makeCooperation(name('passage'), [name('a1'), name('b1')], { lastSignOn: DAY }),
    ],
  });
}

describe('how sure the questions of a territory are', () => {
  let test: TestApp;
  let id: string;
  const readers: LiveReader[] = [];
  const name = (short: string) => `${id}-${short}`;
  const get = (query = '', headers?: Record<string, string>) =>
    test.send('GET', `/api/territories/${id}/gaps${query}`, undefined, headers);
  const list = async (query = '') => GapList.parse((await get(query)).json());
  const passageOf = ({ items }: GapList) => items.find(({ rule }) => rule === 'single-bridge');

  beforeAll(async () => {
    test = await openTestApp();
    await test.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => test.close());
  afterEach(() => {
    for (const reader of readers.splice(0)) reader.close();
  });
  beforeEach(() => {
    id = randomId('t');
  });

  it('is given for each question, with the actors to hear first; not for commitments', async () => {
    await storeFacts(inject('neo4j'), twoGroups(id, ['a2', 'a3', 'b2', 'b3']));
    const gaps = await list();
    const passage = passageOf(gaps);
    // Both ends were heard, and yet nobody knows.
    expect(passage).toMatchObject({ severity: 2, confidence: 'to_check' });
    expect(passage?.survival).toBeLessThan(0.3);
    const unheard = ['a2', 'a3', 'b2', 'b3'].map(name);
    expect(unheard).toEqual(expect.arrayContaining(passage?.settledBy?.map(({ actorId }) => actorId) ?? []));
    expect(gaps.hearFirst?.length).toBeGreaterThan(0);
    expect(unheard).toEqual(expect.arrayContaining(gaps.hearFirst ?? []));
    const uncarried = gaps.items.find(({ rule }) => rule === 'uncarried-commitment');
    expect(uncarried).toMatchObject({ survival: null, settledBy: [] });
    const order = gaps.items.map(({ severity, rule, key }) => [3 - severity, rule, key].join(' '));
    expect(order).toEqual([...order].sort());
  });

  it('is one where every actor has statements: a strong question is worded strongly', async () => {
    await storeFacts(inject('neo4j'), twoGroups(id, []));
    expect(passageOf(await list())).toMatchObject({
      severity: 3,
      confidence: 'sure',
      survival: 1,
      settledBy: [],
    });
  });

  it('is left out where it is not waited for, which is another answer', async () => {
    await storeFacts(inject('neo4j'), twoGroups(id, ['a2', 'b2']));
    const [whole, plain] = [await get(), await get('?survival=0')];
    expect(plain.headers.etag).not.toBe(whole.headers.etag);
    expect(GapList.parse(plain.json()).hearFirst).toBeUndefined();
    const passage = passageOf(GapList.parse(plain.json()));
    expect(passage).toMatchObject({ severity: 3, confidence: 'sure' });
    expect(passage).not.toHaveProperty('survival');
    expect((await get('', { 'if-none-match': String(whole.headers.etag) })).statusCode).toBe(304);
    expect((await get('', { 'if-none-match': String(plain.headers.etag) })).statusCode).toBe(200);
  });

  it('is sent to followers of the territory once it is computed', async () => {
    await storeFacts(inject('neo4j'), twoGroups(id, ['a2', 'b2']));
    const reader = await LiveReader.open(test.app, id);
    readers.push(reader);
    await list('?survival=0');
    await expect.poll(() => reader.of('survival').length, POLL).toBe(1);
    const { revision } = (await test.send('GET', `/api/territories/${id}`)).json();
    expect(reader.of('survival')[0]?.data).toEqual({ revision });
    // The result is cached: the next request is immediate, and no event is sent.
    expect(passageOf(await list())?.survival).toBeLessThan(0.95);
    expect(reader.of('survival')).toHaveLength(1);
  });

  it('is sent again for a revision with only moves, with the same value', async () => {
    await storeFacts(inject('neo4j'), twoGroups(id, ['a2', 'b2']));
    const reader = await LiveReader.open(test.app, id);
    readers.push(reader);
    const before = await list();
    const positions = [{ actorId: name('a1'), x: 40, y: 60 }];
    expect((await test.send('PUT', `/api/territories/${id}/positions`, { positions })).statusCode).toBe(200);
    expect(await list()).toEqual(before);
    const { revision } = (await test.send('GET', `/api/territories/${id}`)).json();
    await expect.poll(() => reader.of('survival').at(-1)?.data, POLL).toEqual({ revision });
  });

  it('is kept with what the room answers, as it was asked', async () => {
    await storeFacts(inject('neo4j'), twoGroups(id, ['a2', 'a3', 'b2', 'b3']));
    const key = passageOf(await list())?.key;
    const answer = await test.send('PUT', `/api/territories/${id}/gaps/${key}`, { status: 'handled' });
    expect(answer.json()).toMatchObject({ status: 'handled', severity: 2 });
    expect(passageOf(await list())).toMatchObject({ status: 'handled', changed: false });
  });
});
