import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { applyMapDelta } from '../../model/readings/apply-map-delta.ts';
import { openExecutor } from '../../server/store/execute.ts';
import { LiveReader } from '../support/follow-live.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

const POLL = { timeout: 120_000, interval: 20 };

let api: TestApp;
let other: TestApp;
let write: WriteApi;
const readers: LiveReader[] = [];
beforeAll(async () => {
  api = await openTestApp();
  other = await openTestApp({ executor: openExecutor(inject('neo4j')) });
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  write = new WriteApi(api);
});
afterEach(() => {
  for (const reader of readers.splice(0)) reader.close();
});
afterAll(() => Promise.all([api.close(), other.close()]));

async function follow(territoryId: string, query = '', headers: Record<string, string> = {}) {
  const reader = await LiveReader.open(api.app, territoryId, query, headers);
  readers.push(reader);
  return reader;
}
const revisionsOf = (reader: LiveReader) => reader.of('change').map(({ id }) => Number(id));

describe('a live territory', () => {
  it('tells each change as the list of changes has it, its revision being the id', async () => {
    const t = await write.territory();
    const reader = await follow(t);
    expect(reader.status).toBe(200);
    expect(reader.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(reader.headers.get('cache-control')).toContain('no-store');
    await write.actors(t, 3);
    await expect.poll(() => revisionsOf(reader), POLL).toEqual([2, 3, 4]);
    const listed = await write.changes(t);
    expect(reader.of('change').map(({ data }) => data)).toEqual(listed.slice(1));
    expect(reader.retryMs).toBeGreaterThan(0);
  });

  it('sends followers of the map a short form of a change: its elements are sent once, with the map', async () => {
    const t = await write.territory();
    const [whole, short] = await Promise.all([follow(t), follow(t, '?elements=0')]);
    const [a = ''] = await write.actors(t, 1, { mission: 'Une mission' });
    await expect.poll(() => short.of('news').map(({ id }) => id), POLL).toEqual(['2']);
    await expect.poll(() => revisionsOf(whole), POLL).toEqual([2]);
    const [{ before, after, ...head } = { before: null, after: null }] = whole
      .of('change')
      .map(({ data }) => data);
    expect(after).toMatchObject({ [`Actor:${a}`]: { mission: 'Une mission' } });
    expect(before).toBeNull();
    const [news] = short.of('news').map(({ data }) => data);
    expect(news).toMatchObject({ ...head, did: { what: 'Actor.added', count: 1 } });
    expect(JSON.stringify(news)).not.toContain('mission');
    expect([whole.of('news'), short.of('change')]).toEqual([[], []]);
    await expect.poll(() => JSON.stringify(short.of('map').at(-1)), POLL).toContain('Une mission');
    // Missed changes arrive in the same form.
    const late = await follow(t, '?elements=0&after=1');
    await expect.poll(() => late.of('news').map(({ id }) => id), POLL).toEqual(['2']);
  });

  it('replays what was missed, after the last id or the revision asked for, once each', async () => {
    const t = await write.territory();
    await write.actors(t, 4);
    const [byHeader, byQuery, both] = await Promise.all([
      follow(t, '', { 'last-event-id': '3' }),
      follow(t, '?after=2'),
      follow(t, '?after=1', { 'last-event-id': '4' }),
    ]);
    await expect.poll(() => revisionsOf(byHeader), POLL).toEqual([4, 5]);
    await expect.poll(() => revisionsOf(byQuery), POLL).toEqual([3, 4, 5]);
    await expect.poll(() => revisionsOf(both), POLL).toEqual([5]);
    await write.actors(t, 1);
    for (const reader of [byHeader, byQuery, both])
      await expect.poll(() => revisionsOf(reader).at(-1), POLL).toBe(6);
    expect(revisionsOf(byQuery)).toEqual([3, 4, 5, 6]);
  });

  it('a client too far behind, or ahead of a territory created again, receives a new map', async () => {
    const t = await write.territory();
    const [a = ''] = await write.actors(t, 1);
    for (let i = 0; i < 210; i += 1)
      await write.put(`/api/territories/${t}/positions`, { positions: [{ actorId: a, x: i, y: 0 }] });
    const now = await write.revision(t);
    const reader = await follow(t, '?after=1');
    await expect
      .poll(() => reader.of('reset'), POLL)
      .toMatchObject([{ id: String(now), data: { revision: now } }]);
    await write.actors(t, 1);
    await expect.poll(() => revisionsOf(reader), POLL).toEqual([now + 1]);

    const ahead = await follow(t, `?after=${now + 1000}`);
    await expect.poll(() => ahead.of('reset').map(({ data }) => data), POLL).toEqual([{ revision: now + 1 }]);
  });

  it('shows within a second what another process wrote', async () => {
    const t = await write.territory();
    const reader = await follow(t);
    const reply = await other.send('POST', `/api/territories/${t}/actors`, {
      name: 'D’à côté',
      family: 'citizens',
    });
    expect(reply.statusCode).toBe(201);
    await expect.poll(() => revisionsOf(reader), POLL).toEqual([2]);
  });

  it('brings the map it follows up to date, day and transactions as asked', async () => {
    const t = await write.territory({ asOf: '2026-03-12' });
    const [a = '', b = '', c = ''] = await write.actors(t, 3);
    const queries = ['', '?at=2020-01-01', '?withoutTransactions=1'];
    const followed = await Promise.all(
      queries.map(async (query) => {
        const map = (await write.get(`/api/territories/${t}/map${query}`)) as unknown as TerritoryMap;
        const reader = await follow(t, query);
        await expect.poll(() => reader.of('map').length, POLL).toBeGreaterThan(0);
        return { query, map, reader };
      }),
    );
    await write.cooperation(t, [a, b], { startedOn: '2021-01-01' });
    await write.post(`/api/territories/${t}/cooperations`, {
      nature: 'funds',
      status: 'active',
      intensity: 1,
      parties: [
        { actorId: a, role: 'from' },
        { actorId: c, role: 'to' },
      ],
    });
    await write.patch(`/api/actors/${a}`, { name: 'Zoé, coopérative' });
    await write.remove(`/api/actors/${b}`, '*');
    const now = await write.revision(t);
    for (const { query, map, reader } of followed) {
      await expect.poll(() => reader.of('map').at(-1)?.data.to, POLL).toBe(now);
      const brought = reader.of('map').reduce((known, { data }) => {
        if (data.to <= known.territory.revision) return known;
        expect(data.from).toBe(known.territory.revision);
        return applyMapDelta(known, data);
      }, map);
      expect(brought).toEqual(await write.get(`/api/territories/${t}/map${query}`));
    }
  });

  it('says how many are there, as they come and go', async () => {
    const t = await write.territory();
    const first = await follow(t);
    const last = () => first.of('presence').at(-1)?.data.people;
    await expect.poll(last, POLL).toBe(1);
    const second = await follow(t);
    await expect.poll(last, POLL).toBe(2);
    second.close();
    await expect.poll(last, POLL).toBe(1);
  });

  it('of an unknown territory is 404; HEAD opens no stream; a deleted one resets', async () => {
    expect((await follow('nowhere')).status).toBe(404);
    const t = await write.territory();
    expect((await api.send('HEAD', `/api/territories/${t}/live`)).statusCode).toBe(404);
    const reader = await follow(t);
    await expect.poll(() => reader.of('map').length, POLL).toBeGreaterThan(0);
    await write.remove(`/api/territories/${t}`, '*');
    await expect.poll(() => reader.of('reset').map(({ data }) => data), POLL).toEqual([{ revision: 0 }]);
  });

  it('returns to a writer the revision of the write', async () => {
    const t = await write.territory();
    const key = { 'idempotency-key': `k-${t}` };
    const body = { name: 'Nouvelle venue', family: 'citizens' };
    const first = await api.send('POST', `/api/territories/${t}/actors`, body, key);
    expect(first.headers['maillage-revision']).toBe(`${t}=2`);
    await write.actors(t, 1);
    // A page that reloaded before the answer sends the same request again, and must be able to undo it.
    const again = await api.send('POST', `/api/territories/${t}/actors`, body, key);
    expect(again.statusCode).toBe(201);
    expect(again.headers['maillage-revision']).toBe(`${t}=2`);
  });

  it('ends with the process, its readers told when to come back', async () => {
    const closing = await openTestApp({ executor: openExecutor(inject('neo4j')) });
    await closing.app.listen({ host: '127.0.0.1', port: 0 });
    const t = await write.territory();
    const reader = await LiveReader.open(closing.app, t);
    await closing.close();
    await expect.poll(() => reader.ended, POLL).toBe(true);
    expect(reader.retryMs).toBeGreaterThanOrEqual(1000);
  });
});
