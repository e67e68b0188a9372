import { RequestRefusedError } from '../plugins/request-refused.ts';
import { askerNow, leavePlace } from './asker.ts';

interface Begun<Result> {
  readonly share: string;
  readonly result: Promise<Result>;
  readonly stop: AbortController;
  waiting: number;
}

/**
 * Work that several askers wait for: done once, and ended when the last of them has left. Everybody
 * shares what a facilitator began. A facilitator does not share what another began: it waits in the queue of others.
 */
export class WaitedTogether<Result> {
  readonly #begun = new Map<string, Begun<Result>>();

  /** Returns true if the present asker would wait for work that another began. */
  isBegun(key: string): boolean {
    return this.#find(key) !== undefined;
  }

  /**
   * Returns the result of the work under way for this key, or begins it. Its failure is for all who wait; a
   * refusal is for the asker who began it: the next one begins again.
   *
   * @param signal Aborted when this asker leaves. The work gets a signal for when all have left.
   */
  async get(
    key: string,
    work: (signal: AbortSignal) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    const known = this.#find(key);
    const begun = known ?? this.#begin(shareOf(key), work);
    begun.waiting += 1;
    const leave = (): void => this.#leave(begun);
    if (signal?.aborted) leave();
    else signal?.addEventListener('abort', leave, { once: true });
    try {
      return await begun.result;
    } catch (error) {
      if (known === undefined || !(error instanceof RequestRefusedError)) throw error;
      return this.get(key, work, signal);
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }

  /**
   * Returns the result like `get`. An asker who finds the work begun leaves its place to others: its answer only has to
   * be sent.
   */
  share(key: string, work: (signal: AbortSignal) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    if (this.isBegun(key)) leavePlace();
    return this.get(key, work, signal);
  }

  /** Forgets what is under way: who waits for it gets it, who comes later begins again. */
  clear(): void {
    this.#begun.clear();
  }

  #find(key: string): Begun<Result> | undefined {
    return this.#begun.get(`lead ${key}`) ?? this.#begun.get(shareOf(key));
  }

  #begin(share: string, work: (signal: AbortSignal) => Promise<Result>): Begun<Result> {
    const stop = new AbortController();
    const result = work(stop.signal).finally(() => this.#forget(begun));
    const begun: Begun<Result> = { share, result, stop, waiting: 0 };
    this.#begun.set(share, begun);
    return begun;
  }

  #leave(begun: Begun<Result>): void {
    begun.waiting -= 1;
    if (begun.waiting > 0) return;
    this.#forget(begun);
    begun.stop.abort();
  }

  #forget(begun: Begun<Result>): void {
    if (this.#begun.get(begun.share) === begun) this.#begun.delete(begun.share);
  }
}

const shareOf = (key: string): string => {
  const isFirst = (askerNow()?.lane ?? 'lead') === 'lead';
  return `${isFirst ? 'lead' : 'others'} ${key}`;
};
