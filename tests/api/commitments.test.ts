import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { ifMatch, WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

describe('commitments', () => {
  it('are created with their carriers, those of the reserve entering the map', async () => {
    const t = await write.territory();
    const [a = ''] = await write.actors(t, 1, { membership: { onMap: false } });
    const id = randomId('k');
    const reply = await api.send('POST', `/api/territories/${t}/commitments`, {
      id,
      text: 'Une cantine locale dans chaque école',
      themes: ['food'],
      refines: 'charter-L1',
      carriers: [{ actorId: a, role: 'lead', tableRoles: ['officer', 'elected'] }],
    });
    expect(reply.statusCode).toBe(201);
    expect(reply.headers.location).toBe(`/api/commitments/${id}`);
    expect(reply.json()).toEqual({
      id,
      text: 'Une cantine locale dans chaque école',
      origin: 'territory',
      horizon: 'star',
      status: 'open',
      territoryId: t,
      themes: ['food'],
      refines: 'charter-L1',
      carriers: [{ actorId: a, role: 'lead', tableRoles: ['elected', 'officer'] }],
      version: 1,
    });
    expect((await write.map(t)).reserve).toEqual([]);
  });

  it('come in the order in which their codes are counted, those without one last, now and as it was known', async () => {
    const t = await write.territory();
    await write.commitment(t, { text: 'Sans code' });
    for (const code of ['E10', 'E2', 'F1', 'E1']) await write.commitment(t, { code });
    const { territory, commitments } = await write.map(t);
    const codes = ['E1', 'E2', 'E10', 'F1', undefined];
    expect(commitments.map(({ code }) => code)).toEqual(codes);
    await write.commitment(t, { code: 'E3' });
    const before = (await write.get(
      `/api/territories/${t}/map?known=${territory.revision}`,
    )) as unknown as TerritoryMap;
    expect(before.commitments.map(({ code }) => code)).toEqual(codes);
  });

  it('are patched: absent stays, null goes back, references and dates are checked', async () => {
    const t = await write.territory();
    const k = await write.commitment(t, { horizon: 'pebble', dueOn: '2026-01-01', themes: ['food'] });
    const url = `/api/commitments/${k}`;
    const changed = await write.patch(
      url,
      { horizon: null, dueOn: null, themes: null, refines: 'charter-O1' },
      1,
    );
    expect(changed).toMatchObject({ horizon: 'star', themes: [], refines: 'charter-O1', version: 2 });
    expect(changed).not.toHaveProperty('dueOn');
    const other = await write.patch(url, { refines: 'charter-O2' }, 2);
    expect(other).toMatchObject({ refines: 'charter-O2', version: 3 });
    expect(await write.patch(url, { refines: null }, 3)).not.toHaveProperty('refines');
    expect(await write.refusal('PATCH', url, { status: 'kept' })).toMatchObject({ status: 428 });
    expect(await write.refusal('PATCH', url, { status: 'kept' }, ifMatch(1))).toMatchObject({
      status: 412,
      current: { id: k, version: 4 },
    });
    expect(await write.refusal('PATCH', url, { refines: 'none', themes: ['x'] }, ifMatch(4))).toMatchObject({
      status: 422,
      code: 'UNKNOWN_REFERENCE',
      paths: ['themes.0', 'refines'],
    });
    expect(await write.refusal('PATCH', url, { refines: k }, ifMatch(4))).toMatchObject({ status: 422 });
    expect(
      await write.refusal('PATCH', url, { decidedOn: '2026-02-01', dueOn: '2026-01-01' }, ifMatch(4)),
    ).toMatchObject({ status: 422, code: 'DATES_REVERSED' });
    expect(await write.refusal('PATCH', '/api/commitments/none', { status: 'kept' })).toMatchObject({
      status: 404,
      code: 'COMMITMENT_NOT_FOUND',
    });
  });

  it('are carried: the body replaces, the version rises, the reserve is left', async () => {
    const t = await write.territory();
    const [a = ''] = await write.actors(t, 1, { membership: { onMap: false } });
    const k = await write.commitment(t);
    const url = `/api/actors/${a}/commitments/${k}`;
    expect(await write.put(url, { role: 'lead', evidence: 'délibération' })).toEqual({
      actorId: a,
      commitmentId: k,
      role: 'lead',
      evidence: 'délibération',
    });
    expect((await write.map(t)).reserve).toEqual([]);
    expect(await write.put(url, { role: 'support' })).toEqual({
      actorId: a,
      commitmentId: k,
      role: 'support',
    });
    expect(await write.get(`/api/commitments/${k}`)).toMatchObject({ version: 3 });
    expect(await write.refusal('PUT', url, {})).toMatchObject({ status: 400, paths: ['role'] });
    expect(await write.refusal('PUT', `/api/actors/${a}/commitments/none`, { role: 'lead' })).toMatchObject({
      status: 404,
    });
    await write.remove(url);
    await write.remove(url);
    expect(await write.get(`/api/commitments/${k}`)).toMatchObject({ carriers: [], version: 4 });
  });

  it('are deleted with what serves and refines them, whose versions rise', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    const k = await write.commitment(t, { carriers: [{ actorId: a, role: 'lead' }] });
    const finer = await write.commitment(t, { refines: k });
    const c = await write.cooperation(t, [a, b], { serves: [k] });
    expect(await write.refusal('DELETE', `/api/commitments/${k}`)).toMatchObject({ status: 428 });
    await write.remove(`/api/commitments/${k}`, 1);
    expect(await write.coop(c)).toMatchObject({ serves: [], version: 2 });
    const left = await write.get(`/api/commitments/${finer}`);
    expect(left).toMatchObject({ version: 2 });
    expect(left).not.toHaveProperty('refines');
  });
});
