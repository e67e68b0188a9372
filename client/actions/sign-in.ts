import { listSignInProviders, startSignIn } from '../../model/contract/endpoints/index.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { problemOf } from '../api/api-error.ts';
import { call } from '../api/call.ts';

/** Reads the identity providers. On failure, passwords still work. */
export const readSignInProviders = async () =>
  (await call(listSignInProviders, {}).catch(() => ({ items: [] }))).items;

/**
 * Leaves for a provider, and comes back to this page; with the invitation that was opened, it is taken up there. Gives the
 * refusal, if any.
 */
export async function leaveForProvider(providerId: string, invitation?: string): Promise<Problem | null> {
  const returnTo = location.pathname + location.search;
  const body = { returnTo, ...(invitation === undefined ? {} : { invitation }) };
  try {
    const answer = await call(startSignIn, { params: { providerId }, body });
    location.assign(answer.location);
    return null;
  } catch (thrown) {
    return problemOf(thrown);
  }
}
