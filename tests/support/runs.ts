const { FC_RUNS, FC_SEED, FC_OFTEN } = process.env;
/** As `npm run test:long` asks. */
export const isOften = FC_OFTEN !== undefined;

/**
 * How often a property is tried. Usually with one seed, so that a run that fails here fails everywhere; as often as
 * FC_RUNS says with a seed of the day. What fails says its seed, which FC_SEED takes. `few` is enough for `npm test`, where
 * each takes seconds: of the same draws, the first.
 */
export function runs(usual: number, seed: number, few = usual): { numRuns: number; seed: number } {
  const ofTheDay = FC_RUNS === undefined ? seed : Date.now() % 2 ** 31;
  return { numRuns: Number(FC_RUNS ?? (isOften ? usual : few)), seed: Number(FC_SEED ?? ofTheDay) };
}

/** Of what takes no database. */
export const PURE_RUNS = 1_000;

/** How long a property that asks a database may take, in milliseconds: the more it is tried, the longer. */
export const RUNS_MS = 600_000 + 30_000 * Number(FC_RUNS ?? 0);
