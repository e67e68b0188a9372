import { LRUCache } from 'lru-cache';
import { isWrongSecret, TooManyAttemptsError } from './access-errors.ts';

/** Enough tries for someone who does not remember well. */
const FREE = 10;
/** After these attempts the wait doubles each time, up to a quarter of an hour. */
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** Forgotten when nothing failed for so long. */
const FORGOTTEN_MS = 60 * 60_000;
const REMEMBERED = 20_000;

interface Failures {
  readonly count: number;
  /** Nothing more is accepted before this time. */
  readonly until: number;
}

/** Attempts that failed lately, by who made them for what: each slows down the next of the same, and of nobody else. */
export class FailedAttempts {
  readonly #failed = new LRUCache<string, Failures>({ max: REMEMBERED, ttl: FORGOTTEN_MS });

  /**
   * Makes an attempt; only a wrong secret counts. It is counted before it runs, so that a thousand at once do
   * not all pass; the count is taken back on any other outcome, and reset on success.
   */
  async try<T>(who: string, work: () => Promise<T>): Promise<T> {
    const wait = this.waitOf(who);
    if (wait > 0) throw new TooManyAttemptsError(wait);
    this.count(who);
    try {
      const result = await work();
      this.forget(who);
      return result;
    } catch (error) {
      if (!isWrongSecret(error)) this.#takeBack(who);
      throw error;
    }
  }

  /** Returns the seconds until the next attempt is accepted; 0 if it is now. */
  waitOf(who: string): number {
    return Math.max(0, Math.ceil(((this.#failed.get(who)?.until ?? 0) - Date.now()) / 1000));
  }

  count(who: string): void {
    const count = (this.#failed.get(who)?.count ?? 0) + 1;
    const wait = count < FREE ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (count - FREE), LONGEST_WAIT_MS);
    this.#failed.set(who, { count, until: Date.now() + wait });
  }

  #takeBack(who: string): void {
    const { count, until } = this.#failed.get(who) ?? { count: 1, until: 0 };
    if (count === 1) this.forget(who);
    // The delay from other failures stays.
    else this.#failed.set(who, { count: count - 1, until: count - 1 < FREE ? 0 : until });
  }

  forget(who: string): void {
    this.#failed.delete(who);
  }
}
