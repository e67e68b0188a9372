import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaFiles } from '../../server/store/schema-files.ts';
import { runCypher } from '../support/run-cypher.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

const step = schemaFiles().find(({ name }) => name === '016-former-rule');

/** Does to the words of one actor alone what the schema step does once to a whole database. */
const markWordsOf = (actorId: string): Promise<unknown> =>
  runCypher((step?.changes[0] ?? '').replace('(a:Actor)', '(a:Actor {id: $actorId})'), { actorId });

/** Makes a map from before the rule, on which an actor raised its word as another speaker and the lowest one counts. */
async function formerMap(write: WriteApi) {
  const territoryId = await write.territory();
  const [a = '', b = ''] = await write.actors(territoryId, 2);
  const links = [await write.cooperation(territoryId, [a, b]), await write.cooperation(territoryId, [b, a])];
  for (const id of links)
    for (const word of [
      { declaredIntensity: 0, declaredOn: '2024-01-01' },
      { declaredIntensity: 3, declaredOn: '2024-02-01', voice: 'socio_economic' },
    ])
      await write.put(`/api/cooperations/${id}/parties/${a}`, { role: 'member', ...word });
  await markWordsOf(a);
  return { territoryId, a, links };
}

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
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'COOPERATION_NOT_FOUND']);
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
