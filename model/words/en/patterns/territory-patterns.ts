import type { territoryPatterns as french } from '../../fr/patterns/territory-patterns.ts';

/** Questions across territories, each within the person's rights. */
export const territoryPatterns: typeof french = {
  'same-gap-elsewhere': {
    title: 'The same question elsewhere, and an answer',
    question: 'Which territory has answered a question that is open here?',
    finds:
      'The territories where this question is open, and the answers (handled or accepted) given elsewhere.',
    doesNotProve: 'That the answer of one holds for the other: it gives someone to talk to.',
    parameters: { rule: 'Question' },
    columns: {
      open: 'Questions open here',
      elsewhereId: 'Has answered',
      status: 'Answer',
      reason: 'In these words',
      answeredOn: 'On',
    },
  },
  'actors-in-several-territories': {
    title: 'Actors present in several territories',
    question: 'Who is on the map of several territories?',
    finds: 'The actors on the map of at least so many territories that one may read.',
    doesNotProve: 'That they carry from one to the other what they learn.',
    parameters: { least: 'Territories at least' },
    columns: {
      actorId: 'Actor',
      family: 'Family',
      number: 'Number of territories',
      territoryIds: 'Territories',
    },
  },
  'shared-intent-without-cooperation': {
    title: 'Same intentions, no action, in several territories',
    question: 'On which themes have several territories commitments that nothing serves?',
    finds:
      'The themes of open commitments that no active cooperation serves, in at least so many territories.',
    doesNotProve: 'That there is no action: perhaps it was not tied to the commitment.',
    parameters: { least: 'Territories at least' },
    columns: {
      themeId: 'Theme',
      number: 'Number of territories',
      territoryIds: 'Territories',
      commitmentIds: 'Commitments',
    },
  },
  'needs-met-by-peers': {
    title: 'Needs that a peer territory can meet',
    question: 'Which need without an answer here meets an offer of a peer?',
    finds:
      'The needs that no actor of here answers, and the offers of the same resource and theme in a peer territory.',
    doesNotProve: 'That the offer fits, or that distance allows it.',
    columns: {
      actorId: 'Actor',
      resourceId: 'Looks for',
      themeId: 'Theme',
      need: 'Need',
      peerId: 'Peer territory',
      offererId: 'Offers',
      offer: 'Offer',
    },
  },
};
