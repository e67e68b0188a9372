/**
 * Measures the film of 2,000 changes as one HTML file, opened from disk.
 *
 * Usage: `node --import tsx bench/film.ts [changes] [actors]`.
 *
 * Prints how long the film and its page take to make, the size of the file, and the frames a second while it
 * plays at its fastest (timestamps of requestAnimationFrame). Runs without a GPU, at 1920 × 1080.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { makeFilm } from '../model/readings/film/make-film.ts';
import { gapCatalogueReference } from '../model/readings/gaps/gap-catalogue.ts';
import { filmPage } from '../server/exchange/film-page/film-page.ts';
import { loadReference } from '../server/reference/load-reference.ts';
import { findChromium } from '../tests/support/find-chromium.ts';
import { makeHistory } from './film/make-history.ts';
import { median } from './results/median.ts';

const [changes, actors] = [Number(process.argv[2] ?? 2000), Number(process.argv[3] ?? 120)];
const PLAYED_MS = 12_000;

/** Measures the processor time of some work, in seconds, so that other processes do not count. */
function timed<T>(what: string, work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  console.log(`${what}: ${(process.cpuUsage(before).user / 1e6).toFixed(1)} s of the processor`);
  return result;
}

const words = { language: 'fr' as const, reference: loadReference(gapCatalogueReference()) };
const film = timed('film', () => makeFilm(makeHistory({ actors, changes }, words)));
const page = timed('page', () => filmPage(film, words));
console.log(`${film.steps.length} steps, ${(Buffer.byteLength(page) / 1e6).toFixed(2)} MB (at most 2)`);

const folder = mkdtempSync(path.join(tmpdir(), 'maillage-film-'));
const file = path.join(folder, 'film.html');
writeFileSync(file, page);
const browser = await chromium.launch({
  executablePath: findChromium(process.env.CHROME_PATH),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
const tab = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
tab.on('request', (request) => {
  if (!/^(file|data):/.test(request.url())) throw new Error(`It asked for ${request.url()}.`);
});
tab.setDefaultTimeout(120_000);
await tab.goto(pathToFileURL(file).href);
await tab.locator('#speed').selectOption('4');
// Jumps to a full map, where each frame has most to draw.
await tab.locator('#where').fill(String(Math.floor(film.steps.length * 0.75)));
await tab.locator('#play').click();
// Nothing in it has a name: what the compiler keeps names by is not in the page.
const frames = await tab.evaluate(async (playedMs) => {
  const times: number[] = [];
  while ((times.at(-1) ?? 0) - (times[0] ?? 0) < playedMs)
    times.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
  return times;
}, PLAYED_MS);
const gaps = frames.slice(1).map((now, i) => now - (frames[i] ?? now));
const perSecond = (1000 * gaps.length) / ((frames.at(-1) ?? 0) - (frames[0] ?? 0));
console.log(
  `${perSecond.toFixed(1)} frames a second (at least 30), median ${median(gaps).toFixed(1)} ms apart, the longest ${Math.max(...gaps).toFixed(0)} ms`,
);
await browser.close();
rmSync(folder, { recursive: true, force: true });
