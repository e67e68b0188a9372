import type { familyPatterns as french } from '../../fr/patterns/family-patterns.ts';

/** Questions about families of actors, and who stands between them. */
export const familyPatterns: typeof french = {
  'brokers-between-families': {
    title: 'Brokers between two families',
    question: 'Who is linked to actors of both families that are not linked to each other?',
    finds:
      'For each actor of the map: the pairs of one partner of each family without a link at the threshold chosen.',
    doesNotProve:
      'That this actor introduces them, or that they do not know each other: only that the map notes no link.',
    parameters: { familyA: 'First family', familyB: 'Second family' },
    columns: {
      brokerId: 'Broker',
      family: 'Its family',
      pairs: 'Pairs it brings near',
      withA: 'Of the first family',
      withB: 'Of the second family',
    },
  },
  'cross-family-consortia': {
    title: 'Consortia across families',
    question: 'Which cooperations bring together several actors of different families?',
    finds: 'The cooperations active that day with at least these numbers of actors and families.',
    doesNotProve: 'That each party weighs as much as the others in it.',
    parameters: { parties: 'Actors at least', families: 'Families at least' },
    columns: {
      cooperationId: 'Cooperation',
      nature: 'Nature',
      partyIds: 'Actors',
      parties: 'Number of actors',
      families: 'Number of families',
    },
  },
  'themes-that-join': {
    title: 'Themes that join two families',
    question: 'Around which themes do these two families cooperate?',
    finds: 'The themes of active cooperations to which both families are party.',
    doesNotProve: 'That the other themes divide them: a cooperation without a theme is not in it.',
    parameters: { familyA: 'First family', familyB: 'Second family' },
    columns: {
      themeId: 'Theme',
      cooperations: 'Number of cooperations',
      cooperationIds: 'Cooperations',
      actorIds: 'Actors',
    },
  },
  'families-by-a-thread': {
    title: 'Families joined by a single link',
    question: 'Which families hold together by one link only?',
    finds:
      'The pairs of families between which the map notes one pair of linked actors, at the threshold chosen.',
    doesNotProve:
      'That this link is fragile, or that families without any link (not listed) ignore each other.',
    columns: {
      familyA: 'Family',
      familyB: 'Other family',
      actorId: 'Actor',
      otherId: 'Linked to',
      intensity: 'Intensity',
    },
  },
};
