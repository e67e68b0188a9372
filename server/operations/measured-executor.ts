import type { Executor } from '../store/execute.ts';
import type { Metrics } from './metrics.ts';

/** Wraps an executor to measure its times. */
export function measuredExecutor(executor: Executor, { database }: Metrics): Executor {
  const timed = async <R>(access: 'read' | 'write', work: () => Promise<R>): Promise<R> => {
    const stop = database.startTimer({ access });
    try {
      const result = await work();
      stop({ outcome: 'done' });
      return result;
    } catch (error) {
      stop({ outcome: 'failed' });
      throw error;
    }
  };
  return {
    ...executor,
    read: (...input) => timed('read', () => executor.read(...input)),
    readOne: (...input) => timed('read', () => executor.readOne(...input)),
    readTransaction: (...input) => timed('read', () => executor.readTransaction(...input)),
    writeTransaction: (...input) => timed('write', () => executor.writeTransaction(...input)),
  };
}
