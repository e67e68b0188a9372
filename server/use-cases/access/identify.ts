import type { Identity } from '../../../model/contract/access.ts';
import { dayInParis } from '../../../model/elements/day.ts';
import { findLink } from '../../store/access-links.ts';
import type { Executor } from '../../store/execute.ts';
import { findSession } from '../../store/sessions.ts';
import { hashToken } from './tokens.ts';

/** The machine's own browser: may do everything, and has no name. */
export const AT_THE_MACHINE: Identity = {
  id: 'machine',
  role: 'administrator',
  territoryIds: 'all',
  by: 'machine',
};

/** Identity at the machine without the start's link: a browser, a program, or a proxy that hides well. */
export const UNSIGNED: Identity = { ...AT_THE_MACHINE, unsigned: true };

/** Finds the identity of a session token; null if it has expired, was revoked or is invalid. */
export async function whoseSession(
  executor: Executor,
  token: string,
  now: Date = new Date(),
): Promise<Identity | null> {
  const found = await findSession(executor, {
    tokenHash: hashToken(token),
    now: now.toISOString(),
    today: dayInParis(now),
  });
  if (found === undefined) return null;
  const { isPerson, provider, workshopId, actorId, ...identity } = found;
  return {
    ...identity,
    ...(provider === null ? { by: isPerson ? 'password' : 'link' } : { by: 'provider', provider }),
    ...(workshopId !== null && { workshopId }),
    ...(actorId !== null && { actorId }),
  };
}

/** Finds the identity of a bearer token; null if it has expired, was revoked or is invalid. */
export async function whoseToken(
  executor: Executor,
  token: string,
  now: Date = new Date(),
): Promise<Identity | null> {
  const tokenHash = hashToken(token);
  const found = await findLink(executor, { tokenHash, kinds: ['token'], today: dayInParis(now) });
  if (found === undefined) return null;
  const { id, label, role, territoryIds } = found;
  return { id, name: label, role, territoryIds, by: 'token' };
}
