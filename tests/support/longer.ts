/**
 * What `npm test` leaves to `npm run test:long`: what was proved once in its usual way, proved again at each size, in both
 * colours, in either language, on paper, for axe, in rarer ways, or with engines of its own.
 */
export const LONG = { tags: ['long'] };

/** What `npm test` tries a few times, and `npm run test:long` as often as it deserves. */
export const OFTEN = { tags: ['often'] };

/** Both, as they are told to Vitest: a file with one that it does not know is not read. */
export const TAGS = [
  { name: 'long', description: 'for `npm run test:long`' },
  {
    name: 'often',
    description: 'a few times for `npm test`, as often as it deserves for `npm run test:long`',
  },
];
