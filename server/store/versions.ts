import { z } from 'zod';
import { defineQuery } from './define-query.ts';
import { StoreError } from './errors.ts';
import type { Executor } from './execute.ts';

const ReadGdsVersion = defineQuery({
  file: 'versions/read-gds-version.cypher',
  access: 'read',
  params: z.object({}),
  row: z.object({ version: z.string() }),
});
const TIMEOUT = { timeoutMs: 3_000 };

/** Reads the versions of Neo4j and of GDS (null if it is not loaded). Rejects while the database is away. */
export async function readVersions(
  executor: Executor,
): Promise<{ neo4j: string | null; gds: string | null }> {
  const neo4j = await executor.serverVersion();
  return { neo4j: neo4j ?? null, gds: await readGdsVersion(executor) };
}

/** Reads the version of GDS, null if it is not loaded. Rejects while the database is away. */
export async function readGdsVersion(executor: Executor): Promise<string | null> {
  const gds = await executor.readOne(ReadGdsVersion, {}, TIMEOUT).catch(noGds);
  return gds?.version ?? null;
}

// An unknown function is a statement the engine refuses to plan; only the store's own errors mean "away".
function noGds(error: unknown): undefined {
  if (error instanceof StoreError) throw error;
  return undefined;
}
