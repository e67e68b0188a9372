import { definePattern, numberOf, oneOf, type Pattern } from './define-pattern.ts';

/** Questions about links. */
export const linkPatterns: readonly Pattern[] = [
  definePattern({
    id: 'triads-around-a-theme',
    parameters: { theme: oneOf('theme', { required: true, default: 'energy' }) },
    columns: {
      firstId: 'actor',
      secondId: 'actor',
      thirdId: 'actor',
      cooperationIds: 'cooperations',
    },
  }),
  definePattern({
    id: 'two-step-introductions',
    parameters: { actor: oneOf('actor') },
    columns: {
      actorId: 'actor',
      otherId: 'actor',
      introducers: 'number',
      introducerIds: 'actors',
    },
  }),
  definePattern({
    id: 'reciprocal-support',
    columns: {
      actorId: 'actor',
      thereNature: 'nature',
      thereId: 'cooperation',
      otherId: 'actor',
      backNature: 'nature',
      backId: 'cooperation',
    },
  }),
  definePattern({
    id: 'links-seen-differently',
    parameters: {
      apart: numberOf({ default: 1, min: 1, max: 4 }),
    },
    columns: {
      cooperationId: 'cooperation',
      state: 'state',
      lowest: 'number',
      lowestIds: 'actors',
      highest: 'number',
      highestIds: 'actors',
      apart: 'number',
    },
  }),
  definePattern({
    id: 'newcomers',
    parameters: {
      months: numberOf({ default: 36, min: 1, max: 240 }),
    },
    columns: {
      actorId: 'actor',
      family: 'family',
      since: 'day',
      links: 'number',
      partnerIds: 'actors',
    },
  }),
];
