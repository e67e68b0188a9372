import type { accessProblems as french } from '../../../fr/served/problems/access.ts';
import { signInRefusals } from '../../sign-in.ts';
import { notFound } from './not-found.ts';

/** Messages about rights and access links. */
export const accessProblems: typeof french = {
  PERSON_NOT_FOUND: notFound('Person'),
  ACCESS_LINK_NOT_FOUND: notFound('Access'),
  PROVIDER_NOT_FOUND: notFound('Sign-in service'),
  ...signInRefusals,
  UNAUTHENTICATED: {
    title: 'Sign-in needed',
    detail: 'Sign in, or open the link you were given, to go further.',
  },
  FORBIDDEN: {
    title: 'Not allowed',
    detail: 'Your access does not allow this here.',
  },
  MACHINE_LINK_NEEDED: {
    title: 'By the link of the start',
    detail:
      'Open Maillage by the link shown at start, in the terminal where it was launched: this page and what nobody undoes then open in this browser.',
  },
  INVALID_CREDENTIALS: {
    title: 'Wrong name or password',
    detail: 'This name and this password do not go together.',
  },
  INVALID_TOKEN: {
    title: 'Link not valid',
    detail: 'This link has expired, was used or was withdrawn: ask for another one.',
  },
  TOO_MANY_ATTEMPTS: {
    title: 'Too many attempts',
    detail: 'Too many attempts failed: try again in {wait}.',
  },
  TOO_MANY_REQUESTS: {
    title: 'Too many requests',
    detail: 'This browser asks too much at once: try again in {wait}.',
  },
  NAME_TAKEN: {
    title: 'Name taken',
    detail: 'Somebody has this name here: choose another.',
  },
  ALREADY_SET_UP: {
    title: 'Already set up',
    detail: 'Somebody administers this server already.',
  },
  LAST_ADMINISTRATOR: {
    title: 'Last administrator',
    detail: 'Nobody would be left to administer this server: invite somebody else first.',
  },
  INVALID_GRANT: {
    title: 'Role does not fit this access',
    detail:
      'A link gives reading or contributing, an invitation facilitating or administering, a token reading.',
  },
};
