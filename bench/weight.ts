/**
 * Measures what the first map loads, and how soon it can be used.
 *
 * Usage: `node --import tsx bench/weight.ts [rounds]`.
 *
 * NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD name a Neo4j. Uses the product as started, its demonstration and an
 * empty cache. Scripts and styles count gzipped; the worker for coasts and positions and the fonts are listed
 * apart. The browser slows the processor four times. The server has warmed up, which keeps both cores of a
 * small machine busy for half a minute: bench/first-acts.ts measures earlier visitors.
 */
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../tests/support/find-chromium.ts';
import { until } from '../tests/support/spawn-maillage.ts';
import { keepResult } from './results/keep-result.ts';
import { median } from './results/median.ts';
import { namedNeo4j } from './server/named-neo4j.ts';
import { startServer } from './server/start-server.ts';

const rounds = Number(process.argv[2] ?? 3);
const SLOWED = 4;
const MAP = 't/val-d-exemple';

interface Opened {
  readonly code: number;
  readonly worker: number;
  readonly fonts: number;
  readonly seconds: number;
}

/**
 * Opens the map in a new browser. Returns the kilobytes loaded until the picture is complete, and the seconds
 * until the entry line accepts text.
 */
async function open(browser: Browser, address: string, locale: string): Promise<Opened> {
  const context = await browser.newContext({ locale, viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const start = performance.now();
  page.setDefaultTimeout(120_000);
  await page.goto(new URL(MAP, address).href);
  await page.waitForFunction(() => performance.getEntriesByName('map-drawn').length > 0);
  await page.locator('.entry-field input').click();
  const seconds = (performance.now() - start) / 1000;
  // Reads the browser's own timestamps: asking it meanwhile would delay it.
  const loaded = await page.evaluate(() => {
    const drawnAt = performance.getEntriesByName('map-drawn')[0]?.startTime ?? 0;
    const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return all.filter(({ startTime }) => startTime < drawnAt).map(({ name }) => name);
  });
  let [code, worker, fonts] = [0, 0, 0];
  for (const name of loaded) {
    if (!/\.(?:js|css|woff2)$/.test(name)) continue;
    const body = Buffer.from(await (await fetch(name)).arrayBuffer());
    if (name.endsWith('.woff2')) fonts += body.length;
    else if (name.includes('/layout-worker-')) worker += gzipSync(body).length;
    else code += gzipSync(body).length;
  }
  await context.close();
  return { code: code / 1024, worker: worker / 1024, fonts: fonts / 1024, seconds };
}

const server = await startServer(namedNeo4j(), { MAILLAGE_DEMO: '1', MAILLAGE_LOG: 'info' });
await until(() => server.output().includes('"msg":"warmed up"') || undefined, 120_000);
const browser = await chromium.launch({
  executablePath: findChromium(process.env.CHROME_PATH),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
try {
  console.log(`Chromium ${browser.version()}, ${rounds} rounds, processor slowed ${SLOWED} times; GPU: no`);
  for (const locale of ['fr-FR', 'en-GB']) {
    const found: Opened[] = [];
    for (let round = 0; round < rounds; round += 1) found.push(await open(browser, server.address, locale));
    const of = (what: keyof Opened) => median(found.map((opened) => opened[what]));
    console.log(
      `${locale}: scripts and styles ${of('code').toFixed(0)} KB gzipped, worker ${of('worker').toFixed(0)} KB, fonts ${of('fonts').toFixed(0)} KB, usable after ${of('seconds').toFixed(1)} s`,
    );
    keepResult({
      ...{ aim: 8, what: `scripts and styles before the first map, ${locale}` },
      ...{ value: of('code'), unit: 'KB', atMost: 350 },
    });
    keepResult({ aim: 8, what: `layout worker, ${locale}`, value: of('worker'), unit: 'KB', atMost: 200 });
    keepResult({ aim: 8, what: `fonts, ${locale}`, value: of('fonts'), unit: 'KB', atMost: 80 });
    keepResult({
      ...{ aim: 8, what: `usable, processor slowed ${SLOWED} times, ${locale}` },
      ...{ value: of('seconds'), unit: 's', atMost: 4 },
    });
  }
} finally {
  await browser.close();
  await server.stop();
}
