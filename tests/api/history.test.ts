import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeList, NamedElement } from '../../model/contract/change.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { ifMatch, WriteApi, withoutVersions } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

const list = async (t: string, query: string): Promise<ChangeList> =>
  (await write.get(`/api/territories/${t}/changes?${query}`)) as unknown as ChangeList;
const revisions = ({ items }: ChangeList) => items.map(({ revision }) => revision);
const typesOf = ({ items }: ChangeList) => items.map(({ type }) => type);
const nameOf = ({ names }: ChangeList, key: string): NamedElement | undefined =>
  names?.find((named) => named.key === key);

describe('the history of a territory', () => {
  it('is read newest first, page after page, and oldest first as before', async () => {
    const t = await write.territory();
    await write.actors(t, 4);
    expect(revisions(await list(t, 'order=newest'))).toEqual([5, 4, 3, 2, 1]);
    const first = await list(t, 'order=newest&limit=2');
    expect(revisions(first)).toEqual([5, 4]);
    expect(revisions(await list(t, `order=newest&limit=2&cursor=${first.nextCursor}`))).toEqual([3, 2]);
    expect(revisions(await list(t, 'before=4&limit=2'))).toEqual([3, 2]);
    const last = await list(t, 'before=2&limit=2');
    expect(revisions(last)).toEqual([1]);
    expect(last.nextCursor).toBeUndefined();
    expect(revisions(await list(t, 'after=3'))).toEqual([4, 5]);
    expect(revisions(await list(t, ''))).toEqual([1, 2, 3, 4, 5]);
    expect(await list(t, '')).not.toHaveProperty('names');
  });

  it('gives for a step its undo, and for an undo its step, as long as both are in effect', async () => {
    const t = await write.territory();
    const [a = ''] = await write.actors(t, 1);
    await write.patch(`/api/actors/${a}`, { mission: 'Relier' });
    const undo = (revision: number) =>
      write.post(`/api/territories/${t}/changes/${revision}/undo`, undefined);
    const told = async (query = 'order=newest') =>
      (await list(t, query)).items.map(({ revision, undoes, undoneBy }) => [
        revision,
        undoes ?? null,
        undoneBy?.revision ?? null,
      ]);
    await undo(3);
    expect(await told()).toEqual([
      [4, { revision: 3, again: false }, null],
      [3, null, 4],
      [2, null, null],
      [1, null, null],
    ]);
    // The undo of an undo restores the change; undone again, the change is undone by the last step.
    await undo(4);
    expect((await told()).slice(0, 3)).toEqual([
      [5, { revision: 4, again: true }, null],
      [4, { revision: 3, again: false }, 5],
      [3, null, null],
    ]);
    await undo(3);
    expect((await told('after=2')).map(([, , undoneBy]) => undoneBy)).toEqual([6, 5, null, null]);
    expect((await list(t, 'order=newest')).items[3]?.undoneBy).toMatchObject({ at: expect.any(String) });
  });

  it('is narrowed to an actor with its cooperations, to a kind of thing, to a person', async () => {
    const t = await write.territory();
    const [a = '', b = '', c = ''] = await write.actors(t, 3);
    const pair = await write.cooperation(t, [a, b]);
    await write.patch(`/api/cooperations/${pair}`, { note: 'deux fois par an' });
    await write.put(`/api/actors/${c}/needs/land`, { note: `pour ${a}`, themeId: 'food' });
    const k = await write.commitment(t, { carriers: [{ actorId: a, role: 'lead' }] });
    await write.put(`/api/territories/${t}/positions`, { positions: [{ actorId: a, x: 1, y: 1 }] });
    await write.put(`/api/territories/${t}/gaps/single-carrier:${k}`, { shown: 1, by: 'Zoé "Z"' });
    const of = async (query: string) => typesOf(await list(t, `order=newest&${query}`));
    expect(await of(`actorId=${a}`)).toEqual([
      'positions.set',
      'commitment.added',
      'cooperation.updated',
      'cooperation.added',
      'actor.added',
    ]);
    expect(await of(`actorId=${c}&withoutPositions=true`)).toEqual(['need.set', 'actor.added']);
    expect(await of('kind=cooperation')).toEqual(['cooperation.updated', 'cooperation.added']);
    expect(await of('kind=need')).toEqual(['need.set']);
    expect(await of('kind=position')).toEqual(['positions.set']);
    expect(await of('kind=actor')).toEqual(['actor.added', 'actor.added', 'actor.added']);
    expect(await of('kind=commitment')).toEqual(['commitment.added']);
    expect(await of('kind=territory')).toEqual(['territory.added']);
    expect(await of(`by=${encodeURIComponent('Zoé "Z"')}`)).toEqual(['gap.answered']);
    expect((await list(t, 'order=newest&limit=1')).people).toEqual(['Zoé "Z"']);
    expect(typesOf(await list(t, 'kind=question'))).toEqual(['gap.answered']);
    expect(typesOf(await list(t, `after=4&actorId=${b}`))).toEqual([
      'cooperation.added',
      'cooperation.updated',
    ]);
    for (const query of ['kind=other', 'before=-1', 'actorId=%22', 'order=any'])
      expect((await write.refusal('GET', `/api/territories/${t}/changes?${query}`)).status).toBe(400);
  });

  it('is not misled by what people type', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    await write.patch(`/api/actors/${b}`, { mission: `"Cooperation:${a}": {"Actor:${a}" :${a}> }` });
    expect(typesOf(await list(t, 'kind=cooperation'))).toEqual([]);
    expect(typesOf(await list(t, 'kind=actor'))).toHaveLength(3);
  });

  it('names what it speaks of: as it is called now, else as it was called last', async () => {
    const t = await write.territory();
    const other = await write.territory({ name: 'Pays voisin' });
    const [a = '', b = '', c = ''] = await write.actors(t, 3);
    const k = await write.commitment(t, { text: 'Planter des haies' });
    const pair = await write.cooperation(t, [a, b]);
    const lost = await write.cooperation(t, [a, c]);
    await write.put(`/api/territories/${t}/peers/${other}`);
    await write.patch(`/api/actors/${a}`, { name: 'Nom nouveau' });
    await write.patch(`/api/actors/${c}`, { name: 'Nom d’avant de partir' });
    await write.remove(`/api/actors/${c}`, '*');
    await write.remove(`/api/commitments/${k}`, '*');
    const history = await list(t, 'order=newest');
    expect(nameOf(history, `Actor:${a}`)).toEqual({ key: `Actor:${a}`, name: 'Nom nouveau' });
    expect(nameOf(history, `Actor:${c}`)).toMatchObject({ name: 'Nom d’avant de partir', gone: true });
    expect(nameOf(history, `Commitment:${k}`)).toMatchObject({ name: 'Planter des haies', gone: true });
    expect(nameOf(history, `Cooperation:${pair}`)?.partyIds?.sort()).toEqual([a, b].sort());
    expect(nameOf(history, `Cooperation:${lost}`)).toMatchObject({ gone: true });
    expect(nameOf(history, `Cooperation:${lost}`)?.partyIds?.sort()).toEqual([a, c].sort());
    expect(nameOf(history, `Territory:${other}`)?.name).toBe('Pays voisin');
    // A page that does not show the deletion finds the name all the same.
    const page = await list(t, 'before=5');
    expect(nameOf(page, `Actor:${c}`)?.name).toBe('Nom d’avant de partir');
  });
});

