const { FC_RUNS, FC_SEED, FC_OFTEN } = process.env;
/** Set by `npm run test:long`. */
export const isOften = FC_OFTEN !== undefined;

/**
 * Returns the parameters of a property test. The seed is fixed by default, so that a failure is reproducible
 * everywhere. FC_RUNS sets the number of runs and a seed of the day. A failure prints its seed for FC_SEED.
 * `few` limits `npm test` to the first draws, where each takes seconds.
 */
export function runs(usual: number, seed: number, few = usual): { numRuns: number; seed: number } {
  const ofTheDay = FC_RUNS === undefined ? seed : Date.now() % 2 ** 31;
  return { numRuns: Number(FC_RUNS ?? (isOften ? usual : few)), seed: Number(FC_SEED ?? ofTheDay) };
}

/** Runs of properties without a database. */
export const PURE_RUNS = 1_000;

/** How long a property that asks a database may take, in milliseconds: the more it is tried, the longer. */
export const RUNS_MS = 600_000 + 30_000 * Number(FC_RUNS ?? 0);
