import { setTimeout as sleep } from 'node:timers/promises';
import { UnexpectedRowError } from './errors.ts';
import { isConnectivityError, isTransientError } from './translate-error.ts';

// Deadlocks pass in a moment: many short tries.
const TRANSIENT_BUDGET_MS = 5_000;
// Retries after a row that breaks its schema: the engine returns nulls for a node deleted while a statement
// runs. Rows invalid for another reason fail again. During large deletions a query may meet that several
// times in a row.
const TORN_TRIES = 7;
const FIRST_DELAY_MS = 20;
const LONGEST_DELAY_MS = 500;

/**
 * Retries a whole transaction after a transient failure. A lost connection is retried for `reconnectMs` only:
 * long enough to replace a stale connection, short enough to answer 503 soon. For other transient failures
 * the budget starts at the first failure, so that slow first plans are retried too. Schema steps take longer,
 * and get a longer budget.
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
