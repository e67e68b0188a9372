import type { Executor } from '../store/execute.ts';
import { anyTerritoryId } from '../store/reference.ts';
import { findTerritoryGaps } from './find-territory-gaps.ts';
import { readSystem } from './read-system.ts';

/**
 * Asks the questions of one territory, so that the engine has planned the statements of all rules before somebody waits
 * for them: planning takes ten times as long as running them. To plan without running (EXPLAIN) keeps no plan.
 */
export async function warmUp(executor: Executor): Promise<void> {
  const territoryId = await anyTerritoryId(executor);
  if (territoryId !== undefined)
    await findTerritoryGaps(executor, await readSystem(executor, territoryId, { seesPrivate: true }));
}
