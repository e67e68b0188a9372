import { z } from 'zod';
import type { ServerKey } from '../access/server-key.ts';

/** How long somebody may take at the provider. */
export const ATTEMPT_MS = 10 * 60_000;

/**
 * State of a sign-in attempt, sealed in the browser while its person is at a provider: any server process can
 * resume it.
 */
const Attempt = z.strictObject({
  providerId: z.string(),
  state: z.string(),
  nonce: z.string(),
  /** PKCE verifier: without it, an intercepted code is useless. */
  verifier: z.string(),
  /** The address of this server that the browser came to, and comes back to. */
  origin: z.string(),
  returnTo: z.string(),
  /** The token of the invitation that was opened. */
  invitation: z.string().optional(),
  /** The hash of the session that the new one replaces: its cookie does not come along from elsewhere. */
  formerHash: z.string().optional(),
  until: z.int(),
});
export type Attempt = z.infer<typeof Attempt>;

export const sealAttempt = (key: ServerKey, attempt: Attempt): string =>
  key.seal('attempt', JSON.stringify(attempt));

/** Opens the attempt of a browser; undefined if it is not ours or expired. */
export function openAttempt(
  key: ServerKey,
  sealed: string | undefined,
  now = Date.now(),
): Attempt | undefined {
  const text = sealed === undefined ? undefined : key.open('attempt', sealed);
  if (text === undefined) return undefined;
  // A newer program may have sealed it.
  const { data } = Attempt.safeParse(JSON.parse(text));
  return data === undefined || data.until < now ? undefined : data;
}
