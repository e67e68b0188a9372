import { definePattern, numberOf, oneOf, type Pattern } from './define-pattern.ts';

const least = numberOf({ default: 2, min: 1, max: 100 });

/** Questions about commitments, needs, offers and money. */
export const commitmentPatterns: readonly Pattern[] = [
  definePattern({
    id: 'who-carries-most',
    parameters: { least },
    columns: {
      actorId: 'actor',
      family: 'family',
      commitments: 'number',
      leads: 'number',
      commitmentIds: 'commitments',
    },
  }),
  definePattern({
    id: 'serving-several-commitments',
    parameters: { least },
    columns: {
      cooperationId: 'cooperation',
      nature: 'nature',
      commitments: 'number',
      commitmentIds: 'commitments',
    },
  }),
  definePattern({
    id: 'carriers-without-cooperation',
    columns: {
      commitmentId: 'commitment',
      actorId: 'actor',
      otherId: 'actor',
      introducerIds: 'actors',
    },
  }),
  definePattern({
    id: 'uncarried-commitments',
    columns: {
      commitmentId: 'commitment',
      dueOn: 'day',
      themeIds: 'themes',
    },
  }),
  definePattern({
    id: 'commitments-of-one-carrier',
    columns: {
      commitmentId: 'commitment',
      carrierId: 'actor',
      carried: 'number',
    },
  }),
  definePattern({
    id: 'commitments-without-action',
    columns: {
      commitmentId: 'commitment',
      dueOn: 'day',
      carrierIds: 'actors',
      cooperationIds: 'cooperations',
    },
  }),
  definePattern({
    id: 'needs-met-here',
    parameters: { theme: oneOf('theme') },
    columns: {
      actorId: 'actor',
      resourceId: 'resource',
      themeId: 'theme',
      need: 'text',
      offererId: 'actor',
      offer: 'text',
    },
  }),
  definePattern({
    id: 'funders-stars',
    parameters: { least },
    columns: {
      funderId: 'actor',
      recipients: 'number',
      recipientIds: 'actors',
      linkedPairs: 'number',
      pairs: 'number',
    },
  }),
  definePattern({
    id: 'chains',
    parameters: {
      first: oneOf('nature', { required: true, default: 'funds' }),
      second: oneOf('nature', { required: true, default: 'commissions' }),
    },
    columns: {
      fromId: 'actor',
      firstId: 'cooperation',
      throughId: 'actor',
      secondId: 'cooperation',
      toId: 'actor',
    },
  }),
  definePattern({
    id: 'unused-offers',
    parameters: { theme: oneOf('theme') },
    columns: {
      actorId: 'actor',
      resourceId: 'resource',
      themeId: 'theme',
      offer: 'text',
    },
  }),
  definePattern({
    id: 'members-without-cooperation',
    columns: {
      memberId: 'actor',
      bodyId: 'actor',
      since: 'day',
    },
  }),
];
