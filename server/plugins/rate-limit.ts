import limit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { hashToken } from '../use-cases/access/tokens.ts';
import { sessionTokenOf } from './access.ts';
import { RequestRefusedError } from './request-refused.ts';

/** Requests a minute of one session: a screen that follows a lively workshop asks a few a second. */
const A_MINUTE = 1_200;

/**
 * Keeps one browser or program from taking the server from the others. By its own session or token: a room of sixty
 * shares an address, and the code or the link that all came by. Those who have not signed in can only try to, and those
 * tries have limits of their own.
 */
export const rateLimit = fp(
  async (app) => {
    await app.register(limit, {
      max: A_MINUTE,
      timeWindow: 60_000,
      cache: 20_000,
      keyGenerator: credentialOf,
      allowList: ({ person }) => person === null || person.by === 'machine',
      errorResponseBuilder: (_, { ttl }) =>
        new RequestRefusedError('TOO_MANY_REQUESTS', 429, Math.max(1, Math.ceil(ttl / 1000))),
      addHeadersOnExceeding: {
        'x-ratelimit-limit': false,
        'x-ratelimit-remaining': false,
        'x-ratelimit-reset': false,
      },
      addHeaders: {
        'x-ratelimit-limit': false,
        'x-ratelimit-remaining': false,
        'x-ratelimit-reset': false,
        // With the sentence, where all problems are answered.
        'retry-after': false,
      },
    });
  },
  { name: 'rate-limit', dependencies: ['access'] },
);

/** What a request came with: a program's token, or the session of one browser. */
const credentialOf = (request: FastifyRequest): string =>
  request.person?.by === 'token' ? request.person.id : hashToken(sessionTokenOf(request) ?? '');
