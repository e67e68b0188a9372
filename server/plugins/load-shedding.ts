import underPressure from '@fastify/under-pressure';
import fp from 'fastify-plugin';
import { RequestRefusedError } from './request-refused.ts';

// Mean delay of the turns of a second: one long reading does not count, a queue of them does.
const LATE_MS = 1_000;

/** Says 503 and when to come back while the process is late, rather than let everyone wait. */
export const loadShedding = fp<{ lateMs?: number }>(
  async (app, { lateMs = LATE_MS }) => {
    await app.register(underPressure, {
      maxEventLoopDelay: lateMs,
      // Liveness is answered always: a process that is late is not dead.
      pressureHandler: (request) => {
        // Pages and their files cost nothing: a screen that has them retries on its own.
        if (!request.url.startsWith('/api/') || request.url.startsWith('/api/health')) return;
        throw new RequestRefusedError('OVERLOADED', 503);
      },
    });
  },
  { name: 'load-shedding', dependencies: ['problems'] },
);
