/** How long one waits. */
export const wait = {
  seconds: (n: number) => (n < 2 ? 'une seconde' : `${n} secondes`),
  minutes: (n: number) => (n < 2 ? 'une minute' : `${n} minutes`),
};
