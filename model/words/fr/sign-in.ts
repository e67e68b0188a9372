import type { SignInRefusal } from '../../contract/sign-in.ts';
import { fr } from '../french.ts';

/** Why nobody came in by the account of their organisation, and what to do. */
export const signInRefusals: Readonly<Record<SignInRefusal, { title: string; detail: string }>> = {
  SIGN_IN_REFUSED: {
    title: fr`Connexion refusée`,
    detail: fr`Vous avez refusé la connexion, ou votre organisation ne la permet pas. Rien n’a été transmis.`,
  },
  SIGN_IN_EXPIRED: {
    title: fr`Connexion trop ancienne`,
    detail: fr`Cette connexion a trop tardé, ou a commencé dans un autre navigateur : recommencez.`,
  },
  SIGN_IN_FAILED: {
    title: fr`Connexion impossible`,
    detail: fr`Ce qu’a répondu le service de connexion ne convient pas. Recommencez ; si cela dure, prévenez qui administre ce serveur.`,
  },
  SIGN_IN_NOT_INVITED: {
    title: fr`Pas d’accès ici`,
    detail: fr`Votre organisation vous reconnaît, mais personne ne vous a donné d’accès ici : demandez une invitation à la personne qui administre ce serveur.`,
  },
  INVITATION_OVER: {
    title: fr`Invitation périmée`,
    detail: fr`Cette invitation a expiré, a déjà servi ou a été retirée : en demander une autre à qui l’a donnée.`,
  },
  PROVIDER_AWAY: {
    title: fr`Service de connexion absent`,
    detail: fr`Le service de connexion de votre organisation ne répond pas : réessayez dans un moment. Les mots de passe et les liens de Maillage fonctionnent toujours.`,
  },
};