describe('an undo that later work stands against', () => {
  const undo = (t: string, revision: number) =>
    api.send('POST', `/api/territories/${t}/changes/${revision}/undo`);
  const conflictsOf = async (t: string, revision: number) => {
    const reply = await undo(t, revision);
    expect(reply.statusCode, reply.body).toBe(409);
    const { code, conflicts } = reply.json<Problem>();
    expect(code).toBe('UNDO_CONFLICT');
    return conflicts?.map((each) => each.revision);
  };

  /** Undoes what is in the way, in the order given, then the change itself. */
  async function undoAfterTheOthers(t: string, revision: number): Promise<void> {
    const since = await write.revision(t);
    for (const each of (await conflictsOf(t, revision)) ?? [])
      expect((await undo(t, each)).statusCode).toBe(201);
    expect((await undo(t, revision)).statusCode).toBe(201);
    expect(await write.revision(t)).toBeGreaterThan(since);
  }

  it('names the changes to undo first, newest first; after them the undo is possible', async () => {
    const t = await write.territory();
    const [a = ''] = await write.actors(t, 1);
    const before = await write.map(t);
    await write.patch(`/api/actors/${a}`, { mission: 'Une' });
    const revision = await write.revision(t);
    await write.patch(`/api/actors/${a}`, { mission: 'Deux' });
    await write.actors(t, 1, { id: randomId('a') });
    await write.patch(`/api/actors/${a}`, { mission: 'Trois', kind: 'SCIC' });
    expect(await conflictsOf(t, revision)).toEqual([revision + 3, revision + 1]);
    await undoAfterTheOthers(t, revision);
    const [actor] = (await write.map(t)).actors.filter(({ id }) => id === a);
    expect(withoutVersions(actor)).toEqual(withoutVersions(before.actors[0]));
  });

  it('asks for no more than it takes: what was undone already is not to be undone again', async () => {
    const t = await write.territory();
    const [a = ''] = await write.actors(t, 1);
    await write.patch(`/api/actors/${a}`, { mission: 'Une' });
    const revision = await write.revision(t);
    await write.patch(`/api/actors/${a}`, { mission: 'Deux' });
    await write.undoLast(t);
    await write.patch(`/api/actors/${a}`, { mission: 'Trois' });
    expect(await conflictsOf(t, revision)).toEqual([revision + 3]);
  });

  it('names the dependent elements of a deletion, and the reason why an element cannot return', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    const [late = ''] = await write.actors(t, 1);
    const added = await write.revision(t);
    const c = await write.cooperation(t, [a, late]);
    expect(await conflictsOf(t, added)).toEqual([added + 1]);
    await write.remove(`/api/cooperations/${c}`, '*');
    const removed = await write.revision(t);
    await write.remove(`/api/actors/${late}`, '*');
    expect(await conflictsOf(t, removed)).toEqual([removed + 1]);
    await undoAfterTheOthers(t, removed);
    expect((await write.coop(c)).parties).toHaveLength(2);
    expect((await write.actor(b)).id).toBe(b);
  });

  it('attributes the change to others where no change of this territory conflicts', async () => {
    const [t, other] = [await write.territory(), await write.territory()];
    const [a = ''] = await write.actors(t, 1);
    await write.put(`/api/territories/${other}/actors/${a}`);
    await write.patch(`/api/actors/${a}`, { mission: 'Une' });
    const revision = await write.revision(t);
    await write.remove(`/api/territories/${t}/actors/${a}`);
    await api.send('PATCH', `/api/actors/${a}`, { mission: 'Deux' }, ifMatch('*'));
    expect(await conflictsOf(t, revision)).toEqual([]);
  });
});
