import type { fieldProblems as french } from '../../../fr/served/problems/fields.ts';

/** Messages about an invalid property, by its code; `{value}` is the value sent. */
export const fieldProblems: typeof french = {
  missing: 'Required',
  repeated: '{value} is there twice',
  unknown: '{value} does not exist',
  invalid_cursor: 'Take the nextCursor of an answer',
};
