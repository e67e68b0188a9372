import type { ProjectedLink } from '../domain/measures/scores.ts';
import type { Executor } from '../store/execute.ts';
import { computeScores } from '../store/measures.ts';
import { smallestTerritoryId } from '../store/reference.ts';
import { findTerritoryGaps } from './find-territory-gaps.ts';
import { readSystem } from './read-system.ts';

/** Two triangles and a link between: each measure has something to find in it. */
const SMALL: readonly ProjectedLink[] = [
  [0, 1],
  [1, 2],
  [0, 2],
  [2, 3],
  [3, 4],
  [4, 5],
  [3, 5],
].map(([from = 0, to = 0]) => ({ from, to, weight: 1 }));

/** What was asked of the engine. */
export interface WarmedUp {
  readonly questions: boolean;
  readonly measures: boolean;
}

/**
 * Asks the questions of the smallest territory, so that the engine has planned the statements of all rules before
 * somebody waits for them: planning takes ten times as long as running them. To plan without running (EXPLAIN) keeps no
 * plan. Then has a small network measured: the first projection and the first of each measure load the library, for
 * seconds.
 */
export async function warmUp(executor: Executor): Promise<WarmedUp> {
  const territoryId = await smallestTerritoryId(executor);
  if (territoryId !== undefined)
    await findTerritoryGaps(executor, await readSystem(executor, territoryId, { seesPrivate: true }));
  // A database without the library refuses it: nothing is there to be warm.
  const measures = await computeScores(executor, SMALL).then(
    () => true,
    () => false,
  );
  return { questions: territoryId !== undefined, measures };
}
