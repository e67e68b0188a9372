import { cancelJob, readJob } from '../../model/contract/endpoints/index.ts';
import type { JobProgress } from '../../model/contract/jobs.ts';
import { call } from '../api/call.ts';
import { followProgress } from './follow-progress.ts';

/** Follows a request by the name that it was sent with; returns a function that ends it. */
export const followJob = (jobId: string, tell: (progress: JobProgress) => void): (() => void) =>
  followProgress((signal) => call(readJob, { params: { jobId }, signal }), tell);

/** Gives a request up: its own answer shows whether that came in time. */
export async function stopJob(jobId: string): Promise<void> {
  await call(cancelJob, { params: { jobId } }).catch(() => undefined);
}
