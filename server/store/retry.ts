import { setTimeout as sleep } from 'node:timers/promises';
import { UnexpectedRowError } from './errors.ts';
import { isConnectivityError, isTransientError } from './translate-error.ts';

// Deadlocks pass in a moment: many short tries.
const TRANSIENT_BUDGET_MS = 5_000;
// The engine reads what is committed: of a node deleted while a statement runs, it gives nulls. A row that breaks its
// schema for another reason does so again. Where much is deleted, a reading may meet that several times in a row.
const TORN_TRIES = 7;
const FIRST_DELAY_MS = 20;
const LONGEST_DELAY_MS = 500;

/**
 * Runs a whole transaction again when it failed for a passing reason. A lost connection is retried for
 * `reconnectMs` only: long enough to replace a stale connection, short enough to answer 503 at once. What else passes is
 * waited for from the first failure on: what takes long, being planned for the first time, is tried again too. A step of
 * the schema takes longer than others, and so may what it waits for.
 */
export async function withRetry<T>(
  work: () => Promise<T>,
  reconnectMs: number,
  transientMs = TRANSIENT_BUDGET_MS,
): Promise<T> {
  const start = Date.now();
  let failedAt: number | undefined;
  let torn = 0;
  for (let delay = FIRST_DELAY_MS; ; delay = Math.min(delay * 2, LONGEST_DELAY_MS)) {
    try {
      return await work();
    } catch (error) {
      const isTorn = error instanceof UnexpectedRowError && ++torn < TORN_TRIES;
      const now = Date.now();
      failedAt ??= now;
      const [since, budget] = isConnectivityError(error)
        ? [start, reconnectMs]
        : [failedAt, isTransientError(error) ? transientMs : 0];
      if (!isTorn && now - since + delay > budget) throw error;
      // Jitter, so that two transactions that met in a deadlock do not meet again.
      await sleep(delay * (0.5 + Math.random()));
    }
  }
}
