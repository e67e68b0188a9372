import { createHash } from 'node:crypto';
import type { LinksBetween } from '../../model/drawing/lands/links-between-lands.ts';
import type { LandsTested } from '../../model/readings/land-pairs.ts';
import type { GroupedNetwork } from '../../model/readings/statistics/permute-groups.ts';
import type { Executor } from '../store/execute.ts';
import { memoryOf } from '../territories/lru-cache.ts';
import { Workers } from './pool.ts';

const all = new WeakMap<Executor, Workers>();

/** Returns the worker threads that belong to an executor. */
export function workersOf(executor: Executor): Workers {
  const known = all.get(executor) ?? new Workers();
  all.set(executor, known);
  return known;
}

/** Gives an executor these worker threads. */
export const lendWorkers = (executor: Executor, workers: Workers): void => {
  all.set(executor, workers);
};

/**
 * Returns a function that permutes in a worker thread, cached by groups and links: most changes of a
 * territory leave them as they were.
 */
export const permuteBy =
  (executor: Executor) =>
  (network: GroupedNetwork, seed: number): Promise<Float64Array> =>
    memoryOf(executor)
      .shelf<Float64Array>('permutations')
      .once(
        contentKey(network, seed),
        () => workersOf(executor).run('permute-groups', { ...network, seed }),
        ({ byteLength }) => byteLength + KEY_BYTES,
      );

/** Tests in a worker thread whether lands are short of links, once for the same links of the same lands. */
export const testLandsBy =
  (executor: Executor) =>
  (tested: LandsTested): Promise<readonly LinksBetween[]> =>
    memoryOf(executor)
      .shelf<readonly LinksBetween[]>('lands-tested')
      .once(
        hashOf(tested),
        () => workersOf(executor).run('test-lands', tested),
        ({ length }) => length * PAIR_BYTES + KEY_BYTES,
      );

const PAIR_BYTES = 200;
const KEY_BYTES = 200;

const contentKey = ({ groups, groupCount, edges }: GroupedNetwork, seed: number): string =>
  hashOf([seed, groupCount, Array.from(groups), edges]);

const hashOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url');
