import { z } from 'zod';
import { defineQuery, type RowOf } from './define-query.ts';
import type { Executor } from './execute.ts';

const Count = z.int();

const CountEverything = defineQuery({
  file: 'operations/count-everything.cypher',
  access: 'read',
  params: z.object({}),
  row: z.object({
    territories: Count,
    actors: Count,
    cooperations: Count,
    commitments: Count,
    changes: Count,
    snapshots: Count,
  }),
});

const ListTerritoryNames = defineQuery({
  file: 'territories/list-territory-names.cypher',
  access: 'read',
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), name: z.string() }),
});

/** Counts everything in the database. */
export async function countEverything(executor: Executor): Promise<RowOf<typeof CountEverything>> {
  const counts = await executor.readOne(CountEverything, {});
  if (counts === undefined) throw new Error('A database counts what it holds.');
  return counts;
}

/** Reads the names of territories, by id. */
export const territoryNames = async (
  executor: Executor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> =>
  ids.length === 0
    ? new Map()
    : new Map((await executor.read(ListTerritoryNames, { ids: [...ids] })).map(({ id, name }) => [id, name]));
