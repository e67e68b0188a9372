import type { ProblemText } from './problem-text.ts';

/** What is said of refusals around briefs: the same catalogue. */
export const FICHE_PROBLEM_TEXTS: Readonly<Record<string, ProblemText>> = {
  FICHE_NOT_FOUND: {
    title: { fr: 'Fiche introuvable', en: 'Brief not found' },
    detail: {
      fr: 'Fiche introuvable ici : retirée par son territoire, supprimée, ou l’adresse est inexacte.',
      en: 'No such brief here: withdrawn by its territory, deleted, or the address is wrong.',
    },
  },
  FICHE_EXISTS: {
    title: { fr: 'Fiche déjà commencée', en: 'Brief begun already' },
    detail: {
      fr: 'Cette coopération a déjà sa fiche dans ce territoire : c’est elle qu’il faut ouvrir.',
      en: 'This cooperation has its brief in this territory already: that is the one to open.',
    },
  },
  NOT_A_PARTY: {
    title: { fr: 'Pas une partie de la coopération', en: 'Not a party of the cooperation' },
    detail: {
      fr: 'Une fiche ne nomme que les parties de sa coopération, et aucune organisation privée.',
      en: 'A brief names the parties of its cooperation only, and no private organisation.',
    },
  },
  PERSONAL_CONTACT: {
    title: { fr: 'Contact personnel', en: 'Personal contact' },
    detail: {
      fr: 'Le contact est une fonction et une organisation, sans adresse électronique ni numéro : la fiche sera lue ailleurs, longtemps.',
      en: 'The contact is a role and an organisation, with no e-mail address and no number: the brief will be read elsewhere, for long.',
    },
  },
  FICHE_INCOMPLETE: {
    title: { fr: 'Fiche à compléter', en: 'Brief to complete' },
    detail: {
      fr: 'Pour être publiée, la fiche a besoin d’un titre, d’un résumé, et de ce qui a été appris ou de ce que d’autres peuvent reprendre.',
      en: 'To be published, the brief needs a title, a summary, and what was learnt or what others can reuse.',
    },
  },
  FICHE_WITHHELD: {
    title: { fr: 'Fiche retenue', en: 'Brief withheld' },
    detail: {
      fr: 'Cette fiche parlerait de ce qui est privé, ou de moins de deux organisations : elle ne peut pas être publiée ainsi.',
      en: 'This brief would tell of what is private, or of fewer than two organisations: it cannot be published like this.',
    },
  },
  UNDONE_ELSEWHERE: {
    title: { fr: 'À annuler dans son territoire', en: 'To be undone in its territory' },
    detail: {
      fr: 'Cette étape est d’un autre territoire, qui l’a publiée ici : c’est là-bas qu’elle s’annule.',
      en: 'This step is another territory’s, that published it here: it is undone there.',
    },
  },
};
