import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFTEN } from '../support/longer.ts';
import { RUNS_MS, runs } from '../support/runs.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { cooperationBody, ifMatch, WriteApi, withoutVersions } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

/** Creates a territory with an element of every kind. */
async function furnished() {
  const t = await write.territory();
  const [a = '', b = '', c = ''] = await write.actors(t, 3, { tags: ['x'], mission: 'Relier' });
  const [waiting = ''] = await write.actors(t, 1, { membership: { onMap: false } });
  const k = await write.commitment(t, {
    themes: ['food'],
    refines: 'charter-L1',
    carriers: [{ actorId: a, role: 'lead', evidence: 'vu' }],
  });
  const pair = await write.cooperation(t, [a, b], { themes: ['food'], serves: [k] });
  const three = await write.cooperation(t, [a, b, c], { note: 'à trois' });
  await write.put(`/api/cooperations/${three}/parties/${a}`, { declaredIntensity: 3, agreedBy: 'Zoé' });
  await write.put(`/api/actors/${a}/needs/land`, { themeId: 'food', note: '2 ha' });
  await write.put(`/api/actors/${a}/offers/skills`);
  await write.put(`/api/actors/${a}/member-of/${b}`, { source: 'statuts' });
  await write.put(`/api/territories/${t}/positions`, {
    positions: [a, b, c].map((actorId, i) => ({ actorId, x: i * 200, y: 0 })),
  });
  return { t, a, b, c, waiting, k, pair, three };
}
type Furnished = Awaited<ReturnType<typeof furnished>>;

const KINDS: [string, (at: Furnished) => Promise<unknown>][] = [
  ['an actor added', ({ t }) => write.actors(t, 1)],
  ['an actor changed', ({ a }) => write.patch(`/api/actors/${a}`, { mission: null, tags: [], kind: 'SCIC' })],
  ['an actor deleted with all that hangs on it', ({ a }) => write.remove(`/api/actors/${a}`, '*')],
  [
    'a membership set',
    ({ t, waiting }) => write.put(`/api/territories/${t}/actors/${waiting}`, { onMap: true }),
  ],
  ['a membership removed', ({ t, a }) => write.remove(`/api/territories/${t}/actors/${a}`)],
  ['a need set', ({ a }) => write.put(`/api/actors/${a}/needs/land`, { note: 'autre' })],
  ['an offer removed', ({ a }) => write.remove(`/api/actors/${a}/offers/skills`)],
  ['a membership by law removed', ({ a, b }) => write.remove(`/api/actors/${a}/member-of/${b}`)],
  [
    'a commitment added',
    ({ t, waiting }) => write.commitment(t, { carriers: [{ actorId: waiting, role: 'lead' }] }),
  ],
  [
    'a commitment changed',
    ({ k }) => write.patch(`/api/commitments/${k}`, { themes: ['water'], refines: null }),
  ],
  ['a commitment deleted', ({ k }) => write.remove(`/api/commitments/${k}`, '*')],
  [
    'a carrier set',
    ({ waiting, k }) => write.put(`/api/actors/${waiting}/commitments/${k}`, { role: 'support' }),
  ],
  ['a carrier removed', ({ a, k }) => write.remove(`/api/actors/${a}/commitments/${k}`)],
  ['a cooperation added', ({ t, a, waiting }) => write.cooperation(t, [a, waiting], { themes: ['water'] })],
  [
    'a cooperation changed',
    ({ pair }) => write.patch(`/api/cooperations/${pair}`, { serves: [], status: 'ended' }),
  ],
  ['a cooperation deleted', ({ three }) => write.remove(`/api/cooperations/${three}`, '*')],
  ['a party set', ({ pair, c }) => write.put(`/api/cooperations/${pair}/parties/${c}`, { role: 'member' })],
  [
    'a declaration',
    ({ three, a }) => write.put(`/api/cooperations/${three}/parties/${a}`, { declaredIntensity: 1 }),
  ],
  ['a party removed', ({ three, a }) => write.remove(`/api/cooperations/${three}/parties/${a}`)],
  [
    'positions set',
    ({ t, a }) => write.put(`/api/territories/${t}/positions`, { positions: [{ actorId: a, x: 5, y: 5 }] }),
  ],
  ['positions cleared', ({ t }) => write.remove(`/api/territories/${t}/positions`)],
  [
    'a territory changed',
    ({ t }) => write.patch(`/api/territories/${t}`, { name: 'Vallée renommée', asOf: '2026-01-01' }),
  ],
];

