import type { ProjectedLink } from '../../model/readings/measures/scores.ts';
import { listTerritoryActors } from '../store/actors.ts';
import { listCommitments } from '../store/commitments.ts';
import { listCooperations } from '../store/cooperations.ts';
import type { Executor } from '../store/execute.ts';
import { listFiches } from '../store/fiches.ts';
import { readAnswers } from '../store/gaps.ts';
import { listChanges } from '../store/list-changes.ts';
import { computeScores } from '../store/measures.ts';
import { smallestTerritoryId } from '../store/reference.ts';
import { listTerritories } from '../store/territories.ts';
import { listWorkshops } from '../store/workshops.ts';
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

const ONE = { limit: 1 };

/** What was asked of the engine. */
export interface WarmedUp {
  readonly questions: boolean;
  readonly measures: boolean;
}

/**
 * Asks for the home page, then for the map, the questions and the lists of the smallest territory, so that the engine
 * has planned what the screens read before somebody waits for it: planning takes ten times as long as running. To plan
 * without running (EXPLAIN) keeps no plan. Then has a small network measured: the first projection and the first of each measure load the library, for
 * seconds.
 */
export async function warmUp(executor: Executor): Promise<WarmedUp> {
  await listTerritories(executor, ONE);
  const territoryId = await smallestTerritoryId(executor);
  if (territoryId !== undefined) await askAll(executor, territoryId);
  // A database without the library refuses it: nothing is there to be warm.
  const measures = await computeScores(executor, SMALL).then(
    () => true,
    () => false,
  );
  return { questions: territoryId !== undefined, measures };
}

async function askAll(executor: Executor, territoryId: string): Promise<void> {
  await readSystem(executor, territoryId, { seesPrivate: true, territoryIds: null });
  await readAnswers(executor, territoryId);
  await listFiches(executor, territoryId);
  await listTerritoryActors(executor, territoryId, ONE);
  await listCooperations(executor, territoryId, ONE);
  await listCommitments(executor, territoryId, ONE);
  await listChanges(executor, territoryId, { ...ONE, order: 'newest' });
  await listWorkshops(executor, territoryId);
}
