import { InvalidCodeError, TooManyAttemptsError } from './access-errors.ts';
import { AttemptQueue } from './attempt-queue.ts';
import { FailedAttempts } from './failed-attempts.ts';
import type { From } from './from.ts';

/** Wrong codes that wait for nobody: what every room of a day mistypes, and a hundred times that. */
const FREE = 10_000;
/** How fast tries become available again. */
const BACK_A_SECOND = 1;
/** Wrong codes a second, of everybody together, once it is used up. */
const WRONG_A_SECOND = 10;

/**
 * Limits on tried codes. A code is looked up first: the right one always works, however often somebody failed
 * before. Guessing is bounded by the number of wrong codes that the server looks up; beyond that, each
 * address queues, and within it each device. The arithmetic: docs/decisions/0032.
 */
export class CodeTries {
  readonly #failed = new FailedAttempts();
  readonly #turns = new AttemptQueue({ atOnce: 50, failuresASecond: WRONG_A_SECOND });
  #free = FREE;
  #countedAt = Date.now();

  /** Looks a code up; what it throws when there is none says how long to wait, where many failed from there. */
  async try<T>(from: From, find: () => Promise<T | undefined>): Promise<T> {
    const who = from.device?.id ?? from.address;
    const look = () => found(find);
    const isFree = this.#spend();
    try {
      const link = await (isFree
        ? look()
        : this.#turns.take({ line: from.address, place: from.device?.id ?? '' }, look));
      if (isFree) this.#free += 1;
      this.#failed.forget(who);
      return link;
    } catch (error) {
      if (!(error instanceof InvalidCodeError)) {
        if (isFree) this.#free += 1;
        throw error;
      }
      const wait = this.#failed.waitOf(who);
      if (wait > 0) throw new TooManyAttemptsError(wait);
      this.#failed.count(who);
      throw error;
    }
  }

  // Counted before it is looked up, so that a thousand at once are counted.
  #spend(): boolean {
    const now = Date.now();
    this.#free = Math.min(FREE, this.#free + ((now - this.#countedAt) / 1000) * BACK_A_SECOND);
    this.#countedAt = now;
    if (this.#free < 1) return false;
    this.#free -= 1;
    return true;
  }
}

async function found<T>(find: () => Promise<T | undefined>): Promise<T> {
  const link = await find();
  if (link === undefined) throw new InvalidCodeError();
  return link;
}
