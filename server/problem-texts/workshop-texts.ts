import type { ProblemText } from './problem-text.ts';

/** What is said of refusals in workshops: the same catalogue, what phones are told. */
export const WORKSHOP_PROBLEM_TEXTS: Readonly<Record<string, ProblemText>> = {
  WORKSHOP_NOT_FOUND: {
    title: { fr: 'Atelier introuvable', en: 'Workshop not found' },
    detail: {
      fr: 'Atelier introuvable : supprimé depuis, ou l’adresse est inexacte.',
      en: 'Workshop not found: deleted since, or the address is wrong.',
    },
  },
  CONTRIBUTION_NOT_FOUND: {
    title: { fr: 'Réponse introuvable', en: 'Answer not found' },
    detail: {
      fr: 'Réponse introuvable : l’atelier ne l’a pas reçue, ou elle a été annulée.',
      en: 'Answer not found: the workshop has not received it, or it was undone.',
    },
  },
  PARTICIPANT_NOT_FOUND: {
    title: { fr: 'Personne inconnue ici', en: 'Unknown here' },
    detail: {
      fr: 'Cet atelier ne connaît pas cette personne.',
      en: 'This workshop does not know this person.',
    },
  },
  INVALID_CODE: {
    title: { fr: 'Code inconnu', en: 'Unknown code' },
    detail: {
      fr: 'Aucun atelier ouvert n’a ce code : le relire à l’écran, ou le demander à l’animation.',
      en: 'No workshop has this code: read it again on the screen, or ask for it.',
    },
  },
  WORKSHOP_NOT_OPEN: {
    title: { fr: 'Atelier fermé', en: 'Workshop not open' },
    detail: {
      fr: 'L’atelier n’est pas ouvert : rien ne peut y être ajouté depuis un téléphone.',
      en: 'The workshop is not open: nothing can be added from a phone.',
    },
  },
  REREADING_OVER: {
    title: { fr: 'Relecture terminée', en: 'Rereading is over' },
    detail: {
      fr: 'Le dernier jour de la relecture est passé : s’adresser à qui anime le territoire.',
      en: 'The last day of rereading has passed: ask those who facilitate the territory.',
    },
  },
  ALREADY_ACCEPTED: {
    title: { fr: 'Déjà sur la carte', en: 'On the map already' },
    detail: {
      fr: 'Cette réponse est sur la carte : l’annuler depuis l’historique.',
      en: 'This answer is on the map: undo it from the history.',
    },
  },
  ACTS_ELSEWHERE: {
    title: { fr: 'Partagée avec un autre territoire', en: 'Shared with another territory' },
    detail: {
      fr: 'Cette organisation agit aussi dans un territoire où votre accès ne permet pas de changer sa fiche : s’adresser à qui anime là-bas, ou à qui administre.',
      en: 'This organisation also acts in a territory where your access does not allow its sheet to be changed: ask those who facilitate there, or who administer.',
    },
  },
  VOTE_NOT_FOUND: {
    title: { fr: 'Vote introuvable', en: 'Vote not found' },
    detail: {
      fr: 'Vote introuvable : il a été effacé, ou l’adresse est inexacte.',
      en: 'Vote not found: it was erased, or the address is wrong.',
    },
  },
  VOTE_OPEN: {
    title: { fr: 'Un vote est déjà ouvert', en: 'A vote is open already' },
    detail: {
      fr: 'Un vote est ouvert dans cet atelier : le clore avant d’en ouvrir un autre.',
      en: 'A vote is open in this workshop: close it before you open another.',
    },
  },
  VOTE_CLOSED: {
    title: { fr: 'Le vote est clos', en: 'The vote is closed' },
    detail: {
      fr: 'Le vote est clos : ce qui était arrivé avant compte, plus rien ne s’y ajoute.',
      en: 'The vote is closed: what had come before counts, nothing more is added.',
    },
  },
  NOTHING_TO_CHOOSE: {
    title: { fr: 'Rien à départager', en: 'Nothing to choose from' },
    detail: {
      fr: 'Il faut au moins deux questions à l’écran, ou deux rencontres, que tout le monde puisse voir et qui ne soient pas délicates.',
      en: 'It takes two questions on the screen, or two meetings, that everybody may see and that are not delicate.',
    },
  },
  TOO_MANY_DOTS: {
    title: { fr: 'Trop de points', en: 'Too many dots' },
    detail: {
      fr: 'Plus de points que ce vote n’en donne à chacun.',
      en: 'More dots than this vote gives to each.',
    },
  },
  NO_NETWORK: {
    title: { fr: 'Aucun réseau', en: 'No network' },
    detail: {
      fr: 'Cette machine n’est sur aucun réseau que des téléphones puissent rejoindre : la relier au Wi-Fi de la salle, ou ouvrir un partage de connexion.',
      en: 'This machine is on no network that phones could be on: join the Wi-Fi of the room, or share a connection.',
    },
  },
  PHONES_NOT_OFFERED: {
    title: { fr: 'Ne s’ouvre pas d’ici', en: 'Not opened from here' },
    detail: {
      fr: 'Ce serveur écoute déjà au-delà de sa machine, ou a une base ou un conteneur à part : il s’ouvre aux téléphones par ses réglages.',
      en: 'This server listens beyond its machine already, or has a database or a container apart: it is opened to phones by its settings.',
    },
  },
  CONTRIBUTION_CHANGED: {
    title: { fr: 'Corrigée entre-temps', en: 'Corrected meanwhile' },
    detail: {
      fr: 'Cette réponse vient d’être corrigée : la relire avant de l’accepter.',
      en: 'This answer was just corrected: read it again before accepting it.',
    },
  },
};
