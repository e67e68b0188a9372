import { randomUUID } from 'node:crypto';
import type { Visibility } from '../../model/elements/visibility/visibility.ts';
import { addActor } from '../../model/writes/add-actor.ts';
import { addCooperation } from '../../model/writes/add-cooperation.ts';
import { listTerritoryActors } from '../store/actors.ts';
import { listFiches } from '../store/briefs.ts';
import { listCommitments } from '../store/commitments.ts';
import { listCooperations } from '../store/cooperations.ts';
import { dryRun } from '../store/dry-run.ts';
import { CREATE_QUERIES, DELETE_QUERIES, PUT_QUERIES, READ_QUERIES } from '../store/element-queries.ts';
import type { Executor } from '../store/execute.ts';
import { readAnswers } from '../store/gaps.ts';
import { listChanges } from '../store/list-changes.ts';
import { newsFrom } from '../store/past.ts';
import { smallestTerritoryId } from '../store/reference.ts';
import { listWorkshops } from '../store/workshops.ts';
import { commitPlan } from './commit-plan.ts';
import { findSimilar } from './find-similar.ts';
import { listTerritories } from './list-territories.ts';
import { readSystem } from './read-system.ts';

const ONE = { limit: 1 };
const LINK = { nature: 'unspecified', status: 'active', intensity: 1 } as const;
const SEES_ALL: Visibility = { seesPrivate: true, territoryIds: null };

/** Queries sent to the engine. */
export interface WarmedUp {
  readonly questions: boolean;
}

/**
 * Runs the queries of the home page, then map, questions and lists of the smallest territory, then those of a
 * write, so that the engine plans them before somebody waits. Planning takes ten times as long as running,
 * and a first entry took seconds. Planning without running (EXPLAIN) keeps no plan.
 */
export async function warmUp(executor: Executor): Promise<WarmedUp> {
  await listTerritories(executor, ONE, new Date(), SEES_ALL);
  const territoryId = await smallestTerritoryId(executor);
  if (territoryId !== undefined) await askAll(executor, territoryId);
  const triedId = await smallestTerritoryId(executor, 2);
  if (triedId !== undefined) await tryEntries(executor, triedId);
  await planWrites(executor);
  return { questions: territoryId !== undefined };
}

async function askAll(executor: Executor, territoryId: string): Promise<void> {
  await readSystem(executor, territoryId, SEES_ALL);
  await readAnswers(executor, territoryId);
  await listFiches(executor, territoryId);
  await listTerritoryActors(executor, territoryId, ONE);
  await listCooperations(executor, territoryId, ONE);
  await listCommitments(executor, territoryId, ONE);
  await listChanges(executor, territoryId, { ...ONE, order: 'newest' });
  await listWorkshops(executor, territoryId);
  // A revision that never comes has no changes, however long the history.
  await newsFrom(executor, territoryId, Number.MAX_SAFE_INTEGER);
}

/** Runs writes with no rows: nothing is written or locked. */
async function planWrites(executor: Executor): Promise<void> {
  for (const query of Object.values(READ_QUERIES)) await executor.read(query, { ids: [] });
  for (const queries of [PUT_QUERIES, CREATE_QUERIES, DELETE_QUERIES])
    for (const query of Object.values(queries))
      await executor.writeTransaction((tx) => tx.run(query, { rows: [] }));
}

/** Enters an organisation and a cooperation of two existing ones, then rolls back. */
async function tryEntries(executor: Executor, territoryId: string): Promise<void> {
  const deps = { executor: dryRun(executor) };
  const id = randomUUID();
  const context = { requestHash: id };
  await findSimilar(executor, territoryId, { name: id, limit: 1 }, { language: 'fr', visibility: SEES_ALL });
  await commitPlan(deps, addActor(territoryId, { id, name: id, family: 'unspecified' }), context);
  const actors = await listTerritoryActors(executor, territoryId, { limit: 2 }, SEES_ALL);
  const parties = (actors?.items ?? []).map((actor) => ({ actorId: actor.id, role: 'member' as const }));
  await commitPlan(deps, addCooperation(territoryId, { ...LINK, id, parties }), context);
}
