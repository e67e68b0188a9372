import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/jobs.ts';
import { JOB_HEADER, JobId } from '../../model/contract/jobs.ts';
import type { Job } from '../jobs/job.ts';
import { jobsOf } from '../jobs/running-jobs.ts';
import { InvalidInputError } from '../plugins/validation.ts';
import { registerEndpoint } from './register-endpoint.ts';

/** Adds the routes for the progress of long requests, and giving them up. */
export function registerJobs(app: FastifyInstance): void {
  const find = (jobId: string, request: FastifyRequest): Job | undefined =>
    jobsOf(app.server).find(jobId, ownerOf(request));

  registerEndpoint(app, endpoints.readJob, ({ params, request }) => {
    const { percent = 0, secondsLeft } = find(params.jobId, request) ?? {};
    return { body: { percent, ...(secondsLeft !== undefined && { secondsLeft }) } };
  });

  registerEndpoint(app, endpoints.cancelJob, ({ params, request }) => {
    find(params.jobId, request)?.cancel();
    return {};
  });
}

/** Runs the work of a request as a job, under the name that its client gave it. */
export function asJob<T>(request: FastifyRequest, run: (job: Job) => Promise<T>): Promise<T> {
  const named = JobId.optional().safeParse(request.headers[JOB_HEADER], { reportInput: true });
  if (!named.success) throw new InvalidInputError(named.error.issues);
  return jobsOf(request.server.server).run(named.data, ownerOf(request), run);
}

const ownerOf = ({ person }: FastifyRequest): string => person?.id ?? '';
