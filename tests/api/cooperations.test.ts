import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayInParis } from '../../model/elements/day.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { cooperationBody, ifMatch, WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
const today = dayInParis(new Date());
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

describe('creating a cooperation', () => {
  it('fills in the defaults, dates it with the day of the territory, keeps what parties declare', async () => {
    const t = await write.territory({ asOf: '2025-06-30' });
    const [a = '', b = ''] = await write.actors(t, 2);
    const id = randomId('c');
    const reply = await api.send('POST', `/api/territories/${t}/cooperations`, {
      ...cooperationBody([a, b], { id, themes: ['water', 'food', 'water'] }),
      parties: [
        { actorId: a, role: 'member', declaredIntensity: 3, agreedBy: 'Zoé', agreedOn: '2025-06-01' },
        { actorId: b, role: 'member' },
      ],
    });
    expect(reply.statusCode).toBe(201);
    expect(reply.headers.location).toBe(`/api/cooperations/${id}`);
    const body = reply.json<{ parties: { actorId: string }[] }>();
    expect(body).toMatchObject({
      formality: 'informal',
      recordedOn: '2025-06-30',
      themes: ['food', 'water'],
      serves: [],
      agreedIntensity: 3,
      state: 'active',
      declarations: [{ actorId: a, intensity: 3, on: '2025-06-30', channel: 'entry' }],
      version: 1,
    });
    expect(body.parties).toContainEqual({
      actorId: a,
      role: 'member',
      agreedBy: 'Zoé',
      agreedOn: '2025-06-01',
    });
  });

  it('gives a cooperation without a level the one from which questions count, assumed until a level is stated', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    const { intensity: _, ...unsaid } = cooperationBody([a, b], { nature: 'unspecified' }) as Record<
      string,
      unknown
    >;
    const made = await write.post(`/api/territories/${t}/cooperations`, unsaid);
    expect(made).toMatchObject({ intensity: 2, intensityAssumed: true });
    const { id } = made as { id: string };
    expect(await write.patch(`/api/cooperations/${id}`, { intensity: 2 })).not.toHaveProperty(
      'intensityAssumed',
    );
  });

  it('brings a party from the reserve onto the map, in the same change', async () => {
    const t = await write.territory();
    const [a = ''] = await write.actors(t, 1);
    const [waiting = ''] = await write.actors(t, 1, { membership: { onMap: false } });
    const before = await write.revision(t);
    await write.cooperation(t, [a, waiting]);
    expect(await write.revision(t)).toBe(before + 1);
    const map = await write.map(t);
    expect(map.reserve).toEqual([]);
    expect(map.links).toMatchObject([{ actorIds: [a, waiting].sort() }]);
  });

  it('refuses what is unknown, a stranger to the territory, roles that do not fit, dates reversed, one party', async () => {
    const [t, u] = [await write.territory(), await write.territory()];
    const [a = '', b = ''] = await write.actors(t, 2);
    const [x = '', y = ''] = await write.actors(u, 2);
    const url = `/api/territories/${t}/cooperations`;
    const refuse = (body: unknown) => write.refusal('POST', url, body);
    expect(
      await refuse(cooperationBody([a, 'nobody'], { themes: ['nothing'], serves: ['none'] })),
    ).toMatchObject({
      status: 422,
      code: 'UNKNOWN_REFERENCE',
      paths: ['parties.1.actorId', 'themes.0', 'serves.0'],
    });
    expect(await refuse(cooperationBody([x, y]))).toMatchObject({ status: 422, code: 'NO_PARTY_HERE' });
    expect(await refuse(cooperationBody([a, b], { nature: 'funds' }))).toMatchObject({
      status: 422,
      code: 'ROLE_MISMATCH',
    });
    expect(
      await refuse(cooperationBody([a, b], { startedOn: '2025-02-01', endedOn: '2025-01-01' })),
    ).toMatchObject({ status: 422, code: 'DATES_REVERSED' });
    expect(await refuse(cooperationBody([a]))).toMatchObject({ status: 400 });
    expect(await refuse(cooperationBody([a, a]))).toMatchObject({
      status: 400,
      paths: ['parties.1.actorId'],
    });
    expect(await refuse(cooperationBody([a, b], { intensity: 5 }))).toMatchObject({ status: 400 });
    expect(
      await write.refusal('POST', '/api/territories/nowhere/cooperations', cooperationBody([a, b])),
    ).toMatchObject({ status: 404 });
    expect((await write.map(t)).cooperations).toEqual([]);
  });

  it('touches every territory where a party acts', async () => {
    const [t, u] = [await write.territory(), await write.territory()];
    const [a = ''] = await write.actors(t, 1);
    const [x = ''] = await write.actors(u, 1);
    const before = [await write.revision(t), await write.revision(u)];
    const c = await write.cooperation(t, [a, x]);
    await write.patch(`/api/cooperations/${c}`, { note: 'vu' });
    await write.remove(`/api/cooperations/${c}`, '*');
    expect([await write.revision(t), await write.revision(u)]).toEqual(
      before.map((revision) => revision + 3),
    );
  });
});

