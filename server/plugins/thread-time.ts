import { performance } from 'node:perf_hooks';
import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { ThreadMeter, type Work } from '../fair/thread-meter.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Meters the main thread's time that the request takes; `fair-share` bills it. */
    work: Work;
  }
}

/** Meters each request from the moment it is read, whichever it is and however it ends. */
export const threadTime = fp(
  async (app) => {
    const meter = new ThreadMeter(() => performance.eventLoopUtilization().active);
    app.decorateRequest('work');
    app.addHook('onRequest', (request: FastifyRequest, reply, done) => {
      request.work = meter.begin();
      // Nothing counts as under way once its connection is free.
      reply.raw.once('close', () => request.work.pause());
      done();
    });
  },
  { name: 'thread-time' },
);
