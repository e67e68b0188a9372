import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

describe('elements dependent on an actor', () => {
  it('a membership: absent stays, null clears, joins by default on the map', async () => {
    const [t, u] = [await write.territory(), await write.territory()];
    const [id = ''] = await write.actors(t, 1);
    const url = `/api/territories/${u}/actors/${id}`;
    expect(await write.put(url)).toEqual({ actorId: id, territoryId: u, onMap: true });
    expect(await write.put(url, { onMap: false, since: '2024-01-01' })).toMatchObject({ onMap: false });
    expect(await write.put(url, { since: null, main: true })).toEqual({
      actorId: id,
      territoryId: u,
      onMap: false,
      main: true,
    });
    const revision = await write.revision(u);
    await write.put(url, { main: true });
    expect(await write.revision(u)).toBe(revision);
    expect((await write.actor(id)).version).toBe(1);
    expect(await write.refusal('PUT', `/api/territories/${u}/actors/nobody`)).toMatchObject({ status: 404 });
    expect(await write.refusal('PUT', url, { since: '2024-02-30' })).toMatchObject({ status: 400 });
  });

  it('leaving a territory takes its part in the commitments there, and leaves the cooperations', async () => {
    const [t, u] = [await write.territory(), await write.territory()];
    const [a = '', b = ''] = await write.actors(t, 2);
    await write.put(`/api/territories/${u}/actors/${a}`);
    const [here, there] = [await write.commitment(t), await write.commitment(u)];
    for (const k of [here, there]) await write.put(`/api/actors/${a}/commitments/${k}`, { role: 'lead' });
    const c = await write.cooperation(t, [a, b]);
    await write.remove(`/api/territories/${t}/actors/${a}`);
    await write.remove(`/api/territories/${t}/actors/${a}`);
    expect((await write.get(`/api/commitments/${here}`)).carriers).toEqual([]);
    expect((await write.get(`/api/commitments/${there}`)).carriers).toEqual([{ actorId: a, role: 'lead' }]);
    expect((await write.coop(c)).parties).toHaveLength(2);
    expect((await write.map(t)).actors.find(({ id }) => id === a)).toMatchObject({ outside: true });
  });

  it('needs and offers: the body replaces, references are checked', async () => {
    const t = await write.territory();
    const [id = ''] = await write.actors(t, 1);
    const url = `/api/actors/${id}/needs/premises`;
    expect(await write.put(url, { note: '80 m²', themeId: 'food' })).toEqual({
      actorId: id,
      resourceId: 'premises',
      note: '80 m²',
      themeId: 'food',
    });
    expect(await write.put(url)).toEqual({ actorId: id, resourceId: 'premises' });
    await write.put(`/api/actors/${id}/offers/data`, { note: 'cartes' });
    expect(await write.actor(id)).toMatchObject({
      needs: [{ resourceId: 'premises' }],
      offers: [{ resourceId: 'data', note: 'cartes' }],
      version: 1,
    });
    expect(await write.refusal('PUT', url, { themeId: 'nothing' })).toMatchObject({
      status: 422,
      code: 'UNKNOWN_REFERENCE',
      paths: ['themeId'],
    });
    expect(await write.refusal('PUT', `/api/actors/${id}/needs/gold`)).toMatchObject({
      status: 404,
      code: 'RESOURCE_NOT_FOUND',
    });
    await write.remove(url);
    await write.remove(url);
    expect(await write.actor(id)).toMatchObject({ needs: [] });
  });

  it('membership by law touches the territories that show both ends', async () => {
    const [t, u] = [await write.territory(), await write.territory()];
    const [a = '', b = ''] = await write.actors(t, 2);
    await write.put(`/api/territories/${u}/actors/${a}`);
    const before = [await write.revision(t), await write.revision(u)];
    expect(await write.put(`/api/actors/${a}/member-of/${b}`, { source: 'statuts' })).toEqual({
      fromId: a,
      toId: b,
      source: 'statuts',
    });
    expect([await write.revision(t), await write.revision(u)]).toEqual([(before[0] ?? 0) + 1, before[1]]);
    expect((await write.map(t)).memberships).toEqual([{ fromId: a, toId: b }]);
    expect(await write.refusal('PUT', `/api/actors/${a}/member-of/${a}`)).toMatchObject({
      status: 422,
      code: 'SELF_RELATION',
    });
    await write.remove(`/api/actors/${a}/member-of/${b}`);
    expect((await write.map(t)).memberships).toEqual([]);
  });
});
