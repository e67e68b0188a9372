/**
 * Runs benchmarks in turn on a Neo4j of their own: npm run bench [names…]. Each file describes its figures;
 * its output goes into bench/RESULTS.md as it ends. Other words are arguments of the benchmark before them
 * (`words lines.jsonl`). Its output is then printed only. networkx and igraph come in their own environment,
 * made once.
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
  'accept-all',
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
  'reconnect',
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
/** A benchmark, and what it is given. */
interface Asked {
  readonly name: string;
  readonly given: readonly string[];
}

const PEERS_IN_PYTHON = new Set(['measures', 'values', 'survival', 'first-sight']);
const asked = askedIn(process.argv.slice(2));
const dataDir = mkdtempSync(path.join(tmpdir(), 'maillage-bench-'));
const python = asked.some(({ name }) => PEERS_IN_PYTHON.has(name))
  ? await pythonWith(fileURLToPath(new URL('requirements.txt', import.meta.url)))
  : undefined;
const engine = await startEngine({ dataDir, cacheDir: loadConfig().cacheDir, log: openTerminal() });
const database = {
  NEO4J_URI: engine.uri,
  NEO4J_USER: engine.user,
  NEO4J_PASSWORD: engine.password,
  NEO4J_DATABASE: engine.database,
};

/** Splits the words of the command at each name of a benchmark. */
function askedIn(words: readonly string[]): readonly Asked[] {
  if (words.length === 0) return ALL.map((name) => ({ name, given: [] }));
  if (!ALL.includes(words[0] ?? '')) throw new Error(`No benchmark is called ${words[0]}: ${ALL.join(', ')}`);
  const starts = words.flatMap((word, at) => (ALL.includes(word) ? [at] : []));
  return starts.map((at, i) => ({ name: words[at] ?? '', given: words.slice(at + 1, starts[i + 1]) }));
}

async function run({ name, given }: Asked, results: string): Promise<Printed> {
  console.log(`\n## ${name}`);
  const load = loadavg()[0] ?? 0;
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...(python !== undefined && { PYTHON: python }),
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
for (const one of asked) {
  const results = path.join(dataDir, `${one.name}.jsonl`);
  writeFileSync(results, '');
  const printed = await run(one, results);
  if (one.given.length === 0) writeResults(results, printed, ALL);
  if (printed.failed) failed.push(one.name);
}
await engine.stop();
rmSync(dataDir, { recursive: true, force: true });
if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}`);
