import limit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { hashToken } from '../use-cases/access/tokens.ts';
import { sessionTokenOf } from './access.ts';
import { RequestRefusedError } from './request-refused.ts';

/** Requests a minute of one session: a screen that follows a lively workshop asks a few a second. */
const A_MINUTE = 1_200;

/**
 * Limits requests so that one browser or program cannot exhaust the server. It counts by session or token: a
 * room of sixty shares an address, and a code or link. Visitors who have not signed in can only try to, and
 * those tries have limits of their own.
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

/** Returns the credential of a request: a program's token, or the session of one browser. */
const credentialOf = (request: FastifyRequest): string =>
  request.person?.by === 'token' ? request.person.id : hashToken(sessionTokenOf(request) ?? '');
