import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { mayFacilitate } from '../access/authorize.ts';
import { type Asker, type Lane, workFor } from '../fair/asker.ts';
import { FairQueue } from '../fair/fair-queue.ts';
import { hashToken } from '../use-cases/access/tokens.ts';
import { isStream, sessionTokenOf } from './access.ts';
import { deviceOf } from './device.ts';
import { RequestRefusedError } from './request-refused.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The process is late: only facilitators are answered. */
    isLate: boolean;
  }
}

/** Prefix of an IPv6 address that one household receives. */
const HOUSEHOLD = 64;

/**
 * Requests in progress: fewer than there are connections to the database, so that some are always left for facilitators
 * and for the live stream. A page of one screen asks for six things at once; the rest of them wait a few milliseconds.
 */
const REQUESTS = {
  atOnce: 20,
  reserved: 10,
  eachAtOnce: 3,
  eachBesideLead: 1,
  unsignedAtOnce: 3,
  eachWaiting: 300,
  unsignedWaiting: 400,
};

/** Shares the process among clients: by person, then by device, by address for unsigned requests. */
export const fairShare = fp(
  async (app) => {
    const queue = new FairQueue(REQUESTS);
    const places = new WeakMap<FastifyRequest, () => void>();
    const leads = new WeakMap<FastifyRequest, () => void>();
    app.addHook('onRequest', (request, reply, done) => {
      if (!isShared(request)) return done();
      const asker = askerOf(request);
      const isFirst = asker.lane === 'lead' && asker.isMachine !== true;
      // Streams that come back all at once wait for their turn: they would be asked for again.
      if (request.isLate && !isFirst && !isStream(request))
        return done(new RequestRefusedError('OVERLOADED', 503));
      if (asker.lane === 'lead') {
        leads.set(request, queue.lead());
        reply.raw.once('close', () => answered(request));
      }
      if (hasOwnTurns(request)) return workFor(asker, () => undefined, done);
      if (hasBody(request)) return done();
      enter(request, reply, done);
    });
    // A body that takes its time to arrive takes no place.
    app.addHook('preValidation', (request, reply, done) => {
      if (!isShared(request) || hasOwnTurns(request) || !hasBody(request)) return done();
      enter(request, reply, done);
    });
    const enter = (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void => {
      const asker = askerOf(request);
      queue.take(asker, { signal: goneSignal(reply) }).then(
        () => {
          places.set(request, () => queue.give(asker));
          reply.raw.once('close', () => leave(request));
          workFor(asker, () => leave(request), done);
        },
        (error: Error) => done(error),
      );
    };
    const leave = (request: FastifyRequest): void => {
      const give = places.get(request);
      places.delete(request);
      give?.();
    };
    const answered = (request: FastifyRequest): void => {
      leads.get(request)?.();
      leads.delete(request);
    };
    // The work is done: what is left to send takes no place, however slowly it is read.
    app.addHook('onSend', async (request) => {
      leave(request);
      answered(request);
    });
  },
  { name: 'fair-share', dependencies: ['access', 'load-shedding'] },
);

const isShared = ({ url }: FastifyRequest): boolean =>
  url.startsWith('/api/') && !url.startsWith('/api/health');

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Excludes passwords and codes, which have separate queues with long waits (`use-cases/access/attempt-queue.ts`). */
const hasOwnTurns = ({ method, routeOptions: { config } }: FastifyRequest): boolean =>
  method === 'POST' && config.endpoint?.tag === 'access' && config.endpoint.action === 'service.use';

function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
}

function askerOf(request: FastifyRequest): Asker {
  const { person } = request;
  if (person === null) {
    const address = normalizeIP(request.ip, HOUSEHOLD);
    return { lane: 'unsigned', person: address, device: deviceOf(request)?.id ?? '' };
  }
  const token = sessionTokenOf(request);
  const session = person.by === 'token' || token === undefined ? person.id : hashToken(token);
  const device = deviceOf(request)?.id ?? session;
  const isMachine = person.by === 'machine';
  // People who came by one link or code are distinguished by their devices.
  const isAccount = person.by === 'password' || person.by === 'provider';
  return { lane: laneOf(request), person: isAccount || isMachine ? person.id : device, device, isMachine };
}

const laneOf = ({ person }: FastifyRequest): Lane => {
  const home = person === null || person.territoryIds === 'all' ? [] : person.territoryIds;
  const leads = person?.territoryIds === 'all' ? ['any'] : home;
  return mayFacilitate(person, leads) ? 'lead' : 'signed';
};
