import underPressure from '@fastify/under-pressure';
import fp from 'fastify-plugin';
import { RequestRefusedError } from './request-refused.ts';

// Mean over a second. A reading of a large map may hold the loop for some hundred milliseconds without harm.
const LATE_MS = 1_500;
export const RETRY_AFTER_SECONDS = 2;

/** Says 503 and when to come back while the process is late, rather than let everyone wait. */
export const loadShedding = fp(
  async (app) => {
    await app.register(underPressure, {
      maxEventLoopDelay: LATE_MS,
      retryAfter: RETRY_AFTER_SECONDS,
      // Liveness is answered always: a process that is late is not dead.
      pressureHandler: (request) => {
        if (!request.url.startsWith('/api/health')) throw new RequestRefusedError('OVERLOADED', 503);
      },
    });
  },
  { name: 'load-shedding', dependencies: ['problems'] },
);
