import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeList } from '../../model/contract/change.ts';
import type { Duplicate, DuplicateList, SimilarNames } from '../../model/contract/name-similarity.ts';
import { copySample } from '../support/copy-sample.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

async function similar(
  territoryId: string,
  query: Record<string, string>,
  language = 'fr',
): Promise<SimilarNames> {
  const url = `/api/territories/${territoryId}/actors/similar?${new URLSearchParams(query)}`;
  const reply = await api.send('GET', url, undefined, { 'accept-language': language });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json();
}
const duplicates = async (territoryId: string) =>
  (await write.get(`/api/territories/${territoryId}/duplicates`)).items as Duplicate[];

/** Returns a word that no other test uses, so that other data is not matched. */
const ownWord = (): string =>
  `Z${Array.from({ length: 9 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('')}`;

describe('what a name may mean', () => {
  it('is an actor of the territory first, then one of another, each with its reason', async () => {
    const [t, other] = [await write.territory(), await write.territory()];
    const word = ownWord();
    const [elsewhere = ''] = await write.actors(other, 1, { name: `AMAP ${word}` });
    const [here = ''] = await write.actors(t, 1, {
      name: `SCIC ${word} Partage`,
      membership: { onMap: false },
    });
    const found = await similar(t, { name: `amap ${word.toUpperCase()}` });
    // Other tests have bodies of the same kind, whose name is not said.
    expect(found.items.filter(({ actor }) => actor.name.includes(word))).toEqual([
      {
        actor: { id: elsewhere, name: `AMAP ${word}`, family: 'social_economy' },
        grade: 'same',
        reason: 'même nom',
      },
    ]);
    const both = await similar(t, { name: word });
    expect(both.items.map(({ actor }) => [actor.id, actor.onMap])).toEqual([
      [here, false],
      [elsewhere, undefined],
    ]);
    const [first] = (await similar(t, { name: `amap ${word}` }, 'en')).items;
    expect(first?.reason).toBe('same name');
    expect((await similar(t, { name: word, limit: '1' })).items).toHaveLength(1);
  });

  it('is found as soon as it is written, renamed, merged or deleted, by this process or another', async () => {
    const t = await write.territory();
    const [word, next] = [ownWord(), ownWord()];
    const ids = async (name: string) => (await similar(t, { name })).items.map(({ actor }) => actor.id);
    const other = await openTestApp();
    expect(await ids(word)).toEqual([]);
    const [a = ''] = await new WriteApi(other).actors(t, 1, { name: word });
    expect(await ids(word)).toEqual([a]);
    await write.patch(`/api/actors/${a}`, { name: next });
    expect(await ids(word)).toEqual([]);
    expect(await ids(next)).toEqual([a]);
    await new WriteApi(other).remove(`/api/actors/${a}`, '*');
    expect(await ids(next)).toEqual([]);
    await other.close();
  });

  it('is an official institution, with its number, and the one actor that it makes everywhere', async () => {
    const t = await write.territory();
    for (const name of ['CALL', "Communauté d'agglo Lens Liévin", 'agglomération Lens-Liévin']) {
      const { items, official } = await similar(t, { name });
      const ids = [...items.map(({ actor }) => actor.id), ...official.map(({ actor }) => actor.id)];
      expect(ids, name).toContain('fr-epci-246200364');
    }
    // Not in any territory of the demonstration: no actor yet.
    const { official } = await similar(t, { name: 'mairie de Loon-Plage' });
    expect(official[0]).toMatchObject({
      place: 'commune:59359',
      grade: 'same',
      exists: false,
      actor: {
        id: 'fr-commune-59359',
        name: 'Commune de Loon-Plage',
        family: 'local_authority',
        kind: 'commune',
      },
    });
    const body = official[0]?.actor;
    await write.post(`/api/territories/${t}/actors`, body);
    const again = await similar(t, { name: 'mairie de Loon-Plage' });
    expect(again.items[0]).toMatchObject({ actor: { id: 'fr-commune-59359', onMap: true }, grade: 'same' });
    expect(again.official.map(({ actor }) => actor.id)).not.toContain('fr-commune-59359');
    await write.remove('/api/actors/fr-commune-59359', '*');
  });

  it('is identified by its SIREN alone', async () => {
    const t = await write.territory();
    const siren = String(100_000_000 + Math.floor(Math.random() * 99_999_999));
    const [a = ''] = await write.actors(t, 1, { siren });
    const found = await similar(t, { siren: siren.replace(/(\d{3})(?=\d)/g, '$1 ') });
    expect(found.items).toMatchObject([{ actor: { id: a, siren }, grade: 'same', reason: 'même SIREN' }]);
    const official = await similar(t, { siren: '200040947' });
    expect([...official.items, ...official.official].length).toBeGreaterThan(0);
  });

  it('takes whatever is typed', async () => {
    const t = await write.territory();
    for (const name of [
      '',
      '*',
      '~~ AND OR "',
      '((((',
      'constructor',
      '__proto__',
      ' ',
      '🌻',
      'a'.repeat(200),
    ])
      expect((await similar(t, { name })).items.length, name).toBeLessThanOrEqual(8);
    expect(
      await write.refusal('GET', `/api/territories/${t}/actors/similar?name=${'a'.repeat(201)}`),
    ).toMatchObject({
      status: 400,
    });
    expect(await write.refusal('GET', '/api/territories/nowhere/actors/similar?name=a')).toMatchObject({
      status: 404,
      code: 'TERRITORY_NOT_FOUND',
    });
  });
});

