import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../start-error.ts';
import type { StartLog } from '../terminal.ts';
import { DatabaseUnavailableError } from './errors.ts';
import type { Executor } from './execute.ts';

const PATIENCE_MS = 60_000; // a Neo4j started at the same moment, by docker compose for example
const POLL_MS = 1_000;

/** Waits for a database that may still be starting; throws an error with one sentence if it never answers. */
export async function awaitDatabase(
  executor: Executor,
  uri: string,
  log: StartLog,
  signal: AbortSignal,
): Promise<void> {
  const start = Date.now();
  for (;;) {
    try {
      return await executor.ping();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!(error instanceof DatabaseUnavailableError)) {
        throw new StartError(`The Neo4j at ${uri} refuses us: ${reason}`, error);
      }
      if (Date.now() - start > PATIENCE_MS) {
        throw new StartError(`The Neo4j at ${uri} does not answer: check NEO4J_URI.`, error);
      }
    }
    log.progress(`Waiting for the Neo4j at ${uri}`);
    await sleep(POLL_MS, undefined, { signal });
  }
}
