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

describe('creating an actor', () => {
  it('answers with the actor, its address and its version, defaults in place', async () => {
    const t = await write.territory();
    const id = randomId('a');
    const reply = await api.send('POST', `/api/territories/${t}/actors`, {
      id,
      name: '  AMAP Les Sillons ',
      family: 'social_economy',
      membership: { heardLinksOn: '2026-03-12' },
    });
    expect(reply.statusCode).toBe(201);
    expect(reply.headers.location).toBe(`/api/actors/${id}`);
    expect(reply.headers.etag).toBe('"1"');
    expect(reply.json()).toEqual({
      id,
      name: 'AMAP Les Sillons',
      family: 'social_economy',
      tableRoles: [],
      charter: 'none',
      tags: [],
      version: 1,
      membership: { onMap: true, heardLinksOn: '2026-03-12' },
    });
    expect(await write.revision(t)).toBe(2);
  });

  it('makes an id where none is given', async () => {
    const t = await write.territory();
    const actor = await write.post(`/api/territories/${t}/actors`, {
      name: 'Cerdd',
      family: 'resource_network',
    });
    expect(actor.id).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);
  });

  it('answers the same request again with the present state, and another with 409', async () => {
    const t = await write.territory();
    const id = randomId('a');
    const body = { id, name: 'CPIE', family: 'social_economy', tags: ['eau'] };
    await write.post(`/api/territories/${t}/actors`, body);
    await write.patch(`/api/actors/${id}`, { mission: 'Éduquer' }, 1);
    const again = await write.post(`/api/territories/${t}/actors`, { ...body });
    expect(again).toMatchObject({ id, mission: 'Éduquer', version: 2 });
    expect(await write.revision(t)).toBe(3);
    const other = await write.refusal('POST', `/api/territories/${t}/actors`, { ...body, name: 'Autre' });
    expect(other).toMatchObject({ status: 409, code: 'ID_TAKEN' });
  });

  it('answers the same request again with the actor alone, once it has left', async () => {
    const [t, elsewhere] = [await write.territory(), await write.territory()];
    const body = { id: randomId('a'), name: 'Relais', family: 'citizens' };
    await write.post(`/api/territories/${t}/actors`, body);
    await write.put(`/api/territories/${elsewhere}/actors/${body.id}`);
    await write.remove(`/api/territories/${t}/actors/${body.id}`);
    const again = await write.post(`/api/territories/${t}/actors`, body);
    expect(again).toMatchObject({ id: body.id, name: 'Relais' });
    expect(again).not.toHaveProperty('membership');
  });

  it('knows the request that made it again under the id of one deleted, not the first', async () => {
    const t = await write.territory();
    const url = `/api/territories/${t}/actors`;
    const first = { id: randomId('a'), name: 'Le four', family: 'citizens' };
    const second = { ...first, name: 'Le fournil' };
    await write.post(url, first);
    await api.send('DELETE', `/api/actors/${first.id}`, undefined, ifMatch('*'));
    expect(await write.post(url, second)).toMatchObject({ name: 'Le fournil' });
    expect(await write.post(url, second)).toMatchObject({ name: 'Le fournil' });
    expect(await write.refusal('POST', url, first)).toMatchObject({ status: 409, code: 'ID_TAKEN' });
  });

  it('refuses a body out of shape and a territory that is not there', async () => {
    const t = await write.territory();
    const url = `/api/territories/${t}/actors`;
    expect(await write.refusal('POST', url, { name: 'Sans famille' })).toMatchObject({
      status: 400,
      code: 'INVALID_INPUT',
    });
    expect(await write.refusal('POST', url, { name: 'x', family: 'state', version: 3 })).toMatchObject({
      status: 400,
    });
    expect(
      await write.refusal('POST', '/api/territories/nowhere/actors', { name: 'x', family: 'state' }),
    ).toMatchObject({ status: 404, code: 'TERRITORY_NOT_FOUND' });
  });
});

