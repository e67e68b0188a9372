import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../start-error.ts';
import type { StartLog } from '../terminal.ts';
import { DatabaseUnavailableError } from './errors.ts';
import type { Executor } from './execute.ts';
import { isDatabaseMissing } from './translate-error.ts';

const PATIENCE_MS = 60_000; // a Neo4j started at the same moment, by docker compose for example
const POLL_MS = 1_000;

/** Long enough for a Neo4j that has just opened its port to mount its database. */
const NAMED_AFTER_MS = 1_000;

/**
 * Waits for a database that may still be starting; throws an error with one sentence if it never answers. A database that
 * the Neo4j does not have is named after some seconds, since a typing error is likelier than a slow start.
 */
export async function awaitDatabase(
  executor: Executor,
  { uri, database }: { readonly uri: string; readonly database?: string },
  log: StartLog,
  signal: AbortSignal,
): Promise<void> {
  const start = Date.now();
  let isNamed = false;
  for (;;) {
    try {
      // The name of the local database is never wrong.
      return await (database === undefined ? executor.ping() : executor.openDatabase());
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!(error instanceof DatabaseUnavailableError)) {
        throw new StartError(`The Neo4j at ${uri} refuses us: ${reason}`, error);
      }
      const waited = Date.now() - start;
      const missing =
        database !== undefined && isDatabaseMissing(error)
          ? `The Neo4j at ${uri} has no database “${database}”: check NEO4J_DATABASE.`
          : undefined;
      if (waited > PATIENCE_MS)
        throw new StartError(missing ?? `The Neo4j at ${uri} does not answer: check NEO4J_URI.`, error);
      if (missing !== undefined && !isNamed && waited > NAMED_AFTER_MS) {
        isNamed = true;
        log.info(missing);
      }
    }
    log.progress(`Waiting for the Neo4j at ${uri}`);
    await sleep(POLL_MS, undefined, { signal });
  }
}
