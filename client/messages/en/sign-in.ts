import { signInRefusals } from '../../../model/words/en/sign-in.ts';
import type { signIn as french } from '../fr/sign-in.ts';

export const signIn: typeof french = {
  'provider.enter': (label) => `Sign in with ${label}`,
  'provider.accept': (label) => `Accept with ${label}`,
  'provider.lead': 'With the account of your organisation',
  'provider.or': 'or with a password',
  'provider.refused': (code) => signInRefusals[code].detail,
};
