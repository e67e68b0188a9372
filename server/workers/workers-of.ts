import { createHash } from 'node:crypto';
import type { GroupedNetwork } from '../../model/readings/statistics/permute-groups.ts';
import type { Executor } from '../store/execute.ts';
import { memoryOf } from '../territories/memory.ts';
import { Workers } from './pool.ts';

const all = new WeakMap<Executor, Workers>();

/** The worker threads that belong to an executor. */
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
 * Permutes in a worker thread: once for the groups and links of a network, since most changes of a territory leave these
 * as they were.
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

const KEY_BYTES = 200;

const contentKey = ({ groups, groupCount, edges }: GroupedNetwork, seed: number): string =>
  createHash('sha256')
    .update(JSON.stringify([seed, groupCount, Array.from(groups), edges]))
    .digest('base64url');
