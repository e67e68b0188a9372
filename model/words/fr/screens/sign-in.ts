import type { SignInRefusal } from '../../../contract/sign-in.ts';
import { signInRefusals } from '../sign-in.ts';

export const signIn = {
  'provider.enter': (label: string) => `Se connecter avec ${label}`,
  'provider.accept': (label: string) => `Accepter avec ${label}`,
  'provider.lead': 'Avec le compte de votre organisation',
  'provider.or': 'ou avec un mot de passe',
  'provider.refused': (code: SignInRefusal) => signInRefusals[code].detail,
};
