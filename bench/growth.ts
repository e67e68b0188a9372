/**
 * Measures what an act costs while others exist: installations of 10, 100 and 1,000 territories of 400 actors and
 * 1,200 cooperations each, or of the given numbers.
 *
 * Usage: `node --import tsx bench/growth.ts [territories…]`.
 *
 * Each installation is made by Neo4j's bulk import, in an engine of its own. Acts are the median of nine, each after
 * a write; in milliseconds. GROWTH_FOLDER keeps the stores, for another run.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { append } from '../model/grouped.ts';
import { readConfig } from '../server/config.ts';
import { notedEngine } from '../server/engine/launch.ts';
import { startEngine } from '../server/engine/start.ts';
import { folderSize } from '../server/operations/folder-size.ts';
import { importStore, prepareStore } from './growth/import-store.ts';
import { makeInstallation } from './growth/make-installation.ts';
import { timeActs } from './growth/time-acts.ts';
import { peakMemory, presentMemory } from './server/memory.ts';
import { startServer } from './server/start-server.ts';

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [10, 100, 1_000];
const table = new Map<string, string[]>();
const LOG = { info: () => undefined, progress: () => undefined };
const read = readConfig({ ...process.env, NEO4J_URI: '', NEO4J_PASSWORD: '' });
if ('problems' in read) throw new Error(read.problems.join('\n'));
const { cacheDir } = read.config;
const kept = process.env.GROWTH_FOLDER;

const note = (act: string, text: string): void => {
  append(table, act, text);
  console.log(`${act.padEnd(34)} ${text}`);
};
const seconds = async (act: string, work: () => Promise<unknown>): Promise<void> => {
  const begin = performance.now();
  await work();
  note(act, `${((performance.now() - begin) / 1000).toFixed(1)} s`);
};

async function measure(territories: number): Promise<void> {
  console.log(`\n${territories} territories`);
  const root = kept ?? mkdtempSync(path.join(tmpdir(), 'maillage-growth-'));
  const dataDir = path.join(root, String(territories));
  const isMade = existsSync(path.join(dataDir, 'neo4j'));
  if (!isMade) {
    const csv = path.join(root, `csv-${territories}`);
    mkdirSync(csv, { recursive: true });
    await seconds('made and imported', async () =>
      importStore({ dataDir, cacheDir }, await makeInstallation(csv, territories)),
    );
    rmSync(csv, { recursive: true });
  }
  const engine = await startEngine({ dataDir, cacheDir, log: LOG });
  try {
    if (!isMade) await seconds('indexes', () => prepareStore(engine));
    const begin = performance.now();
    const server = await startServer(engine);
    note('start beside a running engine', `${((performance.now() - begin) / 1000).toFixed(1)} s`);
    try {
      await timeActs(server.address, (act, ms) => note(act, `${ms.toFixed(0)} ms`));
      note('memory of the server, at most', `${peakMemory(server.pid).toFixed(0)} MiB`);
    } catch (error) {
      console.log(server.output().slice(-3_000));
      throw error;
    } finally {
      await server.stop();
    }
    const pid = notedEngine(path.join(dataDir, 'neo4j'))?.pid;
    note('memory of the engine', `${presentMemory(pid ?? 0).toFixed(0)} MiB`);
    note(
      'store',
      `${((await folderSize(path.join(dataDir, 'neo4j', 'data', 'databases'))) / 2 ** 20).toFixed(0)} MiB`,
    );
  } finally {
    await engine.stop();
    if (kept === undefined) rmSync(root, { recursive: true, force: true });
  }
}

for (const territories of sizes) await measure(territories);
console.log(`\nTerritories of 400 actors and 1,200 cooperations, Node ${process.version}`);
console.log(`${''.padEnd(34)}${sizes.map((size) => String(size).padStart(12)).join('')}`);
for (const [act, figures] of table)
  console.log(`${act.padEnd(34)}${figures.map((text) => text.padStart(12)).join('')}`);
