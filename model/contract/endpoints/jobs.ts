import { z } from 'zod';
import { defineEndpoint } from '../define-endpoint.ts';
import { JobId, JobProgress } from '../jobs.ts';

const params = z.strictObject({ jobId: JobId });

export const readJob = defineEndpoint({
  name: 'readJob',
  method: 'GET',
  path: '/api/jobs/:jobId',
  tag: 'service',
  summary: 'Progress of one’s own request that was sent with this `Maillage-Job`; 0 where none is at work',
  action: 'service.use',
  params,
  response: JobProgress,
  responseExample: { percent: 40, secondsLeft: 12 },
});

export const cancelJob = defineEndpoint({
  name: 'cancelJob',
  method: 'DELETE',
  path: '/api/jobs/:jobId',
  tag: 'service',
  summary: 'Give up one’s own request at work, if any: it then answers 409, and leaves nothing behind',
  action: 'service.use',
  params,
});
