import type { SignInRefusal } from '../../contract/sign-in.ts';

/** Why nobody came in by the account of their organisation, and what to do. */
export const signInRefusals: Readonly<Record<SignInRefusal, { title: string; detail: string }>> = {
  SIGN_IN_REFUSED: {
    title: 'Connexion refusée',
    detail: 'Vous avez refusé la connexion, ou votre organisation ne la permet pas. Rien n’a été transmis.',
  },
  SIGN_IN_EXPIRED: {
    title: 'Connexion trop ancienne',
    detail: 'Cette connexion a trop tardé, ou a commencé dans un autre navigateur : recommencez.',
  },
  SIGN_IN_FAILED: {
    title: 'Connexion impossible',
    detail:
      'Ce qu’a répondu le service de connexion ne convient pas. Recommencez ; si cela dure, prévenez qui administre ce serveur.',
  },
  SIGN_IN_NOT_INVITED: {
    title: 'Pas d’accès ici',
    detail:
      'Votre organisation vous reconnaît, mais personne ne vous a donné d’accès ici : demandez une invitation à qui administre ce serveur.',
  },
  INVITATION_OVER: {
    title: 'Invitation périmée',
    detail:
      'Cette invitation a expiré, a déjà servi ou a été retirée : en demander une autre à qui l’a donnée.',
  },
  PROVIDER_AWAY: {
    title: 'Service de connexion absent',
    detail:
      'Le service de connexion de votre organisation ne répond pas : réessayez dans un moment. Les mots de passe et les liens de Maillage fonctionnent toujours.',
  },
};
