import type { Visibility } from '../../model/elements/visibility/visibility.ts';
import type { Executor } from '../store/execute.ts';
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

/** Those named and those of the cohort that may be read; where nothing is chosen, all that may be. */
export async function chosenTerritories(
  executor: Executor,
  visibility: Visibility,
  { ids, cohort }: TerritoryChoice,
): Promise<string[]> {
  const isByName = ids !== undefined && cohort === undefined;
  const others = isByName ? [] : await readableTerritories(executor, visibility, cohort);
  return [...new Set([...(ids ?? []), ...others])];
}
