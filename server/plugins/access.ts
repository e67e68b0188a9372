import { isDeepStrictEqual } from 'node:util';
import cookie from '@fastify/cookie';
import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import fp from 'fastify-plugin';
import type { Identity } from '../../model/contract/access.ts';
import type { Action } from '../../model/contract/access-vocabulary.ts';
import { EVERYONE, SEEN_BY_HEADER } from '../../model/contract/seen-by.ts';
import type { Workshop } from '../../model/contract/workshop.ts';
import type { Visibility } from '../../model/elements/visibility/visibility.ts';
import { memoizeByObject } from '../../model/once.ts';
import { RULES } from '../access/rules.ts';
import { visibilityOf } from '../access/visibility-of.ts';
import type { Asker } from '../fair/asker.ts';
import { FairQueue } from '../fair/fair-queue.ts';
import { Shared } from '../fair/shared.ts';
import type { MachineLink } from '../machine-link.ts';
import { isFromNetwork } from '../phone-access.ts';
import type { Executor } from '../store/execute.ts';
import type { PathNames } from '../use-cases/access/concerned-territories.ts';
import { AT_THE_MACHINE, UNSIGNED, whoseSession, whoseToken } from '../use-cases/access/identify.ts';
import type { OpenedSession } from '../use-cases/access/open-session.ts';
import { decide } from '../use-cases/access/require-right.ts';
import { hashToken, tokenIn } from '../use-cases/access/tokens.ts';
import { isAtTheMachine } from './at-the-machine.ts';
import { cookieName, cookieOptions, forgetCookie, isOverHttps } from './cookies.ts';
import { oldTokenOf, renameOldCookies } from './old-cookies.ts';

/** `local`: nothing is asked of the machine's own browser; `required`: of everyone; `off`: of nobody. */
export type AccessMode = 'local' | 'required' | 'off';

interface Asked {
  readonly executor: Executor;
  readonly mode: AccessMode;
  /** Access for browsers of the machine; without it, no browser has it. */
  readonly machine?: MachineLink | undefined;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Sender of the request; null if not signed in. */
    person: Identity | null;
    /**
     * Author of changes made by the request, by credential: two people who came by one link are two authors.
     */
    readonly maker: string | undefined;
    /** Visibility of that person, or that of everyone where the request asks for it. */
    readonly visibility: Visibility;
    /** Whether it would be let through now, to see as much: for what goes on after the answer has begun. */
    isStillAllowed(): Promise<boolean>;
  }
  interface FastifyContextConfig {
    /** Action of a route outside the contract, for the table of rights. */
    action?: Action;
  }
}

const COOKIE = 'maillage_session';
const SESSION_HEADER = 'maillage-session';
/** The description of the API says nothing of any territory. */
const OPEN = /^\/api\/(openapi\.json|docs(\/|$))/;

/** Finds out who asks. Every route of the API has an action; whether they may do it is a matter of `rights`. */
export const access = fp<Asked>(
  async (app, asked) => {
    const { executor } = asked;
    await app.register(cookie);
    const arrivals = new FairQueue(ARRIVALS);
    app.decorateRequest('person', null);
    app.decorateRequest('visibility', {
      getter() {
        return visibilityAsked(this, this.person);
      },
    });
    app.decorateRequest('maker', {
      getter() {
        return makerOf(this);
      },
    });
    app.decorateRequest('isStillAllowed', async function (this: FastifyRequest): Promise<boolean> {
      const action = actionOf(this.routeOptions.config);
      const person = await identify(this, asked, action);
      if (action === undefined) return true;
      return (
        isDeepStrictEqual(visibilityAsked(this, person), this.visibility) &&
        (await decide(executor, person, action, this.params as PathNames)) === 'allowed'
      );
    });
    app.addHook('onRoute', requireAction);

    app.addHook('onRequest', async (request, reply) => {
      const action = actionOf(request.routeOptions.config);
      const look = async (): Promise<void> => {
        if (action !== undefined) await renameOldCookies(request, reply, executor);
        request.person = await identify(request, asked, action);
      };
      const arriving = arrivingOf(request);
      if (arriving !== undefined) await arrivals.take(arriving);
      try {
        await look();
      } finally {
        if (arriving !== undefined) arrivals.give(arriving);
        if (action !== undefined) reply.header(SESSION_HEADER, sessionMark(request));
      }
    });
  },
  { name: 'access', dependencies: ['problems', 'trusted-host'] },
);

/** Returns the visibility of a person, without what is private where the request asks as everyone does. */
function visibilityAsked({ headers, query }: FastifyRequest, person: Identity | null): Visibility {
  const own = visibilityOf(person);
  const { seenBy } = (query ?? {}) as { seenBy?: unknown };
  return headers[SEEN_BY_HEADER] === EVERYONE || seenBy === EVERYONE ? { ...own, seesPrivate: false } : own;
}

/** Credentials looked up at once: a thousand screens that come back together leave connections to everybody else. */
const ARRIVALS = {
  atOnce: 10,
  reserved: 0,
  eachAtOnce: 2,
  unsignedAtOnce: 0,
  eachWaiting: 2_000,
  unsignedWaiting: 0,
};

