import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { signOut } from '../../model/contract/endpoints/access.ts';
import * as endpoints from '../../model/contract/endpoints/sign-in.ts';
import { NotFoundError } from '../../model/errors.ts';
import type { RouteDeps } from '../app-deps.ts';
import { forgetSession, keepSession, sessionTokenOf } from '../plugins/access.ts';
import { cookieName, cookieOptions, isOverHttps } from '../plugins/cookies.ts';
import { forgetDevice } from '../plugins/device.ts';
import { deleteSession } from '../store/sessions.ts';
import { openSession } from '../use-cases/access/open-session.ts';
import { hashToken } from '../use-cases/access/tokens.ts';
import { admit } from '../use-cases/sign-in/admit.ts';
import { ATTEMPT_MS, type Attempt, openAttempt, sealAttempt } from '../use-cases/sign-in/attempt.ts';
import { ownPath } from '../use-cases/sign-in/own-path.ts';
import { newProofs, Provider } from '../use-cases/sign-in/provider.ts';
import { SignInRefusedError } from '../use-cases/sign-in/sign-in-refused-error.ts';
import { registerEndpoint } from './register-endpoint.ts';

const COOKIE = 'maillage_sign_in';

/** Adds the routes for sign-in by an organisation's account, and sign-out. */
export function registerSignIn(app: FastifyInstance, deps: RouteDeps): void {
  const { executor, key, config } = deps;
  const settings = config.providers ?? [];
  const providers = new Map(settings.map((one) => [one.id, new Provider(one, settings)]));
  const providerOf = (id: string): Provider => {
    const provider = providers.get(id);
    if (provider === undefined) throw new NotFoundError('PROVIDER', id);
    return provider;
  };
  const originOf = ({ headers }: FastifyRequest): string =>
    config.publicUrl ?? new URL(headers.origin ?? `http://${headers.host}`).origin;

  registerEndpoint(app, endpoints.listSignInProviders, () => ({
    body: { items: settings.map(({ id, label }) => ({ id, label })) },
  }));

  registerEndpoint(app, endpoints.startSignIn, async ({ params, body, request, reply }) => {
    const provider = providerOf(params.providerId);
    const [origin, returnTo] = [originOf(request), ownPath(body.returnTo)];
    // Called by another name than the one that the provider sends back to: it goes on there, where its cookie is.
    if (origin !== (request.headers.origin ?? origin))
      return {
        body: { location: origin + (body.invitation ? `/#invitation=${body.invitation}` : returnTo) },
      };
    const formerToken = sessionTokenOf(request);
    const attempt: Attempt = {
      providerId: params.providerId,
      ...newProofs(),
      ...{ origin, returnTo },
      invitation: body.invitation,
      formerHash: formerToken === undefined ? undefined : hashToken(formerToken),
      until: Date.now() + ATTEMPT_MS,
    };
    const location = await told(request, provider, () => provider.address(attempt));
    const until = { maxAge: ATTEMPT_MS / 1000 };
    const { name, options } = attemptCookie(attempt.origin);
    reply.setCookie(name, sealAttempt(key, attempt), { ...options, ...until });
    return { body: { location } };
  });

  registerEndpoint(app, endpoints.finishSignIn, async ({ params, query, request, reply }) => {
    const provider = providerOf(params.providerId);
    const attempt = openAttempt(key, sealedAttemptOf(request));
    const goTo = (path: string) => {
      reply.header('location', path).header('cache-control', 'no-store');
      return { status: 302 } as const;
    };
    try {
      if (attempt?.providerId !== params.providerId || attempt.state !== query.state)
        throw new SignInRefusedError('SIGN_IN_EXPIRED');
      const { account, idToken } = await told(request, provider, () =>
        provider.vouch(attempt, queryOf(request)),
      );
      const { name, options } = attemptCookie(attempt.origin);
      reply.clearCookie(name, options);
      const { invitation, formerHash, returnTo, origin } = attempt;
      const personId = await admit(executor, { account, provider: provider.settings, invitation });
      if (formerHash !== undefined) await deleteSession(executor, formerHash);
      const sealed = key.seal('idToken', JSON.stringify({ providerId: params.providerId, idToken }));
      const by = { provider: provider.settings.label, idToken: sealed };
      const session = await openSession(executor, { personId, by }, undefined);
      keepSession(reply, session, isSecure(origin));
      return goTo(returnTo);
    } catch (error) {
      if (!(error instanceof SignInRefusedError)) throw error;
      return goTo(`${attempt?.returnTo ?? '/'}#refused=${error.code}`);
    }
  });

  registerEndpoint(app, signOut, async ({ query, request, reply }) => {
    const token = sessionTokenOf(request);
    const sealed = token === undefined ? undefined : await deleteSession(executor, hashToken(token));
    forgetSession(request, reply);
    if (query.device) forgetDevice(request, reply);
    clearSite(request, reply, query.device === true);
    const kept = sealed === undefined ? undefined : key.open('idToken', sealed);
    if (kept === undefined) return {};
    const { providerId, idToken } = JSON.parse(kept) as { providerId: string; idToken: string };
    // The session has ended already: an unavailable or removed provider changes nothing.
    const location = await providers
      .get(providerId)
      ?.signOutAddress(idToken, originOf(request))
      .catch(() => undefined);
    if (location !== undefined) reply.header('location', location);
    return {};
  });
}

/** Has a browser over https drop what it kept; over http browsers ignore this, and the page removes it alone. */
function clearSite(request: FastifyRequest, reply: FastifyReply, isWhole: boolean): void {
  if (!isOverHttps(request)) return;
  reply.header('clear-site-data', isWhole ? '"cache", "cookies", "storage"' : '"cache"');
}

/** Logs a provider's answer without its personal data. */
async function told<T>(request: FastifyRequest, provider: Provider, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SignInRefusedError) {
      const { code, error: answer } = (error.cause ?? {}) as { code?: unknown; error?: unknown };
      const why = { provider: provider.settings.id, refusal: error.code, code, answer };
      request.log[error.code === 'SIGN_IN_REFUSED' ? 'info' : 'warn'](why, 'nobody came in by a provider');
    }
    throw error;
  }
}

const queryOf = ({ url }: FastifyRequest): string => url.slice(url.indexOf('?'));

const isSecure = (origin: string): boolean => origin.startsWith('https:');

/** Reads the attempt that a browser keeps; under the name of http only if it comes over http. */
const sealedAttemptOf = (request: FastifyRequest): string | undefined =>
  request.cookies[cookieName(COOKIE, true)] ?? (isOverHttps(request) ? undefined : request.cookies[COOKIE]);

/**
 * Returns name and options of the cookie of an attempt. The browser comes back from elsewhere, by a page that it
 * opens itself: then alone is it sent. A `__Host-` cookie has no path of its own.
 */
const attemptCookie = (origin: string) => ({
  name: cookieName(COOKIE, isSecure(origin)),
  options: {
    ...cookieOptions(isSecure(origin)),
    ...(!isSecure(origin) && { path: '/api/sign-in' }),
    sameSite: 'lax' as const,
  },
});