describe('duplicates of a territory', () => {
  it('do not occur in the demonstration, and appear for added ones', async () => {
    const { territoryId: t } = await copySample(api.executor, 'val-d-exemple');
    expect(await duplicates(t)).toEqual([]);
    const pairs: string[][] = [];
    for (const [name, known] of [
      ['amap les sillons', 'AMAP Les Sillons'],
      ['Communauté de communes du Val d’Exemple', 'CC du Val-d’Exemple'],
      ['Mairie de Roncevert', 'Commune de Roncevert'],
      ['Cyclofabrique', 'Cyclo-Fabrique'],
    ] as const) {
      const [typed = ''] = await write.actors(t, 1, { name });
      const actor = (await write.map(t)).actors.find((one) => one.name === known);
      pairs.push([actor?.id ?? '', typed].sort());
    }
    const found = await duplicates(t);
    expect(found.map(({ actorIds }) => [...actorIds]).sort()).toEqual(pairs.sort());
    expect(found.map(({ grade }) => grade)).toEqual(['same', 'same', 'same', 'likely']);
  });

  it('are no two official institutions, nor what has two SIREN', async () => {
    const t = await write.territory();
    for (const [id, name] of [
      ['fr-commune-01165', 'Commune de Francheleins'],
      ['fr-commune-89179', 'Commune de Francheleins'],
    ])
      await write.post(`/api/territories/${t}/actors`, { id, name, family: 'local_authority' });
    await write.actors(t, 1, { name: 'Les Jardins', siren: '200000001' });
    await write.actors(t, 1, { name: 'Les Jardins', siren: '200000002' });
    expect(await duplicates(t)).toEqual([]);
    for (const id of ['fr-commune-01165', 'fr-commune-89179']) await write.remove(`/api/actors/${id}`, '*');
  });

  it('are gone once merged', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2, { name: 'Recyclerie du Bourg' });
    expect(await duplicates(t)).toMatchObject([
      { actorIds: [a, b].sort(), grade: 'same', reason: 'même nom' },
    ]);
    await api.send('POST', `/api/actors/${b}/merge`, { intoId: a }, { 'if-match': '"1"' });
    expect(await duplicates(t)).toEqual([]);
  });
});

describe('a pair that the room says are two', () => {
  it('is not proposed again, is in the history, undone and brought back', async () => {
    const t = await write.territory();
    const word = ownWord();
    const [a = ''] = await write.actors(t, 1, { name: `AMAP ${word}` });
    const [b = ''] = await write.actors(t, 1, { name: `amap ${word}` });
    const url = `/api/territories/${t}/duplicates`;
    const both = [a, b].sort();
    const told = async () => {
      const { items, apart } = (await write.get(url)) as unknown as DuplicateList;
      return [items.map(({ actorIds }) => actorIds), apart.map(({ actorIds }) => actorIds)];
    };
    expect(await told()).toEqual([[both], []]);
    // In whichever order they are named.
    expect(await write.put(`${url}/${b}/${a}/apart`)).toMatchObject({ actorIds: both, grade: 'same' });
    await write.put(`${url}/${a}/${b}/apart`);
    expect(await told()).toEqual([[], [both]]);
    const page = (await write.get(`/api/territories/${t}/changes?order=newest`)) as unknown as ChangeList;
    expect(page.items.filter(({ type }) => type === 'duplicate.setApart')).toHaveLength(1);
    // It names the two, though it touched neither.
    expect(page.names?.map(({ key }) => key)).toEqual(expect.arrayContaining([`Actor:${a}`, `Actor:${b}`]));
    const { revision = 0 } = page.items[0] ?? {};
    await write.post(`/api/territories/${t}/changes/${revision}/undo`, undefined);
    expect(await told()).toEqual([[both], []]);
    await write.put(`${url}/${a}/${b}/apart`);
    await write.remove(`${url}/${b}/${a}/apart`);
    expect(await told()).toEqual([[both], []]);
    // It is not among the questions, and dissimilar actors have no message.
    const gaps = (await write.get(`/api/territories/${t}/gaps`)) as unknown as { items: { key: string }[] };
    expect(gaps.items.filter(({ key }) => key.startsWith('duplicate:'))).toEqual([]);
    const [other = ''] = await write.actors(t, 1, { name: `Fonderie ${ownWord()}` });
    expect((await api.send('PUT', `${url}/${a}/${other}/apart`)).statusCode).toBe(404);
  });

  it('applies in the territory of the statement', async () => {
    const [t, other] = [await write.territory(), await write.territory()];
    const word = ownWord();
    const [a = ''] = await write.actors(t, 1, { name: `AMAP ${word}` });
    const [b = ''] = await write.actors(t, 1, { name: `amap ${word}` });
    for (const id of [a, b]) await write.put(`/api/territories/${other}/actors/${id}`);
    await write.put(`/api/territories/${t}/duplicates/${a}/${b}/apart`);
    expect(await duplicates(t)).toEqual([]);
    expect(await duplicates(other)).toHaveLength(1);
  });
});
