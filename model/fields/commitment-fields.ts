import { CommitmentOrigin, CommitmentStatus, Horizon } from '../contract/vocabulary.ts';
import { defaulted, type Fields, known, optional, required } from './field.ts';
import { fixedWord, line, oneNode, oneOf, saidDay, saidEnd, someNodes, someText, text } from './values.ts';

/** Fields of a commitment. */
export const COMMITMENT_FIELDS = {
  code: optional(line(40), { headings: known('numéro | number | n° | réf'), inTemplate: true }),
  text: required(someText(2000), {
    headings: known('texte | intitulé | libellé | action | objectif | nom'),
    inTemplate: true,
    holdsWords: true,
  }),
  origin: defaulted(fixedWord(CommitmentOrigin), { isFixed: true, choices: 'origins' }),
  charterVersion: optional(line(40), {}),
  // Words of one's own as often as an entry of the vocabulary: as it is kept.
  frame: optional(line(80), {
    word: 'commitmentFrame',
    headings: known('document | démarche'),
    inTemplate: true,
    holdsWords: true,
  }),
  decidedOn: optional(saidDay(), {
    headings: known('date de décision | délibération | date'),
    inTemplate: true,
  }),
  reference: optional(text(1000), { headings: known('source | page'), holdsWords: true }),
  horizon: defaulted(oneOf(Horizon, 'horizon'), {
    headings: known('étoile ou caillou | star or pebble'),
    inTemplate: true,
    forResearch: true,
    initial: 'star',
  }),
  dueOn: optional(saidEnd(), {
    headings: known('échéance | due | date limite | deadline'),
    inTemplate: true,
  }),
  status: defaulted(oneOf(CommitmentStatus, 'commitmentStatus'), {
    word: 'commitmentStatus',
    headings: known('statut | état | avancement'),
    inTemplate: true,
    forResearch: true,
    initial: 'open',
  }),
  themes: defaulted(someNodes('Theme', 30, { type: 'words', list: 'theme' }), {
    headings: known('thématique'),
    inTemplate: true,
    forResearch: true,
    isTied: true,
  }),
  refines: optional(oneNode('Commitment', { type: 'commitments' }), {
    headings: known('décline | charte | charter'),
    forResearch: true,
    isTied: true,
  }),
} as const satisfies Fields;
