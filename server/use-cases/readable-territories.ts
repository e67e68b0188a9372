import type { Visibility } from '../../model/elements/visibility/visibility.ts';
import type { Executor } from '../store/execute.ts';
import { findRehearsals } from '../store/rehearsals.ts';
import { listTerritoryIds, readBareTerritories } from '../store/territories.ts';

const PAGE = 500;

/** Lists the ids of the readable territories by name; of a cohort if one is given. */
async function readableTerritories(
  executor: Executor,
  visibility: Visibility,
  cohort?: string | undefined,
): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listTerritoryIds(executor, { limit: PAGE, cursor }, visibility);
    const ids = page.items.map(({ id }) => id);
    found.push(...(cohort === undefined ? ids : await idsOfCohort(executor, ids, cohort)));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}

async function idsOfCohort(executor: Executor, ids: readonly string[], cohort: string): Promise<string[]> {
  const read = await readBareTerritories(executor, ids);
  const members = new Set(
    read.flatMap(({ territory: { id, cohorts } }) => (cohorts.includes(cohort) ? [id] : [])),
  );
  return ids.filter((id) => members.has(id));
}

/** Which territories are chosen: by name, by cohort, or both. */
export interface TerritoryChoice {
  readonly ids?: readonly string[] | undefined;
  readonly cohort?: string | undefined;
}

/**
 * Lists the readable territories among those chosen and those of a cohort; all readable ones without a
 * choice. Rehearsals are only read alone: next to others they are left out.
 */
export async function chosenTerritories(
  executor: Executor,
  visibility: Visibility,
  { ids, cohort }: TerritoryChoice,
): Promise<string[]> {
  const isByName = ids !== undefined && cohort === undefined;
  const others = isByName ? [] : await readableTerritories(executor, visibility, cohort);
  const chosen = [...new Set([...(ids ?? []), ...others])];
  if (ids === undefined || chosen.length < 2) return chosen;
  const rehearsals = await findRehearsals(executor, ids);
  return chosen.filter((id) => !rehearsals.has(id));
}
