/**
 * From the command to the first page: node --import tsx bench/start.ts [rounds].
 * "first": an empty data folder, the demonstration loaded; "again": the same folder. The jars and the screens are
 * there already; fetching them depends on the network. Seconds, medians.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median } from './results/median.ts';
import { startOwn } from './server/start-server.ts';

const rounds = Number(process.argv[2] ?? 3);
const times: { first: number[]; again: number[] } = { first: [], again: [] };

async function secondsToFirstPage(dataDir: string): Promise<number> {
  const begin = performance.now();
  const { address, stop } = await startOwn({ MAILLAGE_DATA: dataDir, MAILLAGE_DEMO: '1' });
  const page = await fetch(`${address}/`, { headers: { accept: 'text/html' } });
  if (!page.ok) throw new Error(`The first page answered ${page.status}.`);
  await page.text();
  const seconds = (performance.now() - begin) / 1000;
  await stop();
  return seconds;
}

for (let round = 0; round < rounds; round += 1) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'maillage-bench-'));
  try {
    times.first.push(await secondsToFirstPage(dataDir));
    times.again.push(await secondsToFirstPage(dataDir));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

console.log(`Start to first page, ${rounds} rounds, Node ${process.version}`);
for (const [name, seconds] of Object.entries(times)) {
  console.log(`${name.padEnd(8)} ${median(seconds).toFixed(1).padStart(6)} s`);
}
