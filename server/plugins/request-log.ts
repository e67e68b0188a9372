import { randomUUID } from 'node:crypto';
import { type FastifyReply, type FastifyRequest, type FastifyServerOptions, LogController } from 'fastify';
import fp from 'fastify-plugin';
import { Id } from '../../model/contract/primitives.ts';

/**
 * How requests are named and logged: an id of our own, which every answer carries and nobody else chooses. Fastify's
 * own lines hold the query (names that people look for) and addresses: ours hold neither, no header, body or token.
 */
export const requestLog = {
  genReqId: () => randomUUID(),
  logController: new LogController({ requestIdLogLabel: 'requestId', disableRequestLogging: true }),
} satisfies FastifyServerOptions;

/** The header that says which request an answer is to. */
export const REQUEST_ID = 'x-request-id';

/** One line a request of the API once it is answered; of screens and streams only at the level `debug`. */
export const requestLines = fp(
  async (app) => {
    app.addHook('onRequest', async (request, reply) => {
      reply.header(REQUEST_ID, request.id);
    });
    app.addHook('onResponse', async (request, reply) => {
      const isPlain = request.url.startsWith('/api/') && !request.url.startsWith('/api/health');
      request.log[isPlain ? 'info' : 'debug'](answered(request, reply), 'answered');
    });
  },
  { name: 'request-lines' },
);

/** Returns the part of a request that logs may keep. */
export const loggedRequest = (request: Pick<FastifyRequest, 'method' | 'url'>) => ({
  method: request.method,
  path: request.url.split('?', 1)[0],
});

// The pattern, not the path: what is named in it may be named after a person.
const answered = (request: FastifyRequest, reply: FastifyReply) => ({
  method: request.method,
  route: routeOf(request),
  territoryId: territoryIdOf(request),
  status: reply.statusCode,
  ms: Math.round(reply.elapsedTime),
  role: request.person?.role,
});

/** Reads the territory of an address; text that is no id may be anything, a forged line among others. */
function territoryIdOf({ params }: FastifyRequest): string | undefined {
  const { territoryId } = (params ?? {}) as { territoryId?: string };
  return Id.safeParse(territoryId).success ? territoryId : undefined;
}

/** Returns the route pattern of a request: a small set, whatever the path. */
export const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none';
