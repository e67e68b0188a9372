import type { AskGraph } from './ask-graph.ts';

interface Row {
  readonly territoryId: string;
  readonly revision: number;
  readonly made: readonly { readonly revision: number; readonly changeId: string }[];
}

/** Lists faults: territories whose Changes do not count from 1 to their own revision, one each. */
export async function checkRevisions(
  ask: AskGraph,
  territoryIds: readonly string[] | undefined,
): Promise<string[]> {
  const rows = await ask<Row>(
    `MATCH (t:Territory) WHERE $ids IS NULL OR t.id IN $ids
     RETURN t.id AS territoryId, coalesce(t.revision, 0) AS revision, COLLECT {
       MATCH (t)<-[of:CHANGED]-(c:Change) RETURN {revision: of.revision, changeId: c.id} ORDER BY of.revision, c.id
     } AS made
     ORDER BY territoryId`,
    { ids: territoryIds ?? null },
  );
  const known = new Set(rows.map(({ territoryId }) => territoryId));
  const missing = (territoryIds ?? []).filter((id) => !known.has(id));
  return [...missing.map((id) => `Territory ${id} is not there.`), ...rows.flatMap(faultsOf)];
}

function faultsOf({ territoryId, revision, made }: Row): string[] {
  const faults: string[] = [];
  let expected = 1;
  for (const { revision: one, changeId } of made) {
    for (; expected < one && expected <= revision; expected += 1)
      faults.push(`Territory ${territoryId}: no Change made revision ${expected}.`);
    if (one < expected)
      faults.push(`Territory ${territoryId}: revision ${one} was made again by Change ${changeId}.`);
    else expected = one + 1;
    if (one > revision)
      faults.push(
        `Territory ${territoryId} is at ${revision}, and Change ${changeId} made revision ${one} of it.`,
      );
  }
  for (; expected <= revision; expected += 1)
    faults.push(`Territory ${territoryId}: no Change made revision ${expected}.`);
  return faults;
}
