import { RefusedError } from '../../model/errors.ts';
import { isReading, type TaskName } from './tasks.ts';
import { StoppingError, WorkCancelledError } from './work-errors.ts';

/** Maximum queue length, more than a room needs; further requests are asked to come back later. */
const MOST_WAITING = 500;

interface Waiting {
  readonly go: () => void;
  readonly stop: (why: Error) => void;
}

/**
 * Queue for a thread: first tasks for which a screen waits, then those for a file, each in order of arrival.
 */
export class Turns {
  #free: number;
  readonly #readings: Waiting[] = [];
  readonly #files: Waiting[] = [];
  #isClosed = false;

  constructor(threads: number) {
    this.#free = threads;
  }

  /** Resolves when it is this task's turn; `give` gives it on. */
  async take(task: TaskName, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) throw new WorkCancelledError();
    if (this.#isClosed) throw new StoppingError();
    if (this.#readings.length + this.#files.length >= MOST_WAITING)
      throw new RefusedError('OVERLOADED', 'No thread is free.');
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    const queue = isReading(task) ? this.#readings : this.#files;
    await new Promise<void>((go, stop) => {
      const waiting = { go, stop };
      queue.push(waiting);
      signal?.addEventListener('abort', () => {
        const place = queue.indexOf(waiting);
        if (place < 0) return;
        queue.splice(place, 1);
        stop(new WorkCancelledError());
      });
    });
  }

  give(): void {
    const next = this.#readings.shift() ?? this.#files.shift();
    if (next === undefined) this.#free += 1;
    else next.go();
  }

  /** Cancels all turns, those just given included. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  close(): void {
    this.#isClosed = true;
    for (const { stop } of [...this.#readings.splice(0), ...this.#files.splice(0)]) stop(new StoppingError());
  }
}
