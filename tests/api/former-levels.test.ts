import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formerMap } from '../support/former-map.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

let first: TestApp;
let api: TestApp;
let write: WriteApi;
let scene: Awaited<ReturnType<typeof formerMap>>;
beforeAll(async () => {
  first = await openTestApp();
  scene = await formerMap(new WriteApi(first));
  // Another process: it holds nothing read before the step.
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => Promise.all([first.close(), api.close()]));

const listOf = async (t: string) =>
  (await api.send('GET', `/api/territories/${t}/former-levels`)).json().items;
const accept = (t: string, cooperationIds: string[]) =>
  api.send('POST', `/api/territories/${t}/former-levels/acceptances`, { cooperationIds });
const levelsOf = async (ids: string[]) =>
  Promise.all(ids.map(async (id) => (await write.coop(id)).agreedIntensity));

describe('links that the rule of the latest word would change', () => {
  it('keep their level, and are listed with the level they would have', async () => {
    const { territoryId, a, links } = scene;
    expect(await levelsOf(links)).toEqual([0, 0]);
    expect(await listOf(territoryId)).toEqual(
      links.toSorted().map((cooperationId) => ({
        ...{ cooperationId, level: 0, next: 3 },
        words: [{ actorId: a, level: 0, next: 3 }],
      })),
    );
  });

  it('change together when they are accepted, and change back when that is undone', async () => {
    const { territoryId, links } = scene;
    const before = await write.revision(territoryId);
    const reply = await accept(territoryId, links);
    expect([reply.statusCode, reply.json()]).toEqual([200, { items: [] }]);
    expect(await write.revision(territoryId)).toBe(before + 1);
    expect(await levelsOf(links)).toEqual([3, 3]);
    await api.send('POST', `/api/territories/${territoryId}/changes/${before + 1}/undo`);
    expect(await levelsOf(links)).toEqual([0, 0]);
    expect(await listOf(territoryId)).toHaveLength(2);
  });

  it('change one by one', async () => {
    const { territoryId, links } = scene;
    const [one = '', other = ''] = links;
    expect((await accept(territoryId, [one])).json().items).toMatchObject([{ cooperationId: other }]);
    expect(await levelsOf(links)).toEqual([3, 0]);
  });

  it('are those of this map: another link is refused', async () => {
    const elsewhere = await write.territory();
    const reply = await accept(elsewhere, [scene.links[1] ?? '']);
    expect([reply.statusCode, reply.json().code]).toEqual([422, 'UNKNOWN_REFERENCE']);
  });

  it('follow a later word without acceptance', async () => {
    const { territoryId, a, links } = scene;
    const [, other = ''] = links;
    await write.put(`/api/cooperations/${other}/parties/${a}`, { declaredIntensity: 2, settles: true });
    expect(await levelsOf([other])).toEqual([2]);
    expect(await listOf(territoryId)).toEqual([]);
  });

  it('stay as they were in a file, and come back with the file', async () => {
    const { territoryId, links } = await formerMap(new WriteApi(first));
    const again = await openTestApp();
    try {
      const file = (await again.send('GET', `/api/territories/${territoryId}/export.json`)).json();
      const words = Object.entries<{ perVoice?: boolean; cooperationId?: string }>(
        (file.content?.document ?? file.document ?? file).elements,
      ).filter(([key]) => key.startsWith('Declaration:'));
      expect(words.every(([, { perVoice }]) => perVoice)).toBe(true);
      expect(words).toHaveLength(2 * links.length);
    } finally {
      await again.close();
    }
  });
});
