import { z } from 'zod';
import { listOf } from './primitives.ts';

/** Somebody else who says who people are: the account of their organisation, by OpenID Connect. */
const SignInProvider = z.object({
  /** In the address by which people come back. */
  id: z.string(),
  /** Display name: « ProConnect ». */
  label: z.string(),
});
export const SignInProviderList = listOf(SignInProvider);

/** Goes to sign in: the page to come back to, and the invitation to take up, if one was opened. */
export const SignInStart = z.strictObject({
  returnTo: z.string().max(2000).default('/'),
  invitation: z.string().min(1).max(200).optional(),
});
export type SignInStart = z.infer<typeof SignInStart>;

/** Next address of the browser: the provider's. */
export const SignInLocation = z.object({ location: z.string() });

/** Parameters with which a provider returns the browser; it may add others. */
export const SignInReturn = z.looseObject({ state: z.string().min(1).max(1000) });

/**
 * Reason why a provider's sign-in failed. `SIGN_IN_REFUSED`: the person declined there. `SIGN_IN_EXPIRED`: it
 * took too long, or began in another browser. `PROVIDER_AWAY`: no answer; `SIGN_IN_FAILED`: the answer is
 * invalid. `SIGN_IN_NOT_INVITED`: nobody invited them here; `INVITATION_OVER`: the invitation has expired.
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
