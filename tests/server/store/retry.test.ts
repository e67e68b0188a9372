import { Neo4jError } from 'neo4j-driver';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withRetry } from '../../../server/store/retry.ts';

const REFUSED = 'Neo.TransientError.Transaction.DeadlockDetected';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Tries a step of this duration by the clock, with this many deadlocks. */
async function meeting(deadlocks: number, takesMs: number): Promise<{ outcome: string; tries: number }> {
  let tries = 0;
  const work = async (): Promise<string> => {
    tries += 1;
    vi.setSystemTime(Date.now() + takesMs);
    if (tries > deadlocks) return 'done';
    throw new Neo4jError('Deadlock.', REFUSED, '50N05', 'deadlock');
  };
  const outcome = await withRetry(work, 300).catch((error: Neo4jError) => error.code);
  return { outcome, tries };
}

it('what took long before it met a deadlock, as a statement does that is planned first, is tried again', async () => {
  expect(await meeting(1, 9_000)).toEqual({ outcome: 'done', tries: 2 });
});

it('what is quick is tried many times, and given up after some seconds', async () => {
  const { outcome, tries } = await meeting(Number.POSITIVE_INFINITY, 900);
  expect(outcome).toBe(REFUSED);
  expect(tries).toBeGreaterThan(4);
});

it('what takes long each time is not tried for ever', async () => {
  expect(await meeting(Number.POSITIVE_INFINITY, 9_000)).toEqual({ outcome: REFUSED, tries: 2 });
});
