import type { ImportStage } from '../../../model/contract/import.ts';
import type { Progress } from '../../../model/progress.ts';
import { ImportCancelledError } from '../../../model/writes/import/import-refused.ts';

/** An import at work: how far it is, and whether somebody still wants it. */
export class ImportWork {
  stage: ImportStage = 'reading';
  percent = 0;
  readonly #cancelled = new AbortController();

  /** Aborted when the result is not needed: the computing thread stops. */
  get signal(): AbortSignal {
    return this.#cancelled.signal;
  }

  /** Stops at the next step; until the commit nothing is written. */
  cancel(): void {
    this.#cancelled.abort();
  }

  /** Throws if the import was cancelled. */
  check(): void {
    if (this.signal.aborted) throw new ImportCancelledError();
  }

  /** Returns the progress of a part of the work, from one percentage of the whole to another. */
  part(stage: ImportStage, from: number, to: number): Progress {
    return (done, total) => {
      this.check();
      this.stage = stage;
      this.percent = Math.floor(from + ((to - from) * Math.min(done, total)) / Math.max(total, 1));
    };
  }
}
