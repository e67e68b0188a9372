import { afterEach, expect, it, vi } from 'vitest';
import { abandonReadings, loadReference } from '../../client/actions/load.ts';
import { store } from '../../client/state/index.ts';

afterEach(() => vi.unstubAllGlobals());

it('the vocabulary is taken although a territory was opened or left while it was read', async () => {
  const vocabulary = { families: [] };
  vi.stubGlobal('fetch', async () => {
    abandonReadings();
    return Response.json(vocabulary);
  });
  await loadReference();
  expect(store.get().reference.value).toEqual(vocabulary);
});
