import type { linkPatterns as french } from '../../fr/patterns/link-patterns.ts';

/** Questions about links. */
export const linkPatterns: typeof french = {
  'triads-around-a-theme': {
    title: 'Triads around a theme',
    question: 'Which three actors, all linked to each other, act on this theme?',
    finds:
      'Three actors linked two by two at the threshold chosen, each party to an active cooperation on the theme; their links may be about something else.',
    doesNotProve: 'That the three work together on this theme.',
    parameters: { theme: 'Theme' },
    columns: {
      firstId: 'First',
      secondId: 'Second',
      thirdId: 'Third',
      cooperationIds: 'Cooperations on this theme',
    },
  },
  'two-step-introductions': {
    title: 'Two-step introductions',
    question: 'Which two actors could a partner of both introduce?',
    finds:
      'Two actors with no link and no common project noted, and at least one partner linked to each at the threshold chosen.',
    doesNotProve: 'That they have something to do together: see needs, commitments and themes.',
    parameters: { actor: 'Actor (empty: all)' },
    columns: {
      actorId: 'Actor',
      otherId: 'Could meet',
      introducers: 'Number of introducers',
      introducerIds: 'Introduced by',
    },
  },
  'reciprocal-support': {
    title: 'Reciprocal support',
    question: 'Who supports whom, and is supported in return?',
    finds:
      'Two actors between which one active cooperation goes one way (funds, commissions, supports, governs) and another goes back.',
    doesNotProve: 'That the exchange is even, or that one depends on the other.',
    columns: {
      actorId: 'Actor',
      thereNature: 'There',
      thereId: 'Cooperation there',
      otherId: 'Other actor',
      backNature: 'Back',
      backId: 'Cooperation back',
    },
  },
  'links-seen-differently': {
    title: 'Links seen differently',
    question: 'Which cooperations do their parties describe at different levels?',
    finds:
      'The cooperations in progress, active or dormant whose parties declare levels at least this far apart. The latest word of each party counts.',
    doesNotProve: 'That one of them is wrong: each describes what it lives.',
    parameters: { apart: 'Apart by at least' },
    columns: {
      cooperationId: 'Cooperation',
      state: 'State',
      lowest: 'Lowest level',
      lowestIds: 'According to',
      highest: 'Highest level',
      highestIds: 'According to',
      apart: 'Apart',
    },
  },
  newcomers: {
    title: 'Newcomers and first links',
    question: 'Who came lately, and who is each linked to?',
    finds:
      'The actors of the map that have acted here for less than this number of months, with their links at the chosen threshold.',
    doesNotProve: 'That actors without an arrival date have long been there.',
    parameters: { months: 'Came within (months)' },
    columns: { actorId: 'Actor', family: 'Family', since: 'Since', links: 'Links', partnerIds: 'Linked to' },
  },
};
