import fp from 'fastify-plugin';
import type { Metrics } from '../operations/metrics.ts';
import { routeOf } from './request-log.ts';

const REFUSED = new Set([429, 503]);

/** Counts what is answered, and how fast. */
export const measured = fp<{ metrics: Metrics }>(
  async (app, { metrics }) => {
    app.addHook('onResponse', async (request, reply) => {
      const status = String(reply.statusCode);
      if (REFUSED.has(reply.statusCode)) metrics.refused.inc({ status });
      // A stream lasts as long as its screen is open.
      if (request.routeOptions.config.endpoint?.mediaType === 'text/event-stream') return;
      const labels = { method: request.method, route: routeOf(request), status };
      metrics.requests.observe(labels, reply.elapsedTime / 1000);
    });
  },
  { name: 'measured' },
);