describe('changing an actor', () => {
  it('keeps what is absent, clears null, replaces arrays, raises the version', async () => {
    const t = await write.territory();
    const [id = ''] = await write.actors(t, 1, {
      kind: 'association',
      tags: ['a', 'b'],
      charter: 'signatory',
    });
    const reply = await api.send(
      'PATCH',
      `/api/actors/${id}`,
      { kind: null, tags: ['c'], charter: null, tableRoles: ['officer', 'elected'] },
      ifMatch(1),
    );
    expect(reply.statusCode).toBe(200);
    expect(reply.headers.etag).toBe('"2"');
    const actor = reply.json<Record<string, unknown>>();
    expect(actor).toMatchObject({
      tags: ['c'],
      charter: 'none',
      tableRoles: ['elected', 'officer'],
      version: 2,
    });
    expect(actor).not.toHaveProperty('kind');
    expect(actor.name).toBe(`Acteur ${id}`);
  });

  it('takes merge patches by their own media type', async () => {
    const t = await write.territory();
    const [id = ''] = await write.actors(t, 1);
    const reply = await api.send('PATCH', `/api/actors/${id}`, JSON.stringify({ mission: 'Relier' }), {
      ...ifMatch(1),
      'content-type': 'application/merge-patch+json',
    });
    expect(reply.statusCode).toBe(200);
  });

  it('needs the version, refuses a stale one with the present state, finds no unknown actor', async () => {
    const t = await write.territory();
    const [id = ''] = await write.actors(t, 1);
    const url = `/api/actors/${id}`;
    expect(await write.refusal('PATCH', url, { mission: 'x' })).toMatchObject({
      status: 428,
      code: 'PRECONDITION_REQUIRED',
    });
    await write.patch(url, { mission: 'Un' }, 1);
    expect(await write.refusal('PATCH', url, { mission: 'Deux' }, ifMatch(1))).toMatchObject({
      status: 412,
      code: 'VERSION_MISMATCH',
      current: { id, mission: 'Un', version: 2 },
    });
    expect(await write.refusal('PATCH', '/api/actors/nobody', { mission: 'x' })).toMatchObject({
      status: 404,
    });
    expect(await write.refusal('PATCH', url, { id: 'other' }, ifMatch(2))).toMatchObject({ status: 400 });
  });

  it('leaves no change when nothing changes', async () => {
    const t = await write.territory();
    const [id = ''] = await write.actors(t, 1);
    const before = await write.revision(t);
    const same = await write.patch(`/api/actors/${id}`, { name: `Acteur ${id}` }, 1);
    expect(same.version).toBe(1);
    expect(await write.revision(t)).toBe(before);
  });

  it('touches the territories it acts in and territories that show it outside, and no other', async () => {
    const [here, there, apart] = [await write.territory(), await write.territory(), await write.territory()];
    const [local = ''] = await write.actors(there, 1);
    const [id = ''] = await write.actors(here, 1);
    await write.put(`/api/territories/${apart}/actors/${local}`, { onMap: false });
    await write.cooperation(here, [id, local]);
    const before = await Promise.all([here, there, apart].map((t) => write.revision(t)));
    await write.patch(`/api/actors/${id}`, { mission: 'x' });
    const after = await Promise.all([here, there, apart].map((t) => write.revision(t)));
    // In `apart` its partner waits in the reserve only: that map shows neither.
    expect(after.map((revision, i) => revision - (before[i] ?? 0))).toEqual([1, 1, 0]);
  });
});

describe('deleting an actor', () => {
  it('deletes its dependent elements, and cooperations with fewer than two remaining parties', async () => {
    const [t, u] = [await write.territory(), await write.territory()];
    const [a = '', b = '', c = ''] = await write.actors(t, 3);
    await write.put(`/api/territories/${u}/actors/${b}`);
    const k = await write.commitment(t, { carriers: [{ actorId: a, role: 'lead' }] });
    const pair = await write.cooperation(t, [a, b]);
    const three = await write.cooperation(t, [a, b, c]);
    await write.put(`/api/cooperations/${three}/parties/${a}`, { declaredIntensity: 3 });
    await write.put(`/api/actors/${a}/needs/land`);
    const elsewhere = await write.revision(u);
    await write.remove(`/api/actors/${a}`, 1);
    expect(await write.refusal('GET', `/api/actors/${a}`)).toMatchObject({ status: 404 });
    expect(await write.refusal('GET', `/api/cooperations/${pair}`)).toMatchObject({ status: 404 });
    const left = await write.coop(three);
    expect(left.parties.map(({ actorId }) => actorId).sort()).toEqual([b, c].sort());
    expect(left.declarations).toEqual([]);
    expect(left.version).toBe(3);
    expect(await write.get(`/api/commitments/${k}`)).toMatchObject({ carriers: [], version: 2 });
    expect(await write.revision(u)).toBe(elsewhere + 1);
    expect(await write.refusal('DELETE', `/api/actors/${a}`, undefined, ifMatch(1))).toMatchObject({
      status: 404,
    });
  });

  it('leaves « à préciser » what has lost an end of its direction, so that it can still be edited', async () => {
    const [t, u] = [await write.territory(), await write.territory()];
    const [a = '', b = '', c = ''] = await write.actors(t, 3);
    for (const actor of [b, c]) await write.put(`/api/territories/${u}/actors/${actor}`);
    const role = (actorId: string, role: string) => ({ actorId, role });
    const funded = { nature: 'funds', parties: [role(a, 'from'), role(b, 'to'), role(c, 'to')] };
    const [lost, kept] = [
      await write.cooperation(t, [], funded),
      await write.cooperation(t, [], {
        nature: 'supports',
        parties: [role(a, 'from'), role(b, 'from'), role(c, 'to')],
      }),
    ];
    await write.remove(`/api/actors/${a}`, 1);
    expect(await write.coop(lost)).toMatchObject({ nature: 'unspecified', version: 2 });
    expect((await write.coop(kept)).nature).toBe('supports');
    await write.put(`/api/cooperations/${lost}/parties/${b}`, { declaredIntensity: 2 });
    await write.undoLast(u);
    await write.post(`/api/territories/${t}/changes/${(await write.revision(t)) - 2}/undo`);
    expect((await write.coop(lost)).nature).toBe('funds');
    // So does a territory that is deleted with its actors.
    await write.remove(`/api/territories/${t}`, 1);
    expect((await write.coop(lost)).nature).toBe('unspecified');
  });

  it('needs the version', async () => {
    const t = await write.territory();
    const [a = ''] = await write.actors(t, 1);
    expect(await write.refusal('DELETE', `/api/actors/${a}`)).toMatchObject({ status: 428 });
    expect(await write.refusal('DELETE', `/api/actors/${a}`, undefined, ifMatch(2))).toMatchObject({
      status: 412,
      current: { id: a },
    });
  });
});
