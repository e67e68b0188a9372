import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Executor } from '../store/execute.ts';
import { endOldName, findOldName } from '../store/sessions.ts';
import { readDevice } from '../use-cases/access/from.ts';
import { hashToken, tokenIn } from '../use-cases/access/tokens.ts';
import { cookieName, cookieOptions, isOverHttps } from './cookies.ts';

const [SESSION, DEVICE] = ['maillage_session', 'maillage_device'] as const;
const NAMES = [SESSION, DEVICE] as const;
/** Requests sent before the new cookie arrived may be answered after it. */
const OVERTAKEN_MS = 60_000;

/** Returns the session token of a browser over https that has it under the name of http alone. */
export function oldTokenOf(request: FastifyRequest): string | undefined {
  const isRenamed = request.cookies[cookieName(SESSION, true)] !== undefined;
  return isRenamed || !isOverHttps(request) ? undefined : tokenIn(request.cookies[SESSION]);
}

/**
 * Renames the cookies of a session opened before cookies had names of their own over https. The old name counts
 * until the new one arrives, so that a lost answer signs nobody out; afterwards never again.
 */
export async function renameOldCookies(
  request: FastifyRequest,
  reply: FastifyReply,
  executor: Executor,
): Promise<void> {
  const [old, token] = [request.cookies[SESSION], request.cookies[cookieName(SESSION, true)]];
  if (old === undefined || !isOverHttps(request)) return;
  if (token !== undefined) {
    const until = new Date(Date.now() + OVERTAKEN_MS).toISOString();
    if (token === old) await endOldName(executor, { tokenHash: hashToken(old), until });
    for (const name of NAMES) reply.clearCookie(name, cookieOptions(true));
    return;
  }
  const known = oldTokenOf(request);
  if (known === undefined) return;
  const found = await findOldName(executor, { tokenHash: hashToken(known), now: new Date().toISOString() });
  if (found === undefined) return;
  for (const name of NAMES) {
    const value = request.cookies[name];
    if (value === undefined || (name === DEVICE && readDevice(value) === undefined)) continue;
    request.cookies[cookieName(name, true)] = value;
    reply.setCookie(cookieName(name, true), value, {
      ...cookieOptions(true),
      expires: new Date(found.expiresAt),
    });
  }
}