describe('changing a cooperation', () => {
  it('patches, goes back to defaults, replaces sets, checks rules and versions', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    const k = await write.commitment(t);
    const c = await write.cooperation(t, [a, b], { formality: 'convention', themes: ['food'], serves: [k] });
    const url = `/api/cooperations/${c}`;
    const changed = await write.patch(
      url,
      { formality: null, themes: ['water'], serves: null, recordedOn: null },
      1,
    );
    expect(changed).toMatchObject({ formality: 'informal', themes: ['water'], serves: [], version: 2 });
    expect(changed).not.toHaveProperty('recordedOn');
    expect(await write.refusal('PATCH', url, { nature: 'governs' }, ifMatch(2))).toMatchObject({
      status: 422,
      code: 'ROLE_MISMATCH',
    });
    expect(await write.refusal('PATCH', url, { note: 'x' })).toMatchObject({ status: 428 });
    expect(await write.refusal('PATCH', url, { note: 'x' }, ifMatch(1))).toMatchObject({
      status: 412,
      current: { id: c, version: 2 },
    });
    expect(await write.refusal('PATCH', url, { parties: [] }, ifMatch(2))).toMatchObject({ status: 400 });
    expect(await write.refusal('PATCH', url, { serves: ['none'] }, ifMatch(2))).toMatchObject({
      status: 422,
      paths: ['serves.0'],
    });
  });
});

