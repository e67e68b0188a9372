/** What is said of refusals in workshops: the same catalogue, what phones are told. */
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
    detail: 'Le dernier jour de la relecture est passé : s’adresser à qui anime le territoire.',
  },
  ALREADY_ACCEPTED: {
    title: 'Déjà sur la carte',
    detail: 'Cette réponse est sur la carte : l’annuler depuis l’historique.',
  },
  ACTS_ELSEWHERE: {
    title: 'Partagée avec un autre territoire',
    detail:
      'Cette organisation agit aussi dans un territoire où votre accès ne permet pas de changer sa fiche : s’adresser à qui anime là-bas, ou à qui administre.',
  },
  CONTRIBUTION_CHANGED: {
    title: 'Corrigée entre-temps',
    detail: 'Cette réponse vient d’être corrigée : la relire avant de l’accepter.',
  },
};
