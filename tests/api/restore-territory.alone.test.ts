import { rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Backup, TerritoryRestoration } from '../../model/contract/backup.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { LONG } from '../support/longer.ts';
import { settingsOf } from '../support/own-engine.ts';
import { spawnMaillage } from '../support/spawn-maillage.ts';
import { openTestApp, TEST_BACKUPS, type TestApp } from '../support/test-app.ts';
import { WriteApi, withoutVersions } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
beforeEach(() => rmSync(TEST_BACKUPS.folder, { recursive: true, force: true }));
afterAll(() => api.close());

const take = async () => ((await write.post('/api/backups')) as unknown as Backup).name;
type Restored = { revisions: { territoryId: string; revision: number }[] };
const preview = async (backup: string, t: string) =>
  (await write.get(`/api/backups/${backup}/territories/${t}`)) as unknown as TerritoryRestoration;
async function restore(backup: string, t: string): Promise<Restored> {
  const reply = await api.send('POST', `/api/backups/${backup}/territories/${t}/restore`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<Restored>();
}
/** Returns what a map shows, places included. */
const shown = async (t: string) => withoutVersions(await write.map(t));

describe('one territory restored from a backup', () => {
  it('is again what it was, in one change that undo takes back; other territories keep their state', async () => {
    const [t, other] = [await write.territory(), await write.territory()];
    const [a = '', b = '', shared = '', hidden = ''] = await write.actors(t, 4);
    await write.patch(`/api/actors/${hidden}`, { private: true });
    await write.put(`/api/territories/${other}/actors/${shared}`, { onMap: true });
    const [neighbour = ''] = await write.actors(other, 1);
    const theirs = await write.cooperation(other, [shared, neighbour]);
    const pair = await write.cooperation(t, [a, b], { note: 'depuis longtemps' });
    const secret = await write.cooperation(t, [a, hidden], { private: true });
    const promise = await write.commitment(t);
    const before = await write.map(t);
    const backup = await take();

    // Later work: something of each kind is lost, changed or added.
    await write.remove(`/api/cooperations/${secret}`, '*');
    await write.remove(`/api/actors/${b}`, '*');
    await write.patch(`/api/actors/${a}`, { name: 'Un nom d’après' });
    await write.patch(`/api/actors/${shared}`, { name: 'Nommé ailleurs' });
    await write.remove(`/api/commitments/${promise}`, '*');
    const [late = ''] = await write.actors(t, 1);
    await write.patch(`/api/cooperations/${theirs}`, { intensity: 3 });
    const [later, laterElsewhere] = [await shown(t), await shown(other)];
    const revision = await write.revision(t);

    expect((await write.get(`/api/backups/${backup}/territories`)).items).toEqual(
      expect.arrayContaining([{ id: t, name: `Essai ${t}` }]),
    );
    expect(await preview(backup, t)).toMatchObject({
      isThere: true,
      actors: { added: 1, changed: 1, removed: 1 },
      cooperations: { added: 2, changed: 0, removed: 0 },
      commitments: { added: 1, changed: 0, removed: 0 },
      sharedActors: ['Nommé ailleurs'],
      stayAway: 0,
      uncarried: { workshops: [], snapshots: [], briefs: [] },
    });

    const { revisions } = await restore(backup, t);
    expect(revisions).toContainEqual({ territoryId: t, revision: revision + 1 });
    expect((await write.changes(t)).at(-1)?.type).toBe('territory.restored');
    expect((await write.coop(pair)).note).toBe('depuis longtemps');
    expect((await write.coop(secret)).private).toBe(true);
    expect((await write.actor(shared)).name).toBe('Nommé ailleurs');
    expect((await api.send('GET', `/api/actors/${late}`)).statusCode).toBe(404);
    // But for what belongs to the other territory too.
    const own = ({ cooperations, actors, ...map }: TerritoryMap) =>
      JSON.parse(
        JSON.stringify(
          withoutVersions({
            ...map,
            // A map lists actors by name.
            actors: actors.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
            cooperations: cooperations.filter(({ id }) => id !== theirs),
          }),
        ).replaceAll('Nommé ailleurs', `Acteur ${shared}`),
      );
    expect(own(await write.map(t))).toEqual(own(before));
    expect((await write.coop(theirs)).intensity).toBe(3);
    expect(await shown(other)).toEqual(laterElsewhere);
    expect(await preview(backup, t)).toMatchObject({ actors: { added: 0, changed: 0, removed: 0 } });

    await write.undoLast(t);
    expect(await shown(t)).toEqual(later);
  });

  it('leaves out what was erased since, with its name in the texts of others, and lists what no change carries', async () => {
    const t = await write.territory();
    const [gone = '', b = '', c = ''] = await write.actors(t, 3);
    const name = 'Maison Disparue';
    await write.patch(`/api/actors/${gone}`, { name });
    await write.cooperation(t, [gone, b]);
    const kept = await write.cooperation(t, [b, c], { note: `comme avec ${name}` });
    const workshop = await write.post(`/api/territories/${t}/workshops`, {
      title: 'Rentrée',
      on: '2026-03-12',
    });
    const backup = await take();
    await write.remove(`/api/cooperations/${kept}`, '*');
    await write.remove(`/api/territories/${t}/workshops/${workshop.id}`, '*');
    expect((await api.send('POST', `/api/actors/${gone}/erasure`, { name })).statusCode).toBe(200);

    expect(await preview(backup, t)).toMatchObject({
      actors: { added: 0, changed: 0, removed: 0 },
      cooperations: { added: 1, changed: 0, removed: 0 },
      stayAway: 1,
      uncarried: { workshops: [{ title: 'Rentrée', on: '2026-03-12' }] },
    });
    await restore(backup, t);
    expect((await api.send('GET', `/api/actors/${gone}`)).statusCode).toBe(404);
    expect((await write.coop(kept)).note).toBe('comme avec [nom effacé]');
    expect(JSON.stringify(await write.map(t))).not.toContain(name);
  });

  it('of a deleted territory creates it again; what is private since stays private', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    await write.cooperation(t, [a, b]);
    const before = (await write.map(t)).actors.map(({ id }) => id).sort();
    const backup = await take();
    await write.remove(`/api/territories/${t}`, '*');
    expect(await preview(backup, t)).toMatchObject({ isThere: false, actors: { added: 2 } });
    await restore(backup, t);
    expect((await write.map(t)).actors.map(({ id }) => id).sort()).toEqual(before);
    await write.patch(`/api/actors/${a}`, { private: true });
    await restore(backup, t);
    expect((await write.actor(a)).private).toBe(true);
  });

  it('is refused for a territory that the backup lacks, and for a broken file', async () => {
    const backup = await take();
    const late = await write.territory();
    for (const [method, end] of [
      ['GET', ''],
      ['POST', '/restore'],
    ] as const)
      expect(await write.refusal(method, `/api/backups/${backup}/territories/${late}${end}`)).toMatchObject({
        status: 404,
        code: 'TERRITORY_NOT_FOUND',
      });
    expect(await write.refusal('GET', '/api/backups/rien.jsonl.gz/territories')).toMatchObject({
      status: 404,
    });
  });

  it('by npm run restore shows first what changes, and changes it with --yes', LONG, async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    const backup = await take();
    await write.remove(`/api/actors/${b}`, '*');
    const run = (...args: string[]) =>
      spawnMaillage(
        { ...settingsOf(inject('neo4j')), MAILLAGE_BACKUPS: TEST_BACKUPS.folder, LC_ALL: 'fr_FR.UTF-8' },
        'restore',
        ...[backup, '--territory', t, ...args],
      );
    const shows = run();
    expect(await shows.ended, shows.output()).toBe(0);
    expect(shows.output()).toMatch(/Acteurs : 1 ajoutés, 0 modifiés, 0 supprimés[\s\S]*Rien n’a été changé/);
    expect((await write.map(t)).actors.map(({ id }) => id)).toEqual([a]);
    const does = run('--yes');
    expect(await does.ended, does.output()).toBe(0);
    expect(does.output()).toContain(`Territoire restauré : Essai ${t}.`);
    expect((await write.map(t)).actors).toHaveLength(2);
    expect(await run('--jamais').ended).toBe(2);
  });
});