describe('undo', () => {
  // One place for all: each leaves it as it found it.
  let at: Furnished;
  beforeAll(async () => {
    at = await furnished();
  });

  it.each(KINDS)('of %s brings back the same map, and undone again does it again', async (_name, edit) => {
    const before = await write.map(at.t);
    await edit(at);
    const after = await write.map(at.t);
    await write.undoLast(at.t);
    const undone = await write.map(at.t);
    expect(withoutVersions(undone)).toEqual(withoutVersions(before));
    expect(undone.territory.revision).toBe(after.territory.revision + 1);
    await write.undoLast(at.t);
    expect(withoutVersions(await write.map(at.t))).toEqual(withoutVersions(after));
    await write.undoLast(at.t);
    expect(withoutVersions(await write.map(at.t))).toEqual(withoutVersions(before));
  });

  it('is a change of its own, and versions only rise', async () => {
    const { t, a } = await furnished();
    await write.patch(`/api/actors/${a}`, { mission: 'Autre' }, 1);
    const revision = await write.revision(t);
    const change = await write.post(`/api/territories/${t}/changes/${revision}/undo`);
    expect(change).toMatchObject({ revision: revision + 1, type: 'change.undone' });
    expect(await write.actor(a)).toMatchObject({ mission: 'Relier', version: 3 });
    await write.remove(`/api/actors/${a}`, 3);
    await write.undoLast(t);
    expect((await write.actor(a)).version).toBe(4);
  });

  it('answers the same key again with the same change', async () => {
    const { t, a } = await furnished();
    await write.patch(`/api/actors/${a}`, { mission: 'Autre' });
    const url = `/api/territories/${t}/changes/${await write.revision(t)}/undo`;
    const key = { 'idempotency-key': randomId('m') };
    const first = await write.post(url, undefined, key);
    expect(await write.post(url, undefined, key)).toEqual(first);
  });

  it('is refused when what was done is no longer so', async () => {
    const { t, a } = await furnished();
    await write.patch(`/api/actors/${a}`, { mission: 'Une' });
    const revision = await write.revision(t);
    await write.patch(`/api/actors/${a}`, { mission: 'Deux' });
    expect(await write.refusal('POST', `/api/territories/${t}/changes/${revision}/undo`)).toMatchObject({
      status: 409,
      code: 'UNDO_CONFLICT',
    });
    expect((await write.actor(a)) as unknown).toMatchObject({ mission: 'Deux' });
  });

  it('is refused when an element depends on the created one, or a restored one would lack an end', async () => {
    const { t, a, b } = await furnished();
    const [late = ''] = await write.actors(t, 1);
    const added = await write.revision(t);
    const c = await write.cooperation(t, [a, late]);
    expect(await write.refusal('POST', `/api/territories/${t}/changes/${added}/undo`)).toMatchObject({
      code: 'UNDO_CONFLICT',
    });
    await write.remove(`/api/cooperations/${c}`, '*');
    const removed = await write.revision(t);
    await write.remove(`/api/actors/${late}`, '*');
    expect(await write.refusal('POST', `/api/territories/${t}/changes/${removed}/undo`)).toMatchObject({
      code: 'UNDO_CONFLICT',
    });
    expect((await write.actor(b)).id).toBe(b);
  });

  it('is not for a territory itself; an unknown revision is not found', async () => {
    const t = await write.territory();
    expect(await write.refusal('POST', `/api/territories/${t}/changes/1/undo`)).toMatchObject({
      status: 409,
      code: 'NOT_UNDOABLE',
    });
    expect(await write.refusal('POST', `/api/territories/${t}/changes/99/undo`)).toMatchObject({
      status: 404,
      code: 'CHANGE_NOT_FOUND',
    });
    expect(await write.refusal('POST', '/api/territories/nowhere/changes/1/undo')).toMatchObject({
      status: 404,
      code: 'TERRITORY_NOT_FOUND',
    });
  });

  it('takes back a newcomer although it was moved meanwhile', async () => {
    const { t } = await furnished();
    const [late = ''] = await write.actors(t, 1);
    const added = await write.revision(t);
    await write.put(`/api/territories/${t}/positions`, { positions: [{ actorId: late, x: 77, y: 77 }] });
    await write.post(`/api/territories/${t}/changes/${added}/undo`);
    expect(await write.refusal('GET', `/api/actors/${late}`)).toMatchObject({ status: 404 });
  });
});

describe('any edits, undone in reverse', () => {
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('patch' as const), who: fc.nat(3), text: fc.string({ maxLength: 5 }) }),
    fc.record({ kind: fc.constant('link' as const), who: fc.nat(3), other: fc.nat(3) }),
    fc.record({ kind: fc.constant('carry' as const), who: fc.nat(3) }),
    fc.record({ kind: fc.constant('leave' as const), who: fc.nat(3) }),
    fc.record({ kind: fc.constant('declare' as const), who: fc.nat(3), level: fc.nat(4) }),
    fc.record({ kind: fc.constant('delete' as const), who: fc.nat(3) }),
  );

  it('give the map back', { ...OFTEN, timeout: RUNS_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        const at = await furnished();
        // On a young map others make room, which no undo takes back: here it is settled.
        await write.patch(`/api/territories/${at.t}`, { frozen: true });
        const ids = [at.a, at.b, at.c, at.waiting];
        const before = await write.map(at.t);
        const start = before.territory.revision;
        for (const one of edits) await attempt(at, ids, one);
        for (let revision = await write.revision(at.t); revision > start; revision -= 1)
          await write.post(`/api/territories/${at.t}/changes/${revision}/undo`);
        expect(withoutVersions(await write.map(at.t))).toEqual(withoutVersions(before));
      }),
      runs(6, 20_261_124, 2),
    );
  });

  type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;
  // An edit of an element removed earlier is refused; this is ignored here. An edit of an actor that this map
  // no longer shows belongs to other histories than that of this territory, which cannot undo it.
  async function attempt(at: Furnished, ids: string[], one: Edit): Promise<void> {
    const who = ids[one.who] ?? '';
    const { actors, reserve } = await write.map(at.t);
    if (![...actors, ...reserve].some(({ id }) => id === who)) return;
    const any = ifMatch('*');
    if (one.kind === 'patch') await api.send('PATCH', `/api/actors/${who}`, { mission: one.text }, any);
    if (one.kind === 'link')
      await api.send(
        'POST',
        `/api/territories/${at.t}/cooperations`,
        cooperationBody([who, ids[one.other] ?? '']),
      );
    if (one.kind === 'carry')
      await api.send('PUT', `/api/actors/${who}/commitments/${at.k}`, { role: 'support' });
    if (one.kind === 'leave') await api.send('DELETE', `/api/territories/${at.t}/actors/${who}`);
    if (one.kind === 'declare')
      await api.send('PUT', `/api/cooperations/${at.three}/parties/${who}`, {
        role: 'member',
        declaredIntensity: one.level,
      });
    if (one.kind === 'delete') await api.send('DELETE', `/api/actors/${who}`, undefined, any);
  }
});
