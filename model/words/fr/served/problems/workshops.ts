/** Messages about refusals in workshops, as phones show them. */
export const workshopProblems = {
  WORKSHOP_NOT_FOUND: {
    title: 'Atelier introuvable',
    detail: 'Atelier introuvable : supprimé depuis, ou l’adresse est inexacte.',
  },
  CONTRIBUTION_NOT_FOUND: {
    title: 'Réponse introuvable',
    detail: 'Réponse introuvable : l’atelier ne l’a pas reçue, ou elle a été annulée.',
  },
  PARTICIPANT_NOT_FOUND: {
    title: 'Personne inconnue ici',
    detail: 'Cet atelier ne connaît pas cette personne.',
  },
  JOIN_CODE_NOT_FOUND: {
    title: 'Aucun code à montrer',
    detail: 'Cet atelier n’a pas de code que ce serveur puisse montrer : en faire un.',
  },
  INVALID_CODE: {
    title: 'Code inconnu',
    detail: 'Aucun atelier ouvert n’a ce code : le relire à l’écran, ou le demander à l’animation.',
  },
  WORKSHOP_NOT_OPEN: {
    title: 'Atelier fermé',
    detail: 'L’atelier n’est pas ouvert : rien ne peut y être ajouté depuis un téléphone.',
  },
  REREADING_OVER: {
    title: 'Relecture terminée',
    detail: 'Le dernier jour de la relecture est passé : s’adresser à l’animation du territoire.',
  },
  ALREADY_ACCEPTED: {
    title: 'Déjà sur la carte',
    detail: 'Cette réponse est sur la carte : l’annuler depuis l’historique.',
  },
  ACTS_ELSEWHERE: {
    title: 'Partagée avec un autre territoire',
    detail:
      'Cet acteur agit aussi dans un territoire où votre accès ne permet pas de changer sa fiche : s’adresser à l’animation de ce territoire, ou à l’administration.',
  },
  CONTRIBUTION_CHANGED: {
    title: 'Corrigée entre-temps',
    detail: 'Cette réponse vient d’être corrigée : la relire avant de l’accepter.',
  },
  VOTE_NOT_FOUND: {
    title: 'Vote introuvable',
    detail: 'Vote introuvable : il a été effacé, ou l’adresse est inexacte.',
  },
  VOTE_OPEN: {
    title: 'Un vote est déjà ouvert',
    detail: 'Un vote est ouvert dans cet atelier : le terminer avant d’en ouvrir un autre.',
  },
  VOTE_CLOSED: {
    title: 'Le vote est terminé',
    detail: 'Le vote est terminé : les voix arrivées avant comptent, les suivantes non.',
  },
  NOTHING_TO_CHOOSE: {
    title: 'Rien à départager',
    detail:
      'Il faut au moins deux questions à l’écran, ou deux rencontres, que tout le monde puisse voir et qui ne soient pas délicates.',
  },
  TOO_MANY_DOTS: { title: 'Trop de points', detail: 'Plus de points que ce vote n’en donne à chacun.' },
  NO_NETWORK: {
    title: 'Aucun réseau',
    detail:
      'Cette machine n’est sur aucun réseau que des téléphones puissent rejoindre : la relier au Wi-Fi de la salle, ou ouvrir un partage de connexion.',
  },
  PHONES_NOT_OFFERED: {
    title: 'Ne s’ouvre pas d’ici',
    detail:
      'Ce serveur écoute déjà au-delà de sa machine, ou a une base ou un conteneur à part : il s’ouvre aux téléphones par ses réglages.',
  },
};
