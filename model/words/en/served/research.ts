import type { research as french } from '../../fr/served/research.ts';

/** Description inside a research file. */
export const research: typeof french = {
  columns: ['table', 'column', 'holds', 'values'],
  day: 'day read',
  parameters: 'parameters',
  territory: 'territory',
  fictional: 'fictional',
  actors: 'actors',
  cooperations: 'cooperations',
  consent: 'consent',
  removed: 'removed',
  numbers: 'numbers',
  care: 'limits',
  choices: 'choices',
  known: 'recognisable',
  blank: 'blank cells',
  cut: 'degrees cut',
  proof: 'what this does not prove',
  count: (included, all) => `${included} of ${all}; ${all - included} absent`,
  consentText:
    'Only actors whose speakers all agreed to research use in a workshop, and fictional ones. A cooperation is included if at least two of its parties are.',
  removedText:
    'Names, places, SIREN, websites, free texts, sources, voices, days (the year alone is left), and all that is kept for facilitators.',
  numbersText: 'Drawn for this file: the same in all its tables, others in another file.',
  knownText: ({ unique, underK }, all, k) =>
    `By all that these tables say, ${unique} actors of ${all} are the only ones of their kind, and ${underK} are alike with fewer than ${k}.`,
  blankText: (k) =>
    `A cell under ${k} is blank, as are those of a family of fewer than ${k} actors. Others are so that no blank cell follows from the rest, even for anyone who knows the total of the table. No total is written.`,
  cutText: (k) =>
    `Nobody has more links than ${k} actors have at least: other links were taken out by chance. Cooperations, declarations, commitments, needs and offers are not here.`,
  proofText:
    'Declared map: the absence of a link does not prove the absence of cooperation, less still here, where actors who did not agree are missing.',
};
