import { z } from 'zod';
import { listOf } from './primitives.ts';

/** Somebody else who says who people are: the account of their organisation, by OpenID Connect. */
const SignInProvider = z.object({
  /** In the address by which people come back. */
  id: z.string(),
  /** What people call it: « ProConnect ». */
  label: z.string(),
});
export const SignInProviderList = listOf(SignInProvider);

/** Goes to sign in: the page to come back to, and the invitation to take up, if one was opened. */
export const SignInStart = z.strictObject({
  returnTo: z.string().max(2000).default('/'),
  invitation: z.string().min(1).max(200).optional(),
});
export type SignInStart = z.infer<typeof SignInStart>;

/** Where the browser goes next: to the provider. */
export const SignInLocation = z.object({ location: z.string() });

/** What a provider sends the browser back with. Providers add to it as they like. */
export const SignInReturn = z.looseObject({ state: z.string().min(1).max(1000) });

/**
 * Why nobody came in by a provider. `SIGN_IN_REFUSED`: the person said no there; `SIGN_IN_EXPIRED`: it took too long, or
 * began in another browser; `PROVIDER_AWAY`: it does not answer; `SIGN_IN_FAILED`: what it says does not hold;
 * `SIGN_IN_NOT_INVITED`: nobody here invited them; `INVITATION_OVER`: the invitation that was opened is not good any more.
 */
export const SIGN_IN_REFUSALS = [
  'SIGN_IN_REFUSED',
  'SIGN_IN_EXPIRED',
  'SIGN_IN_FAILED',
  'SIGN_IN_NOT_INVITED',
  'INVITATION_OVER',
  'PROVIDER_AWAY',
] as const;
export type SignInRefusal = (typeof SIGN_IN_REFUSALS)[number];
