import type { GroupedNetwork } from '../../model/readings/statistics/permute-groups.ts';
import type { Executor } from '../store/execute.ts';
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

/** Permutes in a worker thread. */
export const permuteBy =
  (executor: Executor) =>
  (network: GroupedNetwork, seed: number): Promise<Float64Array> =>
    workersOf(executor).run('permute-groups', { ...network, seed });
