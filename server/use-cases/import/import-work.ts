import { setImmediate } from 'node:timers/promises';
import type { ImportStage } from '../../contract/import.ts';
import { ImportCancelledError } from '../../domain/import/import-refused.ts';
import type { Pace } from '../../domain/pace.ts';

/** Longer in one go, and whoever else is served would notice. */
const TURN_MS = 30;

/** An import at work: how far it is, and whether somebody still wants it. */
export class ImportWork {
  stage: ImportStage = 'reading';
  percent = 0;
  #isCancelled = false;
  #turn = performance.now();

  /** Ends it at the next piece; until all is written nothing is. */
  cancel(): void {
    this.#isCancelled = true;
  }

  /** Throws where nobody wants it any more. */
  check(): void {
    if (this.#isCancelled) throw new ImportCancelledError();
  }

  /** The pace of a part of the work, which is from one percentage of the whole to another. */
  pace(stage: ImportStage, from: number, to: number): Pace {
    return {
      pause: (done, total) => {
        this.check();
        if (performance.now() - this.#turn < TURN_MS) return undefined;
        this.stage = stage;
        this.percent = Math.floor(from + ((to - from) * Math.min(done, total)) / Math.max(total, 1));
        return this.#giveWay();
      },
    };
  }

  async #giveWay(): Promise<void> {
    await setImmediate();
    this.#turn = performance.now();
    this.check();
  }
}
