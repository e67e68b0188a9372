/**
 * Runs benchmarks in turn on a Neo4j of their own: npm run bench [names…]. Each file describes its figures;
 * its output goes into bench/RESULTS.md as it ends. networkx and igraph come in their own environment, made
 * once.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../server/config.ts';
import { startEngine } from '../server/engine/start.ts';
import { openTerminal } from '../server/terminal.ts';
import { pythonWith } from '../tests/support/python/python-with.ts';
import { type Printed, writeResults } from './results/write-results.ts';

const ALL = [
  'start',
  'words',
  'first-acts',
  'api',
  'memory',
  'writes',
  'console',
  'live',
  'pointer',
  'measures',
  'values',
  'survival',
  'inference',
  'report',
  'event-loop',
  'fairness',
  'import',
  'files',
  'weight',
  'drawing',
  'drawing-quality',
  'first-sight',
  'film',
  // Last: an engine that held 36,000 actors is not as it was.
  'large-territory',
  'growth',
];
const asked = process.argv.slice(2);
const dataDir = mkdtempSync(path.join(tmpdir(), 'maillage-bench-'));
const python = await pythonWith(fileURLToPath(new URL('requirements.txt', import.meta.url)));
const engine = await startEngine({ dataDir, cacheDir: loadConfig().cacheDir, log: openTerminal() });
const database = {
  NEO4J_URI: engine.uri,
  NEO4J_USER: engine.user,
  NEO4J_PASSWORD: engine.password,
  NEO4J_DATABASE: engine.database,
};

async function run(name: string, results: string): Promise<Printed> {
  console.log(`\n## ${name}`);
  const load = loadavg()[0] ?? 0;
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PYTHON: python,
      BENCH_RESULTS: results,
      // The start is measured with an engine that it starts itself.
      ...(name === 'start' ? {} : database),
    },
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    process.stdout.write(chunk);
  });
  const [code] = await once(child, 'close');
  return { name, text, failed: code !== 0, load };
}

const failed: string[] = [];
for (const name of asked.length > 0 ? asked : ALL) {
  const results = path.join(dataDir, `${name}.jsonl`);
  writeFileSync(results, '');
  const printed = await run(name, results);
  writeResults(results, printed, ALL);
  if (printed.failed) failed.push(name);
}
await engine.stop();
rmSync(dataDir, { recursive: true, force: true });
if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}`);
