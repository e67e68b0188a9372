import { z } from 'zod';
import { defineQuery } from './define-query.ts';
import type { Executor } from './execute.ts';

const Ids = z.object({ ids: z.array(z.string()) });
const Merged = z.object({ merged: z.int() });

const MergeThemes = defineQuery({
  file: 'reference/merge-themes.cypher',
  access: 'write',
  params: Ids,
  row: Merged,
});
const MergeResources = defineQuery({
  file: 'reference/merge-resources.cypher',
  access: 'write',
  params: Ids,
  row: Merged,
});
const FindSmallestTerritory = defineQuery({
  file: 'territories/find-smallest-territory.cypher',
  access: 'read',
  params: z.object({ atLeast: z.int() }),
  row: z.object({ id: z.string() }),
});

/**
 * Creates the vocabulary nodes that commitments, cooperations, needs and offers refer to; existing ones stay.
 */
export const mergeVocabulary = (
  executor: Executor,
  { themeIds, resourceIds }: { themeIds: string[]; resourceIds: string[] },
): Promise<void> =>
  executor.writeTransaction(async (tx) => {
    await tx.run(MergeThemes, { ids: themeIds });
    await tx.run(MergeResources, { ids: resourceIds });
  });

/**
 * Finds the territory with the fewest actors, among those with at least that number; undefined if there is
 * none.
 */
export const smallestTerritoryId = async (executor: Executor, atLeast = 0): Promise<string | undefined> =>
  (await executor.readOne(FindSmallestTerritory, { atLeast }))?.id;
