import { memoizeByObject } from '../../model/once.ts';
import { Job } from './job.ts';

interface Running {
  readonly job: Job;
  /** Who began it, as credentials tell. */
  readonly owner: string;
}

/** Long requests at work in this process, by the name that the client gave each. */
class RunningJobs {
  readonly #running = new Map<string, Running>();

  /** Finds the job that somebody began. */
  find(jobId: string, owner: string): Job | undefined {
    const running = this.#running.get(jobId);
    return running?.owner === owner ? running.job : undefined;
  }

  /** Runs one; meanwhile it is found, unless its name is taken. */
  async run<T>(jobId: string | undefined, owner: string, run: (job: Job) => Promise<T>): Promise<T> {
    const job = new Job();
    const isNamed = jobId !== undefined && !this.#running.has(jobId);
    if (isNamed) this.#running.set(jobId, { job, owner });
    try {
      return await run(job);
    } finally {
      if (isNamed) this.#running.delete(jobId);
    }
  }
}

/** The long requests that a server answers. */
export const jobsOf = memoizeByObject<object, RunningJobs>(() => new RunningJobs());
