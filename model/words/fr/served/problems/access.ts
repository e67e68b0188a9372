import { signInRefusals } from '../../sign-in.ts';
import { notFound } from './not-found.ts';

/** Messages about rights and access links. */
export const accessProblems = {
  PERSON_NOT_FOUND: notFound('Personne'),
  ACCESS_LINK_NOT_FOUND: notFound('Accès'),
  PROVIDER_NOT_FOUND: notFound('Service de connexion'),
  ...signInRefusals,
  UNAUTHENTICATED: {
    title: 'Connexion nécessaire',
    detail: 'Se connecter, ou ouvrir le lien reçu, pour aller plus loin.',
  },
  FORBIDDEN: {
    title: 'Non permis',
    detail: 'Votre accès ne permet pas cela ici.',
  },
  MACHINE_LINK_NEEDED: {
    title: 'Par le lien du démarrage',
    detail:
      'Ouvrez Maillage par le lien affiché au démarrage, dans le terminal où il a été lancé : cette page et les gestes sans retour s’ouvrent alors dans ce navigateur.',
  },
  INVALID_CREDENTIALS: {
    title: 'Nom ou mot de passe inexact',
    detail: 'Ce nom et ce mot de passe ne vont pas ensemble.',
  },
  INVALID_TOKEN: {
    title: 'Lien périmé',
    detail: 'Ce lien a expiré, a déjà servi ou a été retiré : en demander un autre à qui l’a donné.',
  },
  TOO_MANY_ATTEMPTS: {
    title: 'Trop d’essais',
    detail: 'Trop d’essais ont échoué : réessayer dans {wait}.',
  },
  TOO_MANY_REQUESTS: {
    title: 'Trop de demandes',
    detail: 'Ce navigateur demande trop à la fois : réessayer dans {wait}.',
  },
  NAME_TAKEN: {
    title: 'Nom déjà pris',
    detail: 'Quelqu’un porte déjà ce nom ici : en choisir un autre.',
  },
  ALREADY_SET_UP: {
    title: 'Déjà installé',
    detail: 'Ce serveur a déjà une personne qui l’administre.',
  },
  LAST_ADMINISTRATOR: {
    title: 'Dernière personne à administrer',
    detail: 'Plus personne n’administrerait ce serveur : inviter d’abord quelqu’un d’autre.',
  },
  INVALID_GRANT: {
    title: 'Rôle incompatible avec cet accès',
    detail:
      'Un lien donne à lire ou à contribuer, une invitation à animer ou à administrer, un jeton à lire.',
  },
};
