/** Messages about refusals of briefs. */
export const briefProblems = {
  FICHE_NOT_FOUND: {
    title: 'Fiche introuvable',
    detail: 'Fiche introuvable ici : retirée par son territoire, supprimée, ou l’adresse est inexacte.',
  },
  FICHE_EXISTS: {
    title: 'Fiche déjà commencée',
    detail: 'Cette coopération a déjà sa fiche dans ce territoire : c’est elle qu’il faut ouvrir.',
  },
  NOT_A_PARTY: {
    title: 'Pas une partie de la coopération',
    detail: 'Une fiche ne nomme que les parties de sa coopération, et aucun acteur privé.',
  },
  PERSONAL_CONTACT: {
    title: 'Contact personnel',
    detail:
      'Le contact est une fonction et une organisation, sans adresse électronique ni numéro : la fiche sera lue ailleurs, longtemps.',
  },
  FICHE_INCOMPLETE: {
    title: 'Fiche à compléter',
    detail:
      'Pour être publiée, la fiche a besoin d’un titre, d’un résumé, et de ce qui a été appris ou de ce que d’autres peuvent reprendre.',
  },
  FICHE_WITHHELD: {
    title: 'Fiche retenue',
    detail:
      'Cette fiche parlerait de ce qui est privé, ou de moins de deux acteurs : elle ne peut pas être publiée ainsi.',
  },
  UNDONE_ELSEWHERE: {
    title: 'À annuler dans son territoire',
    detail: 'Cette étape est d’un autre territoire, qui l’a publiée ici : c’est là-bas qu’elle s’annule.',
  },
};
