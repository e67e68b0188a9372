import { definePattern, numberOf, oneOf, type Pattern } from './define-pattern.ts';

const familyA = oneOf('family', {
  required: true,
  default: 'local_authority',
});
const familyB = oneOf('family', {
  required: true,
  default: 'social_economy',
});

/** Questions about families of actors, and who stands between them. */
export const familyPatterns: readonly Pattern[] = [
  definePattern({
    id: 'brokers-between-families',
    parameters: { familyA, familyB },
    columns: {
      brokerId: 'actor',
      family: 'family',
      pairs: 'number',
      withA: 'actors',
      withB: 'actors',
    },
  }),
  definePattern({
    id: 'cross-family-consortia',
    parameters: {
      parties: numberOf({ default: 3, min: 2, max: 50 }),
      families: numberOf({ default: 2, min: 1, max: 8 }),
    },
    columns: {
      cooperationId: 'cooperation',
      nature: 'nature',
      partyIds: 'actors',
      parties: 'number',
      families: 'number',
    },
  }),
  definePattern({
    id: 'themes-that-join',
    parameters: { familyA, familyB },
    columns: {
      themeId: 'theme',
      cooperations: 'number',
      cooperationIds: 'cooperations',
      actorIds: 'actors',
    },
  }),
  definePattern({
    id: 'families-by-a-thread',
    columns: {
      familyA: 'family',
      familyB: 'family',
      actorId: 'actor',
      otherId: 'actor',
      intensity: 'number',
    },
  }),
];
