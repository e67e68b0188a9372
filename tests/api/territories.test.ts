import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { ifMatch, WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

describe('territories', () => {
  it('are created at revision 1, patched, refused as every versioned resource is', async () => {
    const id = randomId('t');
    const body = { id, name: 'Val', level: 'other', cohorts: ['2021'] };
    const reply = await api.send('POST', '/api/territories', body);
    expect(reply.statusCode).toBe(201);
    expect(reply.headers.location).toBe(`/api/territories/${id}`);
    expect(reply.headers.etag).toBe('"1"');
    expect(reply.json()).toEqual({
      id,
      name: 'Val',
      level: 'other',
      cohorts: ['2021'],
      version: 1,
      revision: 1,
      peers: [],
      parents: [],
      counts: { actors: 0, cooperations: 0, commitments: 0, shown: 0 },
    });
    expect(await write.post('/api/territories', body)).toMatchObject({ id, revision: 1 });
    expect(await write.refusal('POST', '/api/territories', { ...body, name: 'Mont' })).toMatchObject({
      status: 409,
      code: 'ID_TAKEN',
    });
    expect(await write.refusal('POST', '/api/territories', { name: 'sans niveau' })).toMatchObject({
      status: 400,
    });
    const url = `/api/territories/${id}`;
    expect(await write.patch(url, { asOf: '2026-03-12', cohorts: null }, 1)).toMatchObject({
      asOf: '2026-03-12',
      cohorts: [],
      version: 2,
      revision: 2,
    });
    expect(await write.refusal('PATCH', url, { name: 'x' })).toMatchObject({ status: 428 });
    expect(await write.refusal('PATCH', url, { name: 'x' }, ifMatch(1))).toMatchObject({
      status: 412,
      current: { id, version: 2 },
    });
    const stale = await api.send('PATCH', url, { name: 'x' }, ifMatch(1));
    expect(stale.headers.etag).toBe('"2"');
    expect(await write.refusal('PATCH', '/api/territories/nowhere', { name: 'x' })).toMatchObject({
      status: 404,
      code: 'TERRITORY_NOT_FOUND',
    });
  });

  it('are peers in no direction, and within others without a circle; both ends are touched', async () => {
    const [t, u, v] = [await write.territory(), await write.territory(), await write.territory()];
    expect(await write.put(`/api/territories/${t}/peers/${u}`, { frame: 'atelier' })).toEqual({
      territoryId: u,
      frame: 'atelier',
    });
    await write.put(`/api/territories/${u}/peers/${t}`, { since: '2018-10-01' });
    expect(await write.get(`/api/territories/${t}`)).toMatchObject({
      peers: [{ territoryId: u, since: '2018-10-01' }],
      version: 1,
      revision: 3,
    });
    expect(await write.put(`/api/territories/${t}/parents/${u}`)).toEqual({ territoryId: t, parentId: u });
    await write.put(`/api/territories/${u}/parents/${v}`);
    expect(await write.get(`/api/territories/${u}`)).toMatchObject({ parents: [v], revision: 5 });
    expect(await write.refusal('PUT', `/api/territories/${v}/parents/${t}`)).toMatchObject({
      status: 422,
      code: 'SELF_RELATION',
    });
    expect(await write.refusal('PUT', `/api/territories/${t}/peers/nowhere`)).toMatchObject({ status: 404 });
    await write.remove(`/api/territories/${t}/peers/${u}`);
    await write.remove(`/api/territories/${t}/parents/${u}`);
    expect(await write.get(`/api/territories/${t}`)).toMatchObject({ peers: [], parents: [] });
  });

  it('come from an official place, the institutions being one actor everywhere', async () => {
    const [first, second] = [randomId('t'), randomId('t')];
    const made = await write.post('/api/territories', { id: first, place: 'commune:62528' });
    expect(made).toMatchObject({
      id: first,
      name: 'Loos-en-Gohelle',
      level: 'commune',
      code: '62528',
      revision: 1,
    });
    const map = await write.map(first);
    // Partners it has elsewhere are shown as outside: they do not act here.
    const acting = map.actors.filter(({ outside }) => outside !== true);
    expect(acting.map(({ id }) => id)).toEqual(['fr-commune-62528']);
    expect(map.reserve.map(({ id }) => id).sort()).toEqual([
      'fr-departement-62',
      'fr-epci-246200364',
      'fr-region-32',
    ]);
    const elsewhere = await write.revision(first);
    await write.post('/api/territories', { id: second, place: 'epci:246200364' });
    expect((await write.map(second)).actors).toContainEqual(
      expect.objectContaining({ id: 'fr-epci-246200364', membership: { onMap: true } }),
    );
    expect((await write.map(second)).reserve).toHaveLength(38);
    expect((await write.map(second)).memberships).toHaveLength(36);
    expect(await write.revision(first)).toBe(elsewhere);
    expect(await write.refusal('POST', '/api/territories', { place: 'commune:99999' })).toMatchObject({
      status: 422,
      code: 'UNKNOWN_REFERENCE',
      paths: ['place'],
    });
  });

  it('are each their own, also two of one place', async () => {
    const [one, other] = [
      await write.post('/api/territories', { place: 'commune:59360' }),
      await write.post('/api/territories', { place: 'commune:59360' }),
    ];
    expect(one.id).not.toBe(other.id);
    const { territoryIds } = (await write.get('/api/actors/fr-commune-59360')) as { territoryIds: string[] };
    expect(territoryIds).toEqual(expect.arrayContaining([one.id, other.id]));
  });

  it('bring the institutions of an EPCI of 158 communes in one change', async () => {
    const id = randomId('t');
    await write.post('/api/territories', { id: randomId('t'), place: 'region:32' });
    await write.post('/api/territories', { id, place: 'epci:200067213' });
    expect((await write.map(id)).reserve.length).toBeGreaterThan(140);
    expect(await write.revision(id)).toBe(1);
  });

  it('keep positions: partial, only where unset, cleared; one change a call', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    const url = `/api/territories/${t}/positions`;
    const before = await write.revision(t);
    expect(await write.put(url, { positions: [{ actorId: a, x: 1.5, y: -2 }] })).toEqual({
      positions: [{ actorId: a, x: 1.5, y: -2 }],
    });
    const both = [
      { actorId: a, x: 9, y: 9 },
      { actorId: b, x: 300, y: 0 },
    ];
    await write.put(url, { positions: both, onlyUnset: true });
    expect(await write.get(url)).toEqual({
      positions: [
        { actorId: a, x: 1.5, y: -2 },
        { actorId: b, x: 300, y: 0 },
      ].sort((p, q) => (p.actorId < q.actorId ? -1 : 1)),
    });
    expect(await write.revision(t)).toBe(before + 2);
    expect(await write.refusal('PUT', url, { positions: [{ actorId: 'nobody', x: 0, y: 0 }] })).toMatchObject(
      {
        status: 422,
        code: 'UNKNOWN_REFERENCE',
        paths: ['positions.0.actorId'],
      },
    );
    await write.put(url, { positions: [] });
    expect(await write.revision(t)).toBe(before + 2);
    await write.remove(url);
    expect(await write.get(url)).toEqual({ positions: [] });
    expect(await write.revision(t)).toBe(before + 3);
    expect(
      await write.refusal('PUT', '/api/territories/nowhere/positions', { positions: both }),
    ).toMatchObject({
      status: 404,
    });
  });

  it('are deleted with their commitments, answers, own changes and the actors that act nowhere else', async () => {
    const [t, u] = [await write.territory(), await write.territory()];
    const [only = '', both = ''] = await write.actors(t, 2);
    const [there = ''] = await write.actors(u, 1);
    await write.put(`/api/territories/${u}/actors/${both}`);
    const k = await write.commitment(t, { carriers: [{ actorId: both, role: 'lead' }] });
    const ended = await write.cooperation(t, [only, both]);
    const kept = await write.cooperation(t, [both, there]);
    await write.put(`/api/territories/${t}/peers/${u}`);
    const before = await write.revision(u);
    expect(await write.refusal('DELETE', `/api/territories/${t}`)).toMatchObject({ status: 428 });
    await write.remove(`/api/territories/${t}`, 1);
    for (const url of [`territories/${t}`, `actors/${only}`, `commitments/${k}`, `cooperations/${ended}`])
      expect(await write.refusal('GET', `/api/${url}`), url).toMatchObject({ status: 404 });
    expect(await write.actor(both)).toMatchObject({ territoryIds: [u] });
    expect((await write.coop(kept)).parties).toHaveLength(2);
    expect(await write.get(`/api/territories/${u}`)).toMatchObject({ peers: [], revision: before + 1 });
    const [last] = (await write.changes(u)).slice(-1);
    expect(last).toMatchObject({ type: 'territory.deleted', before: { [`Actor:${only}`]: {} } });
    expect(await write.refusal('POST', `/api/territories/${u}/changes/${before + 1}/undo`)).toMatchObject({
      status: 409,
      code: 'NOT_UNDOABLE',
    });
  });
});

it('a territory where something was undone is deleted as any other', async () => {
  const t = await write.territory();
  await write.actors(t, 1);
  await write.undoLast(t);
  expect((await api.send('DELETE', `/api/territories/${t}`, undefined, ifMatch('*'))).statusCode).toBe(204);
});
