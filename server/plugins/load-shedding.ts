import underPressure from '@fastify/under-pressure';
import fp from 'fastify-plugin';

// Mean delay of the turns of a second: one long reading does not count, a queue of them does.
const LATE_MS = 1_000;

/** Marks the requests that come while the process is late: `fair-share` answers facilitators alone, the others come back. */
export const loadShedding = fp<{ lateMs?: number }>(
  async (app, { lateMs = LATE_MS }) => {
    app.decorateRequest('isLate', false);
    await app.register(underPressure, {
      maxEventLoopDelay: lateMs,
      // Liveness is answered always: a process that is late is not dead.
      pressureHandler: (request) => {
        // Pages and their files cost nothing: a screen that has them retries on its own.
        if (!request.url.startsWith('/api/') || request.url.startsWith('/api/health')) return;
        request.isLate = true;
      },
    });
  },
  { name: 'load-shedding', dependencies: ['problems'] },
);
