import type { expected as french } from '../../fr/served/expected.ts';

/** Expected values in place of invalid input, in the words of a form. */
export const expected: typeof french = {
  atMost: (bound) => `At most ${bound}`,
  atLeast: (bound) => `At least ${bound}`,
  lessThan: (bound) => `Less than ${bound}`,
  moreThan: (bound) => `More than ${bound}`,
  exactly: (bound) => `Exactly ${bound}`,
  characters: (n) => (n === 1 ? `${n} character` : `${n} characters`),
  items: (n) => (n === 1 ? `${n} item` : `${n} items`),
  multipleOf: (divisor) => `A multiple of ${divisor}`,
  oneOf: (values) =>
    values.length === 1 ? `This value: ${values[0]}` : `One of these values: ${values.join(', ')}`,
  form: 'It has none of the possible forms',
  key: 'A name of property that is not possible here',
  pattern: (pattern) => `Another form is expected: ${pattern}`,
  types: {
    string: 'A text',
    number: 'A number',
    int: 'A whole number',
    boolean: 'true or false',
    array: 'A list',
    object: 'An object',
    record: 'An object',
    null: 'Nothing (null)',
  },
  formats: {
    date: 'A day that exists, like 2026-03-12',
    datetime: 'A day and a time, like 2026-03-12T09:30:00Z',
    url: 'A web address, like https://example.org',
  },
};
