import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { StartError } from '../start-error.ts';
import type { DatabaseSettings } from '../store/driver.ts';
import type { StartLog } from '../terminal.ts';
import { isHeld } from './lock-data.ts';
import { startEngine } from './start.ts';

interface Folders {
  readonly dataDir: string;
  readonly cacheDir: string;
}

/** Cleanup of started resources. */
interface Ending {
  readonly signal: AbortSignal;
  defer(close: () => Promise<void>): void;
}

/**
 * Returns the local Neo4j: that of a running Maillage on the same data, else a new one that lives as long as
 * this process.
 */
export async function localDatabase(
  { dataDir, cacheDir }: Folders,
  log: StartLog,
  { signal, defer }: Ending,
): Promise<DatabaseSettings> {
  if (isHeld(dataDir)) return runningDatabase(path.join(dataDir, 'neo4j'));
  const engine = await startEngine({ dataDir, cacheDir, log, signal });
  defer(() => engine.stop());
  return engine;
}

async function runningDatabase(home: string): Promise<DatabaseSettings> {
  const read = (name: string): Promise<string> => readFile(path.join(home, name), 'utf8').catch(() => '');
  const [settings, password] = await Promise.all([read('conf/neo4j.conf'), read('password')]);
  const port = /^server\.bolt\.listen_address=127\.0\.0\.1:(\d+)$/m.exec(settings)?.[1];
  if (port === undefined || password === '')
    throw new StartError('The Maillage that runs on this data is still starting: try again in a moment.');
  return { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password: password.trim(), database: 'neo4j' };
}
