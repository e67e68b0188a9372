import { RefusedError } from '../../model/errors.ts';
import type { Progress } from '../../model/progress.ts';

/** Somebody gave the work up: nothing of it is left. */
export class JobCancelledError extends RefusedError {
  constructor() {
    super('JOB_CANCELLED', 'The work was given up.');
  }
}

/** Percent and milliseconds before which no end is foreseen. */
const FORESEEN_FROM = { percent: 2, ms: 1_000 };

/** Long work: its progress, its foreseen end, and whether somebody still wants it. */
export class Job {
  percent = 0;
  readonly #begun = performance.now();
  readonly #cancelled = new AbortController();

  /** Stops threads once the job is given up. */
  get signal(): AbortSignal {
    return this.#cancelled.signal;
  }

  /**
   * Estimates the seconds left from the speed so far; undefined at the beginning, where the estimate would be
   * too rough.
   */
  get secondsLeft(): number | undefined {
    const passed = performance.now() - this.#begun;
    if (this.percent < FORESEEN_FROM.percent || passed < FORESEEN_FROM.ms) return undefined;
    return Math.ceil((passed * (100 - this.percent)) / this.percent / 1_000);
  }

  /** Stops at the next step; until the commit nothing is written. */
  cancel(): void {
    this.#cancelled.abort();
  }

  /** Throws if the work was given up. */
  check(): void {
    if (this.signal.aborted) throw this.refusal();
  }

  /** Returns the progress of a part of the work, from one percentage of the whole to another. */
  within(from: number, to: number): Progress {
    return (done, total) => {
      this.check();
      const percent = from + ((to - from) * Math.min(done, total)) / Math.max(total, 1);
      this.percent = Math.floor(Math.max(this.percent, percent));
    };
  }

  protected refusal(): RefusedError {
    return new JobCancelledError();
  }
}
