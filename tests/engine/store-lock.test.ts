// @module-tag long
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { startEngine } from '../../server/engine/start.ts';
import { openExecutor } from '../../server/store/execute.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'maillage-store-lock-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

// Simulates two containers that share a volume: neither sees the processes of the other, so our lock looks
// stale.
it('an engine whose data another one holds refuses in one sentence, and the other goes on', async () => {
  const result = readConfig({ ...process.env, NEO4J_URI: '', NEO4J_PASSWORD: '' });
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  const silent = { info: () => undefined, progress: () => undefined };
  const options = { dataDir, cacheDir: result.config.cacheDir, log: silent };
  const first = await startEngine(options);
  const executor = openExecutor(first);
  try {
    rmSync(path.join(dataDir, 'maillage.lock'));
    rmSync(path.join(dataDir, 'neo4j', 'engine.json'));
    await expect(startEngine(options)).rejects.toThrow(/^Another Neo4j uses this data: /);
    await executor.ping();
  } finally {
    await executor.close();
    await first.stop();
  }
});