/** Names the session of an answer, so that a browser keeps readings for that session alone. It opens nothing. */
function sessionMark(request: FastifyRequest): string {
  const { person } = request;
  if (person === null || person.by === 'machine') return person === null ? 'nobody' : 'machine';
  return hashToken(hashToken(sessionTokenOf(request) ?? person.id)).slice(0, 16);
}

/**
 * Returns the identity of a request before its credential is looked up; requests without one need no lookup.
 */
function arrivingOf(request: FastifyRequest): Asker | undefined {
  const credential = request.headers.authorization ?? sessionTokenOf(request) ?? oldTokenOf(request);
  return credential === undefined ? undefined : { lane: 'signed', person: hashToken(credential), device: '' };
}

/** Returns true if a live stream is asked for. */
export const isStream = ({ routeOptions: { config } }: FastifyRequest): boolean =>
  config.endpoint?.name === 'followTerritory';

/** Returns the action of a route; undefined for pages, files and the description of the API. */
export const actionOf = ({ endpoint, action }: NonNullable<RouteOptions['config']>): Action | undefined =>
  endpoint?.action ?? action;

// A route that nobody thought of stops the start.
function requireAction({ url, config = {} }: RouteOptions): void {
  const action = actionOf(config);
  if (action === undefined ? url.startsWith('/api/') && !OPEN.test(url) : !Object.hasOwn(RULES, action))
    throw new Error(`${url} has no action: who may use it?`);
}

async function identify(
  request: FastifyRequest,
  { executor, machine, ...asked }: Asked,
  action: Action | undefined,
): Promise<Identity | null> {
  // On the machine itself the configured mode applies; on networks opened to phones everyone signs in.
  const mode = isFromNetwork(request.raw.socket) ? 'required' : asked.mode;
  if (mode === 'local' && (await isAtTheMachine(request)))
    return machine?.isOwn(request.cookies) ? AT_THE_MACHINE : UNSIGNED;
  // Screens and descriptions are for everyone.
  if (action === undefined) return null;
  try {
    const person = await whoseCredential(request, executor);
    // Without sign-in a workshop's phone is still a phone: its contributions wait for the facilitator.
    return mode === 'off' && person?.workshopId === undefined ? AT_THE_MACHINE : person;
  } catch (error) {
    // Liveness and the sign-in page answer without the database.
    if (action === 'service.use') return null;
    throw error;
  }
}

async function whoseCredential(request: FastifyRequest, executor: Executor): Promise<Identity | null> {
  const bearer = /^Bearer ([\w-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return whoseToken(executor, bearer);
  const token = sessionTokenOf(request);
  if (token === undefined) return null;
  const look = () => whoseSession(executor, token);
  // Streams of one session that come back together look it up once; they are checked again every few seconds.
  return isStream(request) ? lookUpsOf(executor).get(token, look) : look();
}

const lookUpsOf = memoizeByObject((_: Executor) => new Shared<Identity | null>());

/**
 * Treats a browser at the machine as a phone if it came by a workshop's code, although the machine needs no
 * sign-in. Contributions under that code are a phone's, whatever else the browser may do.
 */
export async function takeAsPhone(
  request: FastifyRequest,
  executor: Executor,
  workshop: Workshop,
): Promise<boolean> {
  if (request.person?.by !== 'machine') return false;
  const token = sessionTokenOf(request);
  const phone = token === undefined ? null : await whoseSession(executor, token);
  if (phone?.role !== 'participant' || phone.workshopId !== workshop.id) return false;
  // After the workshop, edits in that browser are those of a facilitator.
  if (workshop.status === 'open') request.person = phone;
  return true;
}

function makerOf(request: FastifyRequest): string | undefined {
  const { person } = request;
  if (person === null) return undefined;
  // An account is the same, whichever way somebody came to it.
  if (person.by === 'password' || person.by === 'provider') return `password:${person.id}`;
  if (person.by === 'token' || person.by === 'machine') return `${person.by}:${person.id}`;
  const token = sessionTokenOf(request);
  // Hashes twice: the stored value opens nothing and finds no session.
  return token === undefined ? undefined : `session:${hashToken(hashToken(token))}`;
}

/** Reads the session token from the cookie, if any. */
export const sessionTokenOf = (request: FastifyRequest): string | undefined =>
  tokenIn(request.cookies[cookieName(COOKIE, isOverHttps(request))]);

/** Gives a browser its session: no script reads it, no page elsewhere sends it. */
export function keepSession(
  reply: FastifyReply,
  { token, expiresAt }: OpenedSession,
  isSecure: boolean,
): void {
  reply.setCookie(cookieName(COOKIE, isSecure), token, { ...cookieOptions(isSecure), expires: expiresAt });
}

/** Makes a browser the machine's own, for as long as browsers keep a cookie. */
export function keepMachine(request: FastifyRequest, reply: FastifyReply, { cookie }: MachineLink): void {
  const options = cookieOptions(isOverHttps(request));
  reply.setCookie(cookie.name, cookie.value, { ...options, maxAge: 400 * 24 * 3600 });
}

/** Takes the session away from a browser. */
export const forgetSession = (request: FastifyRequest, reply: FastifyReply): void =>
  forgetCookie(request, reply, COOKIE);
