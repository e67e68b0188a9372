import type { briefProblems as french } from '../../../fr/served/problems/briefs.ts';

/** Messages about refusals of briefs. */
export const briefProblems: typeof french = {
  FICHE_NOT_FOUND: {
    title: 'Brief not found',
    detail: 'No such brief here: withdrawn by its territory, deleted, or the address is wrong.',
  },
  FICHE_EXISTS: {
    title: 'Brief begun already',
    detail: 'This cooperation has its brief in this territory already: that is the one to open.',
  },
  NOT_A_PARTY: {
    title: 'Not a party of the cooperation',
    detail: 'A brief names the parties of its cooperation only, and no private actor.',
  },
  PERSONAL_CONTACT: {
    title: 'Personal contact',
    detail:
      'The contact is a role and an organisation, with no e-mail address and no number: the brief will be read elsewhere, for long.',
  },
  FICHE_INCOMPLETE: {
    title: 'Brief to complete',
    detail:
      'To be published, the brief needs a title, a summary, and what was learnt or what others can reuse.',
  },
  FICHE_WITHHELD: {
    title: 'Brief withheld',
    detail:
      'This brief would show private data, or has fewer than two actors: it cannot be published like this.',
  },
  UNDONE_ELSEWHERE: {
    title: 'To be undone in its territory',
    detail: 'This step is another territory’s, that published it here: it is undone there.',
  },
};
