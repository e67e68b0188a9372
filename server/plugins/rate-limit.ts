import limit from '@fastify/rate-limit';
import fp from 'fastify-plugin';
import { RequestRefusedError } from './request-refused.ts';

/** Requests a minute of one credential: a screen that follows a lively workshop asks a few a second. */
const A_MINUTE = 1_200;

/**
 * Keeps one browser or program from taking the server from the others. By who asks, never by address: a room of sixty
 * shares one. Those who have not signed in can only try to, and those tries have a limit of their own.
 */
export const rateLimit = fp(
  async (app) => {
    await app.register(limit, {
      max: A_MINUTE,
      timeWindow: 60_000,
      cache: 20_000,
      keyGenerator: ({ person }) => person?.id ?? '',
      allowList: ({ person }) => person === null || person.by === 'machine',
      errorResponseBuilder: () => new RequestRefusedError('TOO_MANY_REQUESTS', 429),
      addHeadersOnExceeding: {
        'x-ratelimit-limit': false,
        'x-ratelimit-remaining': false,
        'x-ratelimit-reset': false,
      },
      addHeaders: {
        'x-ratelimit-limit': false,
        'x-ratelimit-remaining': false,
        'x-ratelimit-reset': false,
        'retry-after': true,
      },
    });
  },
  { name: 'rate-limit', dependencies: ['access'] },
);
