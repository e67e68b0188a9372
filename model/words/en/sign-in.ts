import type { signInRefusals as french } from '../fr/sign-in.ts';

/** Why nobody came in by the account of their organisation, and what to do. */
export const signInRefusals: typeof french = {
  SIGN_IN_REFUSED: {
    title: 'Sign-in refused',
    detail: 'You refused to sign in, or your organisation does not allow it. Nothing was passed on.',
  },
  SIGN_IN_EXPIRED: {
    title: 'Sign-in too old',
    detail: 'This sign-in took too long, or began in another browser: start again.',
  },
  SIGN_IN_FAILED: {
    title: 'Sign-in impossible',
    detail:
      'The answer of the sign-in service is not valid. Start again; if it goes on, tell the person who administers this server.',
  },
  SIGN_IN_NOT_INVITED: {
    title: 'No access here',
    detail:
      'Your organisation knows you, but nobody gave you access here: ask the person who administers this server for an invitation.',
  },
  INVITATION_OVER: {
    title: 'Invitation over',
    detail: 'This invitation has expired, was used or was withdrawn: ask the person who gave it for another.',
  },
  PROVIDER_AWAY: {
    title: 'Sign-in service away',
    detail:
      'The sign-in service of your organisation does not answer: try again in a moment. Passwords and links of Maillage still work.',
  },
};
