import { z } from 'zod';
import { Id } from './primitives.ts';

/** Header by which a client names a request that may take long. */
export const JOB_HEADER = 'maillage-job';

/** Name of a job, made by the client for one request. */
export const JobId = Id;

/** Progress of a request that takes long. */
export const JobProgress = z.object({
  percent: z.number().min(0).max(100),
  /** Seconds until its end, as foreseen; absent while nobody can tell. */
  secondsLeft: z.int().min(0).optional(),
});
export type JobProgress = z.infer<typeof JobProgress>;
