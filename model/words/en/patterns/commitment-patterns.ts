import type { commitmentPatterns as french } from '../../fr/patterns/commitment-patterns.ts';

/** Questions about commitments, needs, offers and money. */
export const commitmentPatterns: typeof french = {
  'who-carries-most': {
    title: 'Who carries most',
    question: 'Who carries several commitments at once?',
    finds: 'The actors of the map that carry at least this number of open commitments, in any role.',
    doesNotProve: 'That it is too much: a supporting role is not the load of a lead.',
    parameters: { least: 'Commitments at least' },
    columns: {
      actorId: 'Actor',
      family: 'Family',
      commitments: 'Commitments carried',
      leads: 'As lead',
      commitmentIds: 'Which',
    },
  },
  'serving-several-commitments': {
    title: 'Cooperations that serve several commitments',
    question: 'Which cooperations move several commitments forward at once?',
    finds:
      'The active cooperations noted as serving at least this number of open commitments of the territory.',
    doesNotProve: 'That they are enough to keep them.',
    parameters: { least: 'Commitments at least' },
    columns: {
      cooperationId: 'Cooperation',
      nature: 'Nature',
      commitments: 'Commitments served',
      commitmentIds: 'Which',
    },
  },
  'carriers-without-cooperation': {
    title: 'Carriers of one commitment without cooperation',
    question: 'Who carries the same commitment without an active cooperation together?',
    finds:
      'Each pair of carriers of an open commitment without an active cooperation between them, and who joins them.',
    doesNotProve: 'That they do not coordinate: they may meet without the map saying so.',
    columns: {
      commitmentId: 'Commitment',
      actorId: 'Carrier',
      otherId: 'Other carrier',
      introducerIds: 'Partners of both',
    },
  },
  'uncarried-commitments': {
    title: 'Commitments without a carrier',
    question: 'Which open commitments does nobody on the map carry?',
    finds: 'The open commitments of the territory without a carrier on the map that day.',
    doesNotProve: 'That nobody works on them: a carrier may not be noted, or not yet be on the map.',
    columns: { commitmentId: 'Commitment', dueOn: 'Due on', themeIds: 'Themes' },
  },
  'commitments-of-one-carrier': {
    title: 'Commitments carried by one alone',
    question: 'Which commitments rest on one carrier?',
    finds: 'The open commitments with a single actor of the map noted as a carrier, in any role.',
    doesNotProve: 'That it is alone in it: others may help without being noted.',
    columns: {
      commitmentId: 'Commitment',
      carrierId: 'Only carrier',
      carried: 'Commitments it carries here',
    },
  },
  'commitments-without-action': {
    title: 'Commitments carried without common action',
    question: 'Which commitments have a carrier, and no cooperation active or in progress?',
    finds: 'The open commitments carried here that no cooperation active or in progress is noted to serve.',
    doesNotProve: 'That nothing is done: a cooperation may contribute without it being noted.',
    columns: {
      commitmentId: 'Commitment',
      dueOn: 'Due on',
      carrierIds: 'Carriers',
      cooperationIds: 'Cooperations in another state',
    },
  },
  'needs-met-here': {
    title: 'Needs and offers of here',
    question: 'Which needs meet an offer on the same map?',
    finds:
      'Each need with each offer of the same resource and theme, or without a theme on both sides, of another actor of the map.',
    doesNotProve: 'That it is the same thing, or that they have not found each other already.',
    parameters: { theme: 'Theme (empty: all)' },
    columns: {
      actorId: 'Who looks for it',
      resourceId: 'What',
      themeId: 'Theme',
      need: 'In its words',
      offererId: 'Who offers',
      offer: 'In the words of that one',
    },
  },
  'funders-stars': {
    title: 'Funders’ stars',
    question: 'Who funds several actors, and are these linked to each other?',
    finds:
      'The actors that fund at least this number of others by an active cooperation, and how many pairs of the funded are linked at the chosen threshold.',
    doesNotProve: 'That the funder ought to bring them together.',
    parameters: { least: 'Funded at least' },
    columns: {
      funderId: 'Funder',
      recipients: 'Number funded',
      recipientIds: 'Funded',
      linkedPairs: 'Linked pairs of funded',
      pairs: 'Possible pairs',
    },
  },
  chains: {
    title: 'Chains: funds, then commissions',
    question: 'Where does one cooperation lead to the next, from an actor to a second and on to a third?',
    finds:
      'Two active cooperations in a row, each of a nature with a direction: who receives in the first gives in the second.',
    doesNotProve: 'That the money or support of the first goes into the second.',
    parameters: { first: 'First nature', second: 'Second nature' },
    columns: {
      fromId: 'From',
      firstId: 'First cooperation',
      throughId: 'Through',
      secondId: 'Second cooperation',
      toId: 'To',
    },
  },
  'unused-offers': {
    title: 'Offers nobody asks for here',
    question: 'Which offers meet no need that was noted?',
    finds: 'The offers without a need of the same resource and theme of another actor of the map.',
    doesNotProve: 'That nobody needs it: people state needs less readily than offers.',
    parameters: { theme: 'Theme (empty: all)' },
    columns: { actorId: 'Actor', resourceId: 'Offers', themeId: 'Theme', offer: 'In its words' },
  },
  'members-without-cooperation': {
    title: 'Members by law without cooperation',
    question:
      'Which communes have no active cooperation with their intercommunal body, or which member with its syndicate?',
    finds:
      'The memberships by law between actors of here (map or reserve) that no active cooperation goes with.',
    doesNotProve: 'That relations are bad: membership is a fact of law, not a cooperation.',
    columns: { memberId: 'Member', bodyId: 'Member of', since: 'Since' },
  },
};
