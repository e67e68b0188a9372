import { listTerritoryActors } from '../store/actors.ts';
import { listFiches } from '../store/briefs.ts';
import { listCommitments } from '../store/commitments.ts';
import { listCooperations } from '../store/cooperations.ts';
import type { Executor } from '../store/execute.ts';
import { readAnswers } from '../store/gaps.ts';
import { listChanges } from '../store/list-changes.ts';
import { smallestTerritoryId } from '../store/reference.ts';
import { listTerritories } from '../store/territories.ts';
import { listWorkshops } from '../store/workshops.ts';
import { readSystem } from './read-system.ts';

const ONE = { limit: 1 };

/** What was asked of the engine. */
export interface WarmedUp {
  readonly questions: boolean;
}

/**
 * Asks for the home page, then for the map, the questions and the lists of the smallest territory, so that the engine
 * has planned what the screens read before somebody waits for it: planning takes ten times as long as running. To plan
 * without running (EXPLAIN) keeps no plan.
 */
export async function warmUp(executor: Executor): Promise<WarmedUp> {
  await listTerritories(executor, ONE);
  const territoryId = await smallestTerritoryId(executor);
  if (territoryId !== undefined) await askAll(executor, territoryId);
  return { questions: territoryId !== undefined };
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
