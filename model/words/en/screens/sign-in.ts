import type { signIn as french } from '../../fr/screens/sign-in.ts';
import { signInRefusals } from '../sign-in.ts';

export const signIn: typeof french = {
  'provider.enter': (label) => `Sign in with ${label}`,
  'provider.accept': (label) => `Accept with ${label}`,
  'provider.lead': 'With the account of your organisation',
  'provider.or': 'or with a password',
  'provider.refused': (code) => signInRefusals[code].detail,
};
