import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../server/config.ts';
import { startEngine } from '../../server/engine/start.ts';
import type { DatabaseSettings } from '../../server/store/driver.ts';

/** A Neo4j for one test: started again automatically when it is killed, deleted with the test. */
export interface OwnEngine {
  readonly settings: DatabaseSettings;
  readonly dataDir: string;
  stop(): Promise<void>;
}

export async function startOwnEngine(
  dataDir = mkdtempSync(path.join(tmpdir(), 'maillage-faults-')),
): Promise<OwnEngine> {
  const result = readConfig({ ...process.env, NEO4J_URI: '', NEO4J_PASSWORD: '' });
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  const log = { info: () => undefined, progress: () => undefined };
  const engine = await startEngine({ dataDir, cacheDir: result.config.cacheDir, log });
  const { uri, user, password, database } = engine;
  return {
    settings: { uri, user, password, database },
    dataDir,
    stop: async () => {
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Returns the settings with which another process uses a database, without automatic backups. */
export const settingsOf = ({ uri, user, password, database }: DatabaseSettings): Record<string, string> => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: database,
  MAILLAGE_BACKUP_HOURS: '0',
});
