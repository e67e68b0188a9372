declare module 'jstat' {
  const jstat: {
    jStat: {
      hypgeom: {
        /** P(X ≤ x): draws without replacement from a population that holds a number of successes. */
        cdf(x: number, population: number, successes: number, draws: number): number;
      };
    };
  };
  export default jstat;
}
