import { DAY_MS } from '../../../model/elements/day.ts';
import type { Executor } from '../../store/execute.ts';
import { createSession, deleteSession } from '../../store/sessions.ts';
import { hashToken, newToken } from './tokens.ts';

/** Lifetime of a session; an access link that expires earlier ends it earlier. */
const SESSION_MS = 30 * DAY_MS;
/**
 * Lifetime of a provider's session: a person who left an organisation is signed out by the next day, since
 * the provider is asked again.
 */
const PROVIDER_SESSION_MS = DAY_MS / 2;

/** Session data for a browser. */
export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

interface SessionOwner {
  readonly personId?: string;
  readonly linkId?: string;
  readonly name?: string | undefined;
  /** Name of the provider, and the sealed token that ends the session there. */
  readonly by?: { readonly provider: string; readonly idToken: string };
}

/**
 * Opens a session. Its token is always one of our own, made now: what a browser sent before is ended, never taken
 * over.
 */
export async function openSession(
  executor: Executor,
  owner: SessionOwner,
  formerToken: string | undefined,
  now: Date = new Date(),
): Promise<OpenedSession> {
  if (formerToken !== undefined) await deleteSession(executor, hashToken(formerToken));
  const token = newToken();
  const { provider, idToken } = owner.by ?? {};
  const expiresAt = new Date(now.getTime() + (provider === undefined ? SESSION_MS : PROVIDER_SESSION_MS));
  await createSession(executor, {
    tokenHash: hashToken(token),
    personId: owner.personId ?? null,
    linkId: owner.linkId ?? null,
    name: owner.name,
    provider,
    idToken,
    now: now.toISOString(),
    expiresAt: expiresAt.toISOString(),
  });
  return { token, expiresAt };
}
