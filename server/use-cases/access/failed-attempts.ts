import { LRUCache } from 'lru-cache';
import { TooManyAttemptsError } from './access-errors.ts';

const WINDOW_MS = 10 * 60_000;
/** Passwords, from an address: a room shares one. */
const PASSWORDS = 100;
/** Passwords, from an address for a name: enough for a bad memory, too few for a dictionary. */
const OF_A_NAME = 10;
/** Tokens, from an address: nobody guesses one, but sixty people may open a link that is over, and open it again. */
const TOKENS = 600;
const REMEMBERED = 20_000;

/** What is tried: a password for a name, or a token. */
export type Attempt = { readonly address: string; readonly name?: string };

/** Attempts to come in that failed lately, by address and by name: past a number of them the answer waits. */
export class FailedAttempts {
  readonly #failed = new LRUCache<string, number>({ max: REMEMBERED, ttl: WINDOW_MS, noUpdateTTL: true });

  /**
   * Makes an attempt; what it throws counts. It is counted before it is made, so that a thousand at once are not all
   * let through, and taken back when it succeeds.
   */
  async try<T>(attempt: Attempt, work: () => Promise<T>): Promise<T> {
    const limits = limitsOf(attempt);
    if (limits.some(([key, limit]) => this.#count(key) >= limit)) throw new TooManyAttemptsError();
    for (const [key] of limits) this.#add(key, 1);
    const result = await work();
    for (const [key] of limits) this.#add(key, -1);
    return result;
  }

  #count(key: string): number {
    return this.#failed.get(key) ?? 0;
  }

  #add(key: string, number: number): void {
    this.#failed.set(key, Math.max(0, this.#count(key) + number));
  }
}

const limitsOf = ({ address, name }: Attempt): ReadonlyArray<readonly [string, number]> =>
  name === undefined
    ? [[`token ${address}`, TOKENS]]
    : [
        [`password ${address}`, PASSWORDS],
        [`password ${address} ${name}`, OF_A_NAME],
      ];
