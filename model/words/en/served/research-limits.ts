import type { researchLimits as french } from '../../fr/served/research-limits.ts';

/** Limits of protection of a research file. */
export const researchLimits: typeof french = {
  network: () => [
    'Pseudonymised, not anonymous: without names, but anyone who knows the territory recognises an actor by its links, even without any other column.',
    'So it still is data about actors, and at times about people: do not publish it without the territory’s agreement, do not look for who is who.',
    'How many are recognisable is counted on this file alone: with another one, or with what is known of the place, there may be more.',
  ],
  counts: (k) => [
    `Neither actor nor link: numbers between families. Anyone who knows much already may still guess: of a cell of ${k}, the ${k - 1} who put together what they know learn the last.`,
    'Two files of different days, k or families can be compared: publish one alone.',
  ],
};
