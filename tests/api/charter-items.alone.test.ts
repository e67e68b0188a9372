import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadReference } from '../../server/reference/load-reference.ts';
import { charterDiffers, loadCharterItems } from '../../server/use-cases/load-charter-items.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

// An item of the Charter is of every territory, those of other tests included.
it('a commitment of the Charter touches every territory', async () => {
  const [t, u] = [await write.territory(), await write.territory()];
  const [a = ''] = await write.actors(t, 1);
  const before = [await write.revision(t), await write.revision(u)];
  await write.put(`/api/actors/${a}/commitments/charter-O4`, { role: 'support' });
  expect(await write.revision(t)).toBeGreaterThan(before[0] ?? 0);
  expect(await write.revision(u)).toBeGreaterThan(before[1] ?? 0);
  await write.remove(`/api/actors/${a}/commitments/charter-O4`);
});

it('an edited item of the Charter is loaded again, and nothing changes when nothing changed', async () => {
  const [item] = loadReference([]).charterItems;
  if (item === undefined) throw new Error('The Charter has no item.');
  const mine = { ...item, id: randomId('charter') };
  const read = () => write.get(`/api/commitments/${mine.id}`);
  expect(await charterDiffers(api.executor, [mine])).toBe(true);
  await loadCharterItems(api, [mine]);
  expect(await charterDiffers(api.executor, [mine])).toBe(false);
  expect(await read()).toMatchObject({ origin: 'charter', text: item.text, version: 1 });
  expect((await loadCharterItems(api, [mine])).revisions.size).toBe(0);
  const reworded = { ...mine, text: 'Apprendre ensemble.' };
  expect(await charterDiffers(api.executor, [reworded])).toBe(true);
  await loadCharterItems(api, [reworded]);
  expect(await read()).toMatchObject({ text: 'Apprendre ensemble.', version: 2 });
  await write.remove(`/api/commitments/${mine.id}`, 2);
});
