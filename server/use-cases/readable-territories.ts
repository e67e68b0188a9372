import type { Visibility } from '../../model/elements/visibility/visibility.ts';
import type { Executor } from '../store/execute.ts';
import { findRehearsals } from '../store/rehearsals.ts';
import { listTerritories } from '../store/territories.ts';

const PAGE = 500;

/** Ids of the territories that one may read, by name; those of a cohort where one is named. */
async function readableTerritories(
  executor: Executor,
  visibility: Visibility,
  cohort?: string | undefined,
): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listTerritories(executor, { limit: PAGE, cursor }, new Date(), visibility);
    for (const { id, cohorts } of page.items)
      if (cohort === undefined || cohorts.includes(cohort)) found.push(id);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}

/** Which territories are chosen: by name, by cohort, or both. */
export interface TerritoryChoice {
  readonly ids?: readonly string[] | undefined;
  readonly cohort?: string | undefined;
}

/**
 * Those named and those of the cohort that may be read; where nothing is chosen, all that may be. A rehearsal is read by
 * itself alone: beside others it is left out.
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
