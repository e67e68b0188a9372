import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { preferredLanguage } from './language.ts';
import { problemOf } from './problem-of.ts';
import { loggedRequest, REQUEST_ID } from './request-log.ts';
import { RequestRefusedError } from './request-refused.ts';

/** Default retry delay of errors that name none. */
const RETRY_AFTER_SECONDS = 2;

declare module 'fastify' {
  interface FastifyInstance {
    /** The methods the API answers at a path. */
    methodsAt(path: string): string[];
  }
}

/** Everything that goes wrong leaves as Problem Details (RFC 9457). */
export const problems = fp(
  async (app) => {
    recordMethods(app);
    app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
    app.setNotFoundHandler((request, reply) => {
      const methods = app.methodsAt(request.url.split('?', 1)[0] ?? '');
      if (methods.length === 0) throw new RequestRefusedError('ROUTE_NOT_FOUND', 404);
      reply.header('allow', methods.join(', '));
      throw new RequestRefusedError('METHOD_NOT_ALLOWED', 405);
    });
  },
  { name: 'problems', dependencies: ['language'] },
);

/** Answers with the Problem Details of an error; faults of ours are logged in full. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = preferredLanguage(request.headers['accept-language']);
  const problem = {
    ...problemOf(error, request.url.split('?', 1)[0] ?? '', language),
    requestId: request.id,
  };
  reply.header(REQUEST_ID, request.id);
  if (problem.status === 500) request.log.error({ err: error, request: loggedRequest(request) }, 'failed');
  if (problem.status === 503) {
    request.log.warn({ code: problem.code, request: loggedRequest(request) }, 'refused for the moment');
  }
  if (problem.status === 429 || problem.status === 503)
    reply.header('retry-after', String(secondsOf(error) ?? RETRY_AFTER_SECONDS));
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="maillage"');
  reply.removeHeader('etag');
  const version = presentVersion(problem.current);
  if (version !== undefined) reply.header('etag', `"${version}"`);
  reply.removeHeader('location');
  return (
    reply
      .code(problem.status)
      .headers({ 'content-type': 'application/problem+json', 'content-language': language })
      // Sent as text, so that the route’s schema does not filter it.
      .send(JSON.stringify(problem))
  );
}

/** Returns the retry delay of an error in seconds; undefined if it has none. */
function secondsOf(error: unknown): number | undefined {
  const { retryAfter } = error as { retryAfter?: unknown };
  return typeof retryAfter === 'number' ? retryAfter : undefined;
}

/** Returns the version of the present state in a stale-edit error, for the next If-Match. */
function presentVersion(current: unknown): number | undefined {
  if (typeof current !== 'object' || current === null || !('version' in current)) return undefined;
  return typeof current.version === 'number' ? current.version : undefined;
}

// The router knows patterns, not which methods a path that it refused would have had.
function recordMethods(app: FastifyInstance): void {
  const known: Array<{ pattern: RegExp; methods: Set<string> }> = [];
  app.addHook('onRoute', ({ url, method }) => {
    if (!url.startsWith('/api/') || url.includes('*')) return;
    const source = `^${url.replaceAll('.', '\\.').replace(/:[^/.]+/g, '[^/]+')}$`;
    let entry = known.find(({ pattern }) => pattern.source === new RegExp(source).source);
    if (!entry) {
      entry = { pattern: new RegExp(source), methods: new Set() };
      known.push(entry);
    }
    for (const name of [method].flat()) entry.methods.add(name);
  });
  app.decorate('methodsAt', (path: string) => [
    ...new Set(known.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => [...methods])),
  ]);
}
