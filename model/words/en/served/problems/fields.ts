import type { fieldProblems as french } from '../../../fr/served/problems/fields.ts';

/** What is said of one property at fault, by its code; `{value}` is what was sent there. */
export const fieldProblems: typeof french = {
  missing: 'Required',
  repeated: '{value} is there twice',
  unknown: '{value} does not exist',
  invalid_cursor: 'Take the nextCursor of an answer',
};
