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

const RoundTrip = defineQuery({
  file: 'operations/round-trip.cypher',
  access: 'write',
  params: z.object({ at: z.string() }),
  row: z.object({ at: z.string(), now: z.int() }),
});

/** Writes a moment to the database; returns the database's own time, in milliseconds since 1970. */
export async function roundTrip(executor: Executor, at: string): Promise<number> {
  const row = await executor.writeTransaction((tx) => tx.runOne(RoundTrip, { at }));
  if (row?.at !== at) throw new Error('The database did not return what was written to it.');
  return row.now;
}

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
