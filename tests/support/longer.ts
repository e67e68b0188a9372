/**
 * Tests that `npm test` leaves to `npm run test:long`. They check a result, already checked in its usual
 * form, at each size, in both colours, in either language, on paper, with axe, in rarer cases, or with
 * separate engines.
 */
export const LONG = { tags: ['long'] };

/** Properties that `npm test` tries a few times, and `npm run test:long` in full. */
export const OFTEN = { tags: ['often'] };

/** Both tags, as Vitest has to know them: a file with an unknown tag is not run. */
export const TAGS = [
  { name: 'long', description: 'for `npm run test:long`' },
  {
    name: 'often',
    description: 'a few times for `npm test`, as often as it deserves for `npm run test:long`',
  },
];
