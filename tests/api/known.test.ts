import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GapList } from '../../model/contract/gap.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { EditScene, edit } from '../support/edit-scene.ts';
import { OFTEN } from '../support/longer.ts';
import { RUNS_MS, runs } from '../support/runs.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

type Known = TerritoryMap & { known?: { revision: number; at: string } };
const mapOf = (t: string, query = ''): Promise<Known> =>
  write.get(`/api/territories/${t}/map${query}`) as unknown as Promise<Known>;

/** Returns the content of a territory without the time of the answer. */
const said = ({ known: _known, ...map }: Known) => map;

describe('what was known once', () => {
  it('is the map as it was read then, by revision and by instant, while what came since is forgotten', async () => {
    const t = await write.territory({ name: 'Pays d’alors' });
    const [a = '', b = ''] = await write.actors(t, 2, { mission: 'Relier' });
    await write.cooperation(t, [a, b]);
    const then = await mapOf(t);
    await write.patch(`/api/actors/${a}`, { name: 'Un autre nom', mission: null });
    await write.patch(`/api/territories/${t}`, { name: 'Autre pays', asOf: '2020-01-01' });
    await write.remove(`/api/actors/${b}`, '*');
    const { revision } = then.territory;
    const again = await mapOf(t, `?known=${revision}`);
    expect(said(again)).toEqual(said(then));
    expect(again.known?.revision).toBe(revision);
    expect(said(await mapOf(t, `?known=${again.known?.at}`))).toEqual(said(then));
    expect((await mapOf(t)).actors.map(({ name }) => name)).toEqual(['Un autre nom']);
  });

  it('is the present at the last revision or after, and nothing before the first', async () => {
    const t = await write.territory();
    await write.actors(t, 1);
    const present = await mapOf(t);
    expect(present.known).toBeUndefined();
    for (const known of ['2', '99999', '2999-01-01T00:00:00Z'])
      expect(await mapOf(t, `?known=${known}`)).toEqual(present);
    for (const known of ['0', '1999-01-01T00:00:00Z'])
      expect(await write.refusal('GET', `/api/territories/${t}/map?known=${known}`)).toMatchObject({
        status: 404,
        code: 'NOT_KNOWN_YET',
      });
    expect((await write.refusal('GET', `/api/territories/${t}/map?known=hier`)).status).toBe(400);
    expect((await mapOf(t, '?known=1')).actors).toEqual([]);
  });

  it('keeps the two clocks apart: a day of the facts, read as they were known', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    const c = await write.cooperation(t, [a, b], { startedOn: '2020-01-01' });
    const { revision } = (await mapOf(t)).territory;
    await write.patch(`/api/cooperations/${c}`, { startedOn: '2024-01-01' });
    const linksAt = async (query: string) => (await mapOf(t, query)).links.length;
    expect(await linksAt('?at=2022-01-01')).toBe(0);
    expect(await linksAt(`?at=2022-01-01&known=${revision}`)).toBe(1);
    expect(await linksAt(`?at=2019-01-01&known=${revision}`)).toBe(0);
  });

  it('is in the answers of charter, families, suggestions, questions, dependents and drawing', async () => {
    const t = await write.territory();
    const [a = '', b = '', c = ''] = await write.actors(t, 3, { charter: 'signatory' });
    await write.cooperation(t, [a, b]);
    await write.cooperation(t, [b, c]);
    await write.put(`/api/actors/${a}/needs/land`);
    await write.put(`/api/actors/${c}/offers/land`);
    const at = (await mapOf(t)).territory.revision;
    const paths = ['charter', 'families', 'suggestions', 'gaps', `actors/${b}/dependents`, 'map.svg'];
    const read = (path: string, query = '') => api.send('GET', `/api/territories/${t}/${path}${query}`);
    const before = await Promise.all(paths.map((path) => read(path)));
    await write.remove(`/api/actors/${b}`, '*');
    await write.remove(`/api/actors/${a}/needs/land`);
    for (const [i, path] of paths.entries()) {
      const again = await read(path, `?known=${at}`);
      expect(again.statusCode, path).toBe(200);
      // The drawing also gives the time of its revision.
      expect(again.body.replaceAll(/ \(\d{4}-\d{2}-\d{2}T[^)]+\)/g, ''), path).toBe(before[i]?.body);
      expect(again.headers.etag, path).not.toBe(before[i]?.headers.etag);
      const tag = String(again.headers.etag);
      const url = `/api/territories/${t}/${path}?known=${at}`;
      expect((await api.send('GET', url, undefined, { 'if-none-match': tag })).statusCode).toBe(304);
    }
    expect(await write.refusal('PUT', `/api/territories/${t}/gaps/x?known=1`, {})).toMatchObject({
      status: 400,
    });
  });

  it('has the questions of then with the answers of then', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    const key = `unlinked-actor:${a}`;
    const questions = async (query = '') =>
      ((await write.get(`/api/territories/${t}/gaps${query}`)) as unknown as GapList).items;
    const then = await questions();
    const before = (await mapOf(t)).territory.revision;
    await write.put(`/api/territories/${t}/gaps/${key}`, { status: 'handled', reason: 'Vu', shown: 1 });
    const answered = (await mapOf(t)).territory.revision;
    await write.put(`/api/territories/${t}/gaps/${key}`, { status: 'contested', reason: 'Non', shown: null });
    await write.cooperation(t, [a, b]);
    expect((await questions()).map((gap) => gap.key)).not.toContain(key);
    expect(await questions(`?known=${before}`)).toEqual(then);
    expect((await questions(`?known=${answered}`)).find((gap) => gap.key === key)).toMatchObject({
      status: 'handled',
      shown: 1,
      answer: { reason: 'Vu' },
    });
  });

  it('does not bring back what went with another territory', async () => {
    const [t, other] = [await write.territory(), await write.territory()];
    const [a = '', b = ''] = await write.actors(t, 2);
    const [far = ''] = await write.actors(other, 1);
    const two = await write.cooperation(t, [a, far]);
    const three = await write.cooperation(t, [a, b, far]);
    await write.put(`/api/territories/${t}/peers/${other}`, { frame: 'atelier' });
    const { revision } = (await mapOf(t)).territory;
    await write.put(`/api/cooperations/${three}/parties/${far}`, { agreedBy: 'Zoé' });
    await write.remove(`/api/territories/${other}`, '*');
    const map = await mapOf(t, `?known=${revision}`);
    expect(map.cooperations.map(({ id }) => id)).toEqual([three]);
    expect(map.cooperations.map(({ id }) => id)).not.toContain(two);
    expect(map.cooperations[0]?.parties.map(({ actorId }) => actorId).sort()).toEqual([a, b].sort());
    expect(map.actors.map(({ id }) => id).sort()).toEqual([a, b].sort());
    expect(map.territory.peers).toEqual([]);
  });
});

describe('any changes, in two territories that share actors', () => {
  it('are all remembered: the map known at a revision is the map that was read at it', {
    ...OFTEN,
    timeout: RUNS_MS,
  }, async () => {
    const tried = runs(8, 20_261_125, 2);
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 6, maxLength: 22 }), async (edits) => {
        const scene = new EditScene(write);
        await scene.furnish();
        const read = new Map<string, unknown>();
        const look = async () => {
          for (const t of scene.territories) {
            const map = said(await mapOf(t));
            const name = `${t}?known=${map.territory.revision}`;
            // An entry without a revision changes no map.
            if (read.has(name)) expect(map, name).toEqual(read.get(name));
            read.set(name, map);
          }
        };
        await look();
        for (const one of edits) {
          await scene.attempt(one);
          await look();
        }
        for (const [name, map] of read) {
          const [t = '', query = ''] = name.split('?');
          expect(said(await mapOf(t, `?${query}`)), name).toEqual(map);
          compared += 1;
        }
      }),
      tried,
    );
    expect(compared).toBeGreaterThan(7 * tried.numRuns);
  });
});
