import { notFound, type ProblemText } from './problem-text.ts';

/** What is said of who may do what, and of ways in. */
export const ACCESS_PROBLEM_TEXTS: Readonly<Record<string, ProblemText>> = {
  PERSON_NOT_FOUND: notFound('Personne', 'Person'),
  ACCESS_LINK_NOT_FOUND: notFound('Accès', 'Access'),
  UNAUTHENTICATED: {
    title: { fr: 'Connexion nécessaire', en: 'Sign-in needed' },
    detail: {
      fr: 'Se connecter, ou ouvrir le lien reçu, pour aller plus loin.',
      en: 'Sign in, or open the link you were given, to go further.',
    },
  },
  FORBIDDEN: {
    title: { fr: 'Non permis', en: 'Not allowed' },
    detail: {
      fr: 'Votre accès ne permet pas cela ici.',
      en: 'Your access does not allow this here.',
    },
  },
  MACHINE_LINK_NEEDED: {
    title: { fr: 'Par le lien du démarrage', en: 'By the link of the start' },
    detail: {
      fr: 'Ouvrez Maillage par le lien affiché au démarrage, dans le terminal où il a été lancé : cette page et les gestes sans retour s’ouvrent alors dans ce navigateur.',
      en: 'Open Maillage by the link shown at start, in the terminal where it was launched: this page and what nobody undoes then open in this browser.',
    },
  },
  INVALID_CREDENTIALS: {
    title: { fr: 'Nom ou mot de passe inexact', en: 'Wrong name or password' },
    detail: {
      fr: 'Ce nom et ce mot de passe ne vont pas ensemble.',
      en: 'This name and this password do not go together.',
    },
  },
  INVALID_TOKEN: {
    title: { fr: 'Lien périmé', en: 'Link not valid' },
    detail: {
      fr: 'Ce lien a expiré, a déjà servi ou a été retiré : en demander un autre à qui l’a donné.',
      en: 'This link is over, was used or was withdrawn: ask for another one.',
    },
  },
  TOO_MANY_ATTEMPTS: {
    title: { fr: 'Trop d’essais', en: 'Too many attempts' },
    detail: {
      fr: 'Trop d’essais ont échoué : réessayer dans {wait}.',
      en: 'Too many attempts failed: try again in {wait}.',
    },
  },
  TOO_MANY_REQUESTS: {
    title: { fr: 'Trop de demandes', en: 'Too many requests' },
    detail: {
      fr: 'Ce navigateur demande trop à la fois : réessayer dans {wait}.',
      en: 'This browser asks too much at once: try again in {wait}.',
    },
  },
  NAME_TAKEN: {
    title: { fr: 'Nom déjà pris', en: 'Name taken' },
    detail: {
      fr: 'Quelqu’un porte déjà ce nom ici : en choisir un autre.',
      en: 'Somebody has this name here: choose another.',
    },
  },
  ALREADY_SET_UP: {
    title: { fr: 'Déjà installé', en: 'Already set up' },
    detail: {
      fr: 'Ce serveur a déjà une personne qui l’administre.',
      en: 'Somebody administers this server already.',
    },
  },
  LAST_ADMINISTRATOR: {
    title: { fr: 'Dernière personne à administrer', en: 'Last administrator' },
    detail: {
      fr: 'Plus personne n’administrerait ce serveur : inviter d’abord quelqu’un d’autre.',
      en: 'Nobody would administer this server any more: invite somebody else first.',
    },
  },
  INVALID_GRANT: {
    title: { fr: 'Rôle incompatible avec cet accès', en: 'Role does not fit this access' },
    detail: {
      fr: 'Un lien donne à lire ou à contribuer, une invitation à animer ou à administrer, un jeton à lire.',
      en: 'A link gives reading or contributing, an invitation facilitating or administering, a token reading.',
    },
  },
};
