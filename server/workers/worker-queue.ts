import { type Asker, askerNow } from '../fair/asker.ts';
import { FairQueue } from '../fair/fair-queue.ts';
import { RequestRefusedError } from '../plugins/request-refused.ts';
import { isReading, type TaskName } from './tasks.ts';
import { StoppingError, WorkCancelledError } from './work-errors.ts';

/** Maximum queue length, more than a room needs; further requests are asked to come back later. */
const MOST_WAITING = 500;
/** Files of one browser that wait for a thread. */
const FILES_WAITING = 2;
/** By then a thread has written one. */
const COME_BACK_S = 10;

/** Work of the process itself waits like that of one person. */
const OWN_WORK: Asker = { lane: 'signed', person: 'own work', device: '', isMachine: true };

/**
 * Who waits for a thread: facilitators first, on a thread of their own, then everybody by turns; of one person, what a
 * screen waits for comes before files.
 */
export class WorkerQueue {
  readonly #queue: FairQueue;
  readonly #files = new Map<string, number>();
  #waiting = 0;
  #isClosed = false;

  /** Sets the number of threads for everybody (`threads`), and of `reserved` ones. */
  constructor(threads: number, reserved: number) {
    this.#queue = new FairQueue({
      atOnce: threads,
      reserved,
      eachAtOnce: threads,
      unsignedAtOnce: 1,
      eachWaiting: MOST_WAITING,
      unsignedWaiting: MOST_WAITING / 10,
    });
  }

  /** Resolves when it is this task's turn, with what gives it on. */
  async take(task: TaskName, signal?: AbortSignal): Promise<() => void> {
    if (signal?.aborted) throw new WorkCancelledError();
    if (this.#isClosed) throw new StoppingError();
    const asker = askerNow() ?? OWN_WORK;
    const isFile = !isReading(task);
    if (this.#waiting >= MOST_WAITING) throw new RequestRefusedError('OVERLOADED', 503, COME_BACK_S);
    const waits = this.#files.get(asker.device) ?? 0;
    if (isFile && asker.isMachine !== true) {
      // One is written, two wait.
      if (waits > FILES_WAITING) throw new RequestRefusedError('TOO_MANY_REQUESTS', 429, COME_BACK_S);
      this.#files.set(asker.device, waits + 1);
    }
    const done = (): void => {
      if (!isFile || asker.isMachine === true) return;
      const left = (this.#files.get(asker.device) ?? 1) - 1;
      if (left > 0) this.#files.set(asker.device, left);
      else this.#files.delete(asker.device);
    };
    this.#waiting += 1;
    try {
      await this.#queue.take(asker, { signal, isUrgent: !isFile });
    } catch (error) {
      done();
      throw signal?.aborted ? new WorkCancelledError() : error;
    } finally {
      this.#waiting -= 1;
    }
    return () => {
      done();
      this.#queue.give(asker);
    };
  }

  /** Cancels all turns, those just given included. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  close(): void {
    this.#isClosed = true;
    this.#queue.clear(() => new StoppingError());
  }
}
