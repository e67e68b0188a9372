import type { Executor, WriteTransaction } from './execute.ts';

/** Ends a transaction that is not to be kept. */
class NotKept extends Error {}

/**
 * Returns an executor on the same database whose writes are planned, run and rolled back, without
 * notifications.
 */
export const dryRun = (executor: Executor): Executor => ({
  ...executor,
  writeTransaction: withoutKeeping(executor.writeTransaction),
  holdWrites: (work) => executor.holdWrites((write) => work(withoutKeeping(write))),
});

const withoutKeeping =
  (write: WriteTransaction): WriteTransaction =>
  async <R>(work: Parameters<typeof write<R>>[0], options?: Parameters<typeof write<R>>[1]) => {
    const results: R[] = [];
    await write(async (tx) => {
      results.push(await work(tx));
      throw new NotKept();
    }, options).catch((error) => {
      if (!(error instanceof NotKept)) throw error;
    });
    // A transaction may be tried again: the last try is the one that counts.
    return results.at(-1) as R;
  };
