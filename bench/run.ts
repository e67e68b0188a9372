/** Every benchmark in turn on a Neo4j of its own: npm run bench. What each measures is said in its file. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../server/config.ts';
import { startEngine } from '../server/engine/start.ts';
import { openTerminal } from '../server/terminal.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'maillage-bench-'));
const engine = await startEngine({ dataDir, cacheDir: loadConfig().cacheDir, log: openTerminal() });
const database = {
  NEO4J_URI: engine.uri,
  NEO4J_USER: engine.user,
  NEO4J_PASSWORD: engine.password,
  NEO4J_DATABASE: engine.database,
};
const failed: string[] = [];

for (const name of ['start', 'api', 'writes', 'live', 'measures', 'values', 'report', 'import', 'drawing']) {
  console.log(`\n## ${name}`);
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file], {
    stdio: 'inherit',
    env: { ...process.env, ...(name === 'start' ? {} : database) },
  });
  if (status !== 0) failed.push(name);
}

await engine.stop();
rmSync(dataDir, { recursive: true, force: true });
if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}`);
