import type { wait as french } from '../fr/wait.ts';

/** How long one waits. */
export const wait: typeof french = {
  seconds: (n) => (n < 2 ? 'a second' : `${n} seconds`),
  minutes: (n) => (n < 2 ? 'a minute' : `${n} minutes`),
};
