import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../start-error.ts';
import type { DatabaseSettings } from '../store/driver.ts';
import { DatabaseUnavailableError } from '../store/errors.ts';
import { openExecutor } from '../store/execute.ts';
import { type StartLog, spoken } from '../terminal.ts';
import type { EngineProcess } from './launch.ts';

// Recovery after a crash on a slow disk or a busy machine included: one that is given up begins again, for ever.
const LONGEST_START_MS = 600_000;
const POLL_MS = 100;

/** Waits until the engine answers queries; refuses with one sentence if it ends before, or never does. */
export async function awaitBolt(
  engine: EngineProcess,
  settings: DatabaseSettings,
  log: StartLog,
  signal?: AbortSignal,
): Promise<void> {
  const executor = openExecutor(settings);
  const start = Date.now();
  let output: string | undefined;
  void engine.ended.then((lines) => {
    output = lines;
  });
  try {
    while (!(await answers(executor.ping))) {
      if (output !== undefined) throw new StartError(explain(output));
      signal?.throwIfAborted();
      const seconds = Math.round((Date.now() - start) / 1000);
      if (Date.now() - start > LONGEST_START_MS)
        throw new StartError(`Neo4j did not answer in ${seconds} s.`);
      log.progress(spoken(({ starting }) => starting(seconds)));
      await sleep(POLL_MS);
    }
  } finally {
    await executor.close();
  }
}

async function answers(ping: () => Promise<void>): Promise<boolean> {
  try {
    await ping();
    return true;
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) return false;
    throw new StartError(
      `The local Neo4j refuses us: ${error instanceof Error ? error.message : error}`,
      error,
    );
  }
}

// The engine prints much; these are the causes that a person can repair.
function explain(output: string): string {
  if (/lock file has been locked|StoreLockException|FileLockException/i.test(output)) {
    return 'Another Neo4j uses this data: stop it first, or give this one another folder with MAILLAGE_DATA.';
  }
  if (/No space left on device/i.test(output)) return 'Neo4j could not start: the disk is full.';
  if (/OutOfMemory|insufficient memory|Could not reserve/i.test(output)) {
    return 'Neo4j could not start: there is not enough memory (it needs about 1 GB).';
  }
  const cause = output.split('\n').findLast((line) => /ERROR|Caused by|Exception/.test(line));
  return `Neo4j ended while starting: ${cause?.trim() ?? 'see the logs in its folder.'}`;
}
