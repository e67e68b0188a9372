import { randomUUID } from 'node:crypto';
import type { FastifyRequest, FastifyServerOptions } from 'fastify';

/**
 * How requests are named and logged: an id of our own, the method and the path. No query (it holds names that people
 * look for), no header, no body, no token.
 */
export const requestLog = {
  genReqId: () => randomUUID(),
} satisfies FastifyServerOptions;

/** The part of a request that logs may keep. */
export const loggedRequest = (request: Pick<FastifyRequest, 'method' | 'url'>) => ({
  method: request.method,
  path: request.url.split('?', 1)[0],
});
