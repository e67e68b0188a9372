import { z } from 'zod';
import { choicesOf, definePattern, numberOf, oneOf, type Pattern } from './define-pattern.ts';
import { tellHistory } from './tell-history.ts';

const OUTCOMES = choicesOf('waiting', 'overdue', 'begun', 'broken');

/** Questions about how cooperations live: age, sleep, promises, ends, history. */
export const timePatterns: readonly Pattern[] = [
  definePattern({
    id: 'old-without-frame',
    parameters: {
      years: numberOf({ default: 3, min: 0, max: 100 }),
    },
    columns: {
      cooperationId: 'cooperation',
      nature: 'nature',
      startedOn: 'day',
      years: 'number',
      themeIds: 'themes',
    },
  }),
  definePattern({
    id: 'sleeping-cooperations',
    parameters: {
      theme: oneOf('theme'),
      months: numberOf({
        default: 18,
        min: 1,
        max: 240,
      }),
    },
    columns: {
      cooperationId: 'cooperation',
      state: 'state',
      lastSignOn: 'day',
      themeIds: 'themes',
    },
  }),
  definePattern({
    id: 'promises',
    parameters: {
      outcome: oneOf('choice', {
        choices: OUTCOMES,
      }),
    },
    columns: {
      cooperationId: 'cooperation',
      promisedFor: 'day',
      outcome: { type: 'choice', choices: OUTCOMES },
      state: 'state',
    },
  }),
  definePattern({
    id: 'what-ended',
    parameters: {
      months: numberOf({ default: 36, min: 1, max: 600 }),
    },
    columns: {
      cooperationId: 'cooperation',
      state: 'state',
      endedOn: 'day',
      aloneIds: 'actors',
      commitmentIds: 'commitments',
    },
  }),
  definePattern({
    id: 'cooperation-history',
    parameters: { cooperation: oneOf('cooperation', { required: true }) },
    columns: {
      revision: 'number',
      day: 'day',
      by: 'text',
      status: 'state',
      intensity: 'number',
      formality: 'formality',
      nature: 'nature',
      joined: 'actors',
      gone: 'actors',
      declared: 'number',
    },
    shaped: {
      row: z.object({
        territoryId: z.string(),
        revision: z.int(),
        day: z.string(),
        by: z.string().nullable(),
        type: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
      shape: tellHistory,
    },
  }),
];