describe('parties', () => {
  it('set, declare, agree: absent stays, null clears, a later declaration replaces, the version rises', async () => {
    const t = await write.territory();
    const [a = '', b = '', x = ''] = await write.actors(t, 3);
    const c = await write.cooperation(t, [a, b]);
    const url = `/api/cooperations/${c}/parties/${x}`;
    expect(await write.refusal('PUT', url, {})).toMatchObject({
      status: 400,
      code: 'INVALID_INPUT',
      paths: ['role'],
    });
    expect(await write.put(url, { role: 'member', agreedBy: 'Léa', declaredIntensity: 1 })).toEqual({
      cooperationId: c,
      actorId: x,
      role: 'member',
      agreedBy: 'Léa',
      declarations: [{ actorId: x, intensity: 1, on: today, channel: 'entry' }],
    });
    const again = await write.put(url, { declaredIntensity: 3, channel: 'workshop', agreedBy: null });
    expect(again).toEqual({
      cooperationId: c,
      actorId: x,
      role: 'member',
      declarations: [{ actorId: x, intensity: 3, on: today, channel: 'workshop' }],
    });
    await write.put(url, { declaredIntensity: 2, voice: 'la directrice', declaredOn: '2025-01-01' });
    expect((await write.coop(c)).declarations).toHaveLength(2);
    await write.put(url, { declaredIntensity: null, declaredOn: null, channel: null, voice: null });
    expect((await write.coop(c)).declarations).toEqual([
      { actorId: x, intensity: 2, on: '2025-01-01', channel: 'entry', voice: 'la directrice' },
    ]);
    expect((await write.coop(c)).version).toBe(5);
    const revision = await write.revision(t);
    await write.put(url, { role: 'member' });
    expect(await write.revision(t)).toBe(revision);
  });

  it('leave with what they declared, unless fewer than two would stay', async () => {
    const t = await write.territory();
    const [a = '', b = '', x = ''] = await write.actors(t, 3);
    const c = await write.cooperation(t, [a, b, x]);
    await write.put(`/api/cooperations/${c}/parties/${x}`, { declaredIntensity: 2 });
    await write.remove(`/api/cooperations/${c}/parties/${x}`);
    await write.remove(`/api/cooperations/${c}/parties/${x}`);
    expect((await write.coop(c)).declarations).toEqual([]);
    expect(await write.refusal('DELETE', `/api/cooperations/${c}/parties/${a}`)).toMatchObject({
      status: 409,
      code: 'TOO_FEW_PARTIES',
    });
    expect(
      await write.refusal('PUT', `/api/cooperations/${c}/parties/nobody`, { role: 'member' }),
    ).toMatchObject({
      status: 404,
      code: 'ACTOR_NOT_FOUND',
    });
    expect(
      await write.refusal('PUT', `/api/cooperations/none/parties/${a}`, { role: 'member' }),
    ).toMatchObject({
      status: 404,
      code: 'COOPERATION_NOT_FOUND',
    });
  });

  it('keep the direction of a cooperation that has one', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    const c = await write.cooperation(t, [a, b], {
      nature: 'funds',
      parties: [
        { actorId: a, role: 'from' },
        { actorId: b, role: 'to' },
      ],
    });
    expect(await write.refusal('PUT', `/api/cooperations/${c}/parties/${a}`, { role: 'to' })).toMatchObject({
      status: 422,
      code: 'ROLE_MISMATCH',
    });
  });

  it('make an intention of a proposal when each has said yes', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    const c = await write.cooperation(t, [a, b], {
      status: 'proposed',
      intensity: 0,
      promisedFor: '2027-01-01',
    });
    await write.put(`/api/cooperations/${c}/parties/${a}`, { agreedBy: 'A', agreedOn: '2026-01-05' });
    expect((await write.coop(c)).status).toBe('proposed');
    await write.put(`/api/cooperations/${c}/parties/${b}`, { agreedBy: 'B' });
    expect(await write.coop(c)).toMatchObject({ status: 'intention', version: 3 });
  });

  it('wait for the consent of the new party, and no longer for that of the leaving one', async () => {
    const t = await write.territory();
    const [a = '', b = '', third = ''] = await write.actors(t, 3);
    const c = await write.cooperation(t, [a, b, third], { status: 'proposed' });
    for (const actor of [a, b])
      await write.put(`/api/cooperations/${c}/parties/${actor}`, { agreedBy: 'Jo' });
    await api.send('DELETE', `/api/cooperations/${c}/parties/${third}`);
    expect((await write.coop(c)).status).toBe('intention');
    await write.put(`/api/cooperations/${c}/parties/${third}`, { role: 'member' });
    expect((await write.coop(c)).status).toBe('proposed');
    await write.put(`/api/cooperations/${c}/parties/${third}`, { agreedOn: '2026-03-12' });
    expect((await write.coop(c)).status).toBe('intention');
  });

  it('make a proposal of an intention again when one takes its yes back, and only then', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    const yes = (actorId: string) => ({ actorId, role: 'member', agreedOn: '2026-01-05', agreedBy: 'Anne' });
    const c = await write.cooperation(t, [a, b], { status: 'proposed', parties: [yes(a), yes(b)] });
    expect((await write.coop(c)).status).toBe('intention');
    await write.put(`/api/cooperations/${c}/parties/${a}`, { agreedBy: null });
    expect((await write.coop(c)).status).toBe('intention');
    await write.put(`/api/cooperations/${c}/parties/${a}`, { agreedOn: null });
    expect((await write.coop(c)).status).toBe('proposed');
    await write.undoLast(t);
    expect((await write.coop(c)).status).toBe('intention');
    // Recorded as an intention without any consent: its stated status stays.
    const said = await write.cooperation(t, [a, b], { status: 'intention' });
    await write.put(`/api/cooperations/${said}/parties/${a}`, { agreedOn: null });
    expect((await write.coop(said)).status).toBe('intention');
  });

  it('enter the map where a partner is on it', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    const [waiting = ''] = await write.actors(t, 1, { membership: { onMap: false } });
    const c = await write.cooperation(t, [a, b]);
    await write.put(`/api/cooperations/${c}/parties/${waiting}`, { role: 'member' });
    expect((await write.map(t)).reserve).toEqual([]);
  });
});
