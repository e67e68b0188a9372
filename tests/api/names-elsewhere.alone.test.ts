import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimilarNames } from '../../model/contract/name-similarity.ts';
import { ALIKE, similarityOfNames } from '../support/likened-names.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

const similar = async (territoryId: string, name: string, limit = 50) => {
  const query = new URLSearchParams({ name, limit: String(limit) });
  return (await write.get(
    `/api/territories/${territoryId}/actors/similar?${query}`,
  )) as unknown as SimilarNames;
};
const idsLike = async (territoryId: string, name: string) =>
  (await similar(territoryId, name)).items.map(({ actor }) => actor.id);

describe('names of another territory', () => {
  it('are found where they are like a name, as comparing it with each finds them', async () => {
    const [here, there] = [await write.territory(), await write.territory()];
    const ids = new Map<string, string>();
    for (const name of new Set(ALIKE.map(([, name]) => name))) {
      const [id = ''] = await write.actors(there, 1, { name });
      ids.set(name, id);
    }
    for (const [typed] of ALIKE) {
      const expected = [...ids].filter(([name]) => similarityOfNames(typed, name) !== undefined);
      const found = await idsLike(here, typed);
      for (const [name, id] of expected) expect(found, `${typed} → ${name}`).toContain(id);
    }
  });

  it('are found while they are typed, by their first letters or those of their words', async () => {
    const [here, there] = [await write.territory(), await write.territory()];
    const [id = ''] = await write.actors(there, 1, { name: 'Recyclerie Zwolmandre des Trois Chênes' });
    for (const typed of ['recyclerie zwo', 'zwolm', 'Zwolmandre tro', 'zwolmandr'])
      expect(await idsLike(here, typed), typed).toContain(id);
  });

  it('are found by an alias and by an acronym of an alias’s owner', async () => {
    const [here, there] = [await write.territory(), await write.territory()];
    const aliases = ['ZKWX (acronym)', 'Ancienne forge de Zwibrac (former)'];
    const [id = ''] = await write.actors(there, 1, { name: 'Les Compagnons du fer de Zwibrac', aliases });
    expect(await idsLike(here, 'zkwx')).toContain(id);
    expect(await idsLike(here, 'ancienne forge de zwibrac')).toContain(id);
    await write.patch(`/api/actors/${id}`, { aliases: [] });
    expect(await idsLike(here, 'zkwx')).not.toContain(id);
  });

  it('of fictional territories are proposed in fictional ones only', async () => {
    const fictional = await write.territory({ fictional: true });
    const [here, other] = [await write.territory(), await write.territory({ fictional: true })];
    const [id = ''] = await write.actors(fictional, 1, { name: 'Fabrique Zwendrolle' });
    expect(await idsLike(here, 'Fabrique Zwendrolle')).not.toContain(id);
    expect(await idsLike(other, 'Fabrique Zwendrolle')).toContain(id);
    expect(await idsLike(fictional, 'Fabrique Zwendrolle')).toContain(id);
  });
});
