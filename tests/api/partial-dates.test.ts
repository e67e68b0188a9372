import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportSettings } from '../../model/contract/import.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { cooperationBody, WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

const stateOf = async (t: string, id: string, at: string): Promise<string | undefined> => {
  const reply = await api.send('GET', `/api/territories/${t}/map?at=${at}`);
  return reply
    .json<{ cooperations: { id: string; state: string }[] }>()
    .cooperations.find((one) => one.id === id)?.state;
};

describe('a day given as a month or a year', () => {
  it('keeps its precision, in every date field', async () => {
    const t = await write.territory({ asOf: '2026-03-12' });
    const other = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2, { signedOn: '2021', membership: { since: '2019-05' } });
    const days = { startedOn: '2020', endedOn: '2027', lastSignOn: '2025-11', promisedFor: '2026-06' };
    const c = await write.cooperation(t, [a, b], { ...days, recordedOn: '2024' });
    expect(await write.coop(c)).toMatchObject({ ...days, recordedOn: '2024' });
    const party = { role: 'member', agreedOn: '2023', declaredIntensity: 2, declaredOn: '2024-02' };
    await write.put(`/api/cooperations/${c}/parties/${a}`, party);
    expect(await write.coop(c)).toMatchObject({
      parties: expect.arrayContaining([{ actorId: a, role: 'member', agreedOn: '2023' }]),
      declarations: [{ actorId: a, intensity: 2, on: '2024-02' }],
    });
    const k = await write.commitment(t, { decidedOn: '2022', dueOn: '2026-09' });
    await write.put(`/api/actors/${a}/commitments/${k}`, { role: 'lead', since: '2023-01' });
    expect(await write.get(`/api/commitments/${k}`)).toMatchObject({
      decidedOn: '2022',
      dueOn: '2026-09',
      carriers: [{ actorId: a, since: '2023-01' }],
    });
    await write.put(`/api/actors/${a}/member-of/${b}`, { since: '2018' });
    await write.put(`/api/territories/${t}/peers/${other}`, { since: '2018' });
    expect(await write.get(`/api/territories/${t}`)).toMatchObject({ peers: [{ since: '2018' }] });
    expect(await write.actor(a)).toMatchObject({ signedOn: '2021' });
    expect((await write.map(t)).actors.map(({ membership }) => membership?.since)).toEqual([
      '2019-05',
      '2019-05',
    ]);
  });

  it('begins with its first day and ends with its last', async () => {
    const t = await write.territory();
    const actors = await write.actors(t, 2);
    const c = await write.cooperation(t, actors, { startedOn: '2020', endedOn: '2021-06', status: 'ended' });
    expect(await stateOf(t, c, '2019-12-31')).toBeUndefined();
    expect(await stateOf(t, c, '2020-01-01')).toBe('active');
    expect(await stateOf(t, c, '2021-06-29')).toBe('active');
    expect(await stateOf(t, c, '2021-06-30')).toBe('ended');
  });

  it('is refused where it is none, far away, or ends before it begins; a day of the map is a day', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    const send = async (more: Record<string, unknown>) => {
      const body = cooperationBody([a, b], { id: randomId('c'), ...more });
      const reply = await api.send('POST', `/api/territories/${t}/cooperations`, body);
      return [reply.statusCode, reply.json().code];
    };
    for (const startedOn of ['20', '2020-13', '2020-00', '2020-6', '1799', '2200-01', '2021-02-29', '2020-'])
      expect(await send({ startedOn }), startedOn).toEqual([400, 'INVALID_INPUT']);
    expect(await send({ startedOn: '2021', endedOn: '2020-12' })).toEqual([422, 'DATES_REVERSED']);
    expect((await send({ startedOn: '2020-05-01', endedOn: '2020' }))[0]).toBe(201);
    expect((await api.send('GET', `/api/territories/${t}/map?at=2020`)).statusCode).toBe(400);
    expect((await write.map(t)).cooperations).toHaveLength(1);
  });

  it('is undone, and asked of what the library knows', async () => {
    const t = await write.territory({ asOf: '2026-03-12' });
    const actors = await write.actors(t, 2, { membership: { since: '2026' } });
    const c = await write.cooperation(t, actors, { startedOn: '2010', lastSignOn: '2024' });
    const rows = async (pattern: string) => {
      const reply = await api.send('GET', `/api/patterns/${pattern}?territories=${t}`);
      expect(reply.statusCode, reply.body).toBe(200);
      return reply.json<{ rows: Record<string, unknown>[] }>().rows;
    };
    // The whole of 2024 is not yet eighteen months ago.
    expect(await rows('sleeping-cooperations')).toEqual([]);
    await write.patch(`/api/cooperations/${c}`, { lastSignOn: '2024-08' });
    expect(await rows('sleeping-cooperations')).toMatchObject([{ lastSignOn: '2024-08' }]);
    expect(await rows('old-without-frame')).toMatchObject([{ startedOn: '2010', years: 16 }]);
    expect(await rows('newcomers')).toHaveLength(2);
    await write.patch(`/api/cooperations/${c}`, { status: 'broken', endedOn: '2026-02' });
    expect(await rows('what-ended')).toMatchObject([{ endedOn: '2026-02' }]);
    await write.undoLast(t);
    const undone = await write.coop(c);
    expect(undone).toMatchObject({ lastSignOn: '2024-08', status: 'active' });
    expect(undone).not.toHaveProperty('endedOn');
  });
});

describe('taken away and brought in', () => {
  const CSV = `De;Vers;Début;Fin
ZqUn;ZqDeux;mars 2024;T2 2025
ZqUn;ZqTrois;2020;
ZqDeux;ZqTrois;03/2021;sept. 2022
`;
  it('accepts the usual notations, and returns from every table with its precision', async () => {
    const t = await write.territory();
    const settings: ImportSettings = { addMissingParties: true, defaultFamily: 'citizens', unchosen: 'new' };
    const content = Buffer.from(CSV).toString('base64');
    const brought = await api.send('POST', `/api/territories/${t}/imports`, {
      name: 'liens.csv',
      content,
      settings,
    });
    expect(brought.statusCode, brought.body).toBe(201);
    const days = (await write.map(t)).cooperations
      .map(({ startedOn, endedOn }) => [startedOn, endedOn])
      .sort();
    expect(days).toEqual([
      ['2020', undefined],
      ['2021-03', '2022-09'],
      ['2024-03', '2025-06'],
    ]);
    for (const format of ['csv', 'xlsx']) {
      const { rawPayload } = await api.send('GET', `/api/territories/${t}/export.${format}`);
      const said = await api.send('POST', `/api/territories/${t}/imports/preview`, {
        name: `f.${format}`,
        content: rawPayload.toString('base64'),
      });
      expect(said.json().counts.cooperations, format).toMatchObject({ added: 0, updated: 0 });
    }
    const { body: gexf } = await api.send('GET', `/api/territories/${t}/export.gexf`);
    expect(gexf).toContain('start="2021-03-01" end="2022-09-30"');
    const { body: json } = await api.send('GET', `/api/territories/${t}/export.json`);
    expect(json).toContain('"startedOn":"2021-03"');
    expect(json).toContain('"version":5');
    const { body: script } = await api.send('GET', `/api/territories/${t}/export.cypher`);
    expect(script).toContain('2021-03');
  });
});
