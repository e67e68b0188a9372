import { expect, it } from 'vitest';
import type { Executor } from '../../../server/store/execute.ts';
import { memoryOf } from '../../../server/territories/lru-cache.ts';
import type { Workers } from '../../../server/workers/pool.ts';
import { lendWorkers, permuteBy } from '../../../server/workers/workers-of.ts';

it('permutes a network once for all requests at all revisions; another network again, and all after a restore', async () => {
  const executor = {} as Executor;
  const asked: unknown[] = [];
  lendWorkers(executor, {
    run: async (_task: string, input: unknown) => {
      asked.push(input);
      return new Float64Array([asked.length]);
    },
  } as unknown as Workers);
  const network = () => ({ groups: [0, 0, 1], groupCount: 2, edges: [[0, 2] as const] });
  const permute = permuteBy(executor);
  const [once, meanwhile] = await Promise.all([permute(network(), 7), permute(network(), 7)]);
  expect([once, meanwhile, await permuteBy(executor)(network(), 7)]).toEqual([once, once, once]);
  await permute({ ...network(), edges: [] }, 7);
  await permute({ ...network(), groups: [0, 1, 1] }, 7);
  await permute(network(), 8);
  expect(asked).toHaveLength(4);
  memoryOf(executor).clear();
  await permute(network(), 7);
  expect(asked).toHaveLength(5);
});
