import type { ImportStage } from '../../../model/contract/import.ts';
import type { Progress } from '../../../model/progress.ts';
import { ImportCancelledError } from '../../../model/writes/import/import-refused.ts';
import { Job } from '../../jobs/job.ts';

/** An import at work: its stage, its progress, and whether somebody still wants it. */
export class ImportWork extends Job {
  stage: ImportStage = 'reading';

  /** Returns the progress of a stage, from one percentage of the whole to another. */
  part(stage: ImportStage, from: number, to: number): Progress {
    const tell = this.within(from, to);
    return (done, total) => {
      tell(done, total);
      this.stage = stage;
    };
  }

  protected override refusal(): ImportCancelledError {
    return new ImportCancelledError();
  }
}
