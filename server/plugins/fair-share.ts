import type { FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { mayFacilitate } from '../access/authorize.ts';
import { type Asker, type Lane, workFor } from '../fair/asker.ts';
import { FairQueue } from '../fair/fair-queue.ts';
import { type BudgetLimits, ThreadBudgets } from '../fair/thread-budgets.ts';
import { hashToken } from '../use-cases/access/tokens.ts';
import { WorkCancelledError } from '../workers/work-errors.ts';
import { isStream, sessionTokenOf } from './access.ts';
import { deviceOf } from './device.ts';
import { goneSignal } from './gone-signal.ts';
import { householdOf } from './household.ts';
import { RequestRefusedError } from './request-refused.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The process is late: only facilitators are answered. */
    isLate: boolean;
    /** The person or browser that the request is done for. */
    asker: Asker;
  }
}

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

/** Things that a request holds until it is answered. */
interface UnderWay {
  /** Aborted when the client has left. */
  readonly gone?: AbortSignal;
  /** Milliseconds that its budget counted in advance. */
  readonly bookedMs: number;
  /** Gives its place back. */
  readonly give?: (() => void) | undefined;
  /** Tells that a facilitator no longer waits. */
  readonly answered?: (() => void) | undefined;
}
const NOTHING: UnderWay = { bookedMs: 0 };

/**
 * The main thread while a facilitator is present. A screen takes some 20 ms as it opens and little later; the limit of
 * requests (`rate-limit.ts`) allows a session less than this share, unless its requests take long.
 */
export const BUDGETS: BudgetLimits = {
  share: 0.1,
  burstMs: 200,
  addressBurstMs: 400,
  longestRestMs: 500,
  eachWaiting: 300,
  ledMs: 10_000,
};

/** Shares the process among clients: by person, then by device, by address for unsigned requests. */
export const fairShare = fp<{ budgets?: BudgetLimits }>(
  async (app, { budgets: limits = BUDGETS }) => {
    const queue = new FairQueue(REQUESTS);
    const budgets = new ThreadBudgets(limits);
    const underWay = new WeakMap<FastifyRequest, UnderWay>();
    app.decorateRequest('asker');
    // Files, health and what is refused take the thread too: no request is left out.
    app.addHook('onRequest', (request, reply) => pass(request, reply, askerOf(request)));
    const pass = async (request: FastifyRequest, reply: FastifyReply, asker: Asker): Promise<void> => {
      request.asker = asker;
      const gone = goneSignal(reply);
      underWay.set(request, { gone, bookedMs: 0 });
      reply.raw.once('close', () => settle(request));
      request.work.pause();
      // It would wait for the rest of its body, and count as under way, for ever.
      if (gone.aborted) throw new WorkCancelledError();
      if (asker.lane === 'lead') {
        budgets.lead();
        request.work.comeFirst();
      }
      const isNeverRefused = !isShared(request);
      const bookedMs = await budgets.enter(asker, { signal: gone, isNeverRefused });
      note(request, { bookedMs });
      request.work.resume();
    };
    app.addHook('onRequest', (request, _, done) => {
      if (!isShared(request)) return done();
      const { asker } = request;
      const isFirst = asker.lane === 'lead' && asker.isMachine !== true;
      // Streams that come back all at once wait for their turn: they would be asked for again.
      if (request.isLate && !isFirst && !isStream(request))
        return done(new RequestRefusedError('OVERLOADED', 503));
      if (asker.lane === 'lead') note(request, { answered: queue.lead() });
      if (hasBody(request)) return done();
      enter(request, done);
    });
    // A body that takes its time to arrive takes no place.
    app.addHook('preValidation', (request, _, done) => {
      if (!isShared(request) || !hasBody(request)) return done();
      enter(request, done);
    });
    const enter = (request: FastifyRequest, done: (error?: Error) => void): void => {
      const { asker, work } = request;
      const { gone } = stateOf(request);
      work.pause();
      queue.take(asker, { ...(gone !== undefined && { signal: gone }) }).then(
        () => {
          work.resume();
          note(request, { give: () => queue.give(asker) });
          if (gone?.aborted === true) leave(request);
          workFor(asker, () => waitElsewhere(request), done);
        },
        (error: Error) => done(error),
      );
    };
    const stateOf = (request: FastifyRequest): UnderWay => underWay.get(request) ?? NOTHING;
    const note = (request: FastifyRequest, more: Partial<UnderWay>): void => {
      underWay.set(request, { ...stateOf(request), ...more });
    };
    const leave = (request: FastifyRequest): void => {
      const { give } = stateOf(request);
      note(request, { give: undefined });
      give?.();
    };
    /** Another request or thread works for it: its place and the main thread are free. */
    const waitElsewhere = (request: FastifyRequest): void => {
      request.work.pause();
      leave(request);
    };
    /** Bills before the place is given back: the next request of this person is to see it. */
    const settle = (request: FastifyRequest): void => {
      const { bookedMs, answered } = stateOf(request);
      note(request, { bookedMs: 0, answered: undefined });
      budgets.bill(request.asker, request.work.bill(), bookedMs);
      leave(request);
      answered?.();
    };
    // The work is done: what is left to send takes no place, however slowly it is read.
    app.addHook('onSend', async (request, reply) => {
      // Refused before anybody knew who asked: the answer waits in place of the request.
      if (request.asker === undefined) await pass(request, reply, byAddress(request));
      request.work.resume();
      settle(request);
      setImmediate(() => {
        request.work.pause();
        settle(request);
      });
    });
  },
  { name: 'fair-share', dependencies: ['access', 'load-shedding', 'thread-time'] },
);

/** Excludes liveness, which is answered always, and files. */
const isShared = ({ url }: FastifyRequest): boolean =>
  url.startsWith('/api/') && !url.startsWith('/api/health');

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function askerOf(request: FastifyRequest): Asker {
  const { person } = request;
  if (person === null) return { ...byAddress(request), device: deviceOf(request)?.id ?? '' };
  const token = sessionTokenOf(request);
  const session = person.by === 'token' || token === undefined ? person.id : hashToken(token);
  const device = deviceOf(request)?.id ?? session;
  const isMachine = person.by === 'machine';
  // People who came by one link or code are distinguished by their devices.
  const isAccount = person.by === 'password' || person.by === 'provider';
  return { lane: laneOf(request), person: isAccount || isMachine ? person.id : device, device, isMachine };
}

const byAddress = (request: FastifyRequest): Asker => ({
  lane: 'unsigned',
  person: householdOf(request),
  device: '',
});

const laneOf = ({ person }: FastifyRequest): Lane => {
  const home = person === null || person.territoryIds === 'all' ? [] : person.territoryIds;
  const leads = person?.territoryIds === 'all' ? ['any'] : home;
  return mayFacilitate(person, leads) ? 'lead' : 'signed';
};
