import { DAY_MS } from '../../../model/elements/day.ts';
import type { Executor } from '../../store/execute.ts';
import { createSession, deleteSession } from '../../store/sessions.ts';
import { hashToken, newToken } from './tokens.ts';

/** How long a session lasts; a way in that ends earlier ends it earlier. */
const SESSION_DAYS = 30;

/** What a browser keeps of a session. */
export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Opens a session. Its token is always one of our own, made now: what a browser sent before is ended, never taken
 * over.
 */
export async function openSession(
  executor: Executor,
  owner: { readonly personId?: string; readonly linkId?: string; readonly name?: string | undefined },
  formerToken: string | undefined,
  now: Date = new Date(),
): Promise<OpenedSession> {
  if (formerToken !== undefined) await deleteSession(executor, hashToken(formerToken));
  const token = newToken();
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * DAY_MS);
  await createSession(executor, {
    tokenHash: hashToken(token),
    personId: owner.personId ?? null,
    linkId: owner.linkId ?? null,
    name: owner.name,
    now: now.toISOString(),
    expiresAt: expiresAt.toISOString(),
  });
  return { token, expiresAt };
}
