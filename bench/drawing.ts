/**
 * Measures drawing times against their aims, next to vis-network and sigma, in one run: `node --import tsx
 * bench/drawing.ts`. Load time runs from data to three frames after the drawing is still. Frame rates are
 * measured while panning and dragging, with a pointer step at each frame.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openPage } from './drawing/open-page.ts';
import type { Bench, Drawn, PeerName } from './drawing/page.ts';
import { keepResult } from './results/keep-result.ts';
import { median } from './results/median.ts';

declare global {
  interface Window {
    bench: Bench;
  }
}

/** Parts to run: all by default, else any of `first`, `stored`, `moving`, `newcomer` as arguments. */
const asked = new Set(process.argv.slice(2));
const runs = (part: string): boolean => asked.size === 0 || asked.has(part);
const ROUNDS = 3;
const GESTURE_MS = 1500;
const versionOf = (name: string): string =>
  JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;

type Who = 'maillage' | PeerName;
const WHO = ['maillage', 'vis-network', 'sigma'] as const;

async function draw(page: Page, who: Who, actors: number, placed: boolean): Promise<Drawn> {
  const size = { actors, cooperations: actors * 3, placed };
  return who === 'maillage'
    ? page.evaluate((wanted) => window.bench.drawSize(wanted), size)
    : page.evaluate(([peer, wanted]) => window.bench.drawPeer(peer, wanted), [who, size] as const);
}

/** Runs the libraries alternately, so that other load on the machine slows all of them equally. */
async function compare(page: Page, actors: number, placed: boolean): Promise<void> {
  const drawn: Record<Who, Drawn[]> = { maillage: [], 'vis-network': [], sigma: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const who of WHO) drawn[who].push(await draw(page, who, actors, placed));
  }
  const ms = (who: Who): number => median(drawn[who].map((each) => each.ms));
  for (const who of WHO) {
    const task = median(drawn[who].map(({ longestTaskMs }) => longestTaskMs));
    const said = `${who.padEnd(12)} ${actors} actors, ${placed ? 'stored positions' : 'no position'}`;
    console.log(`  ${said}: ${Math.round(ms(who))} ms (longest task ${Math.round(task)} ms)`);
  }
  const ratio = ms('maillage') / ms('vis-network');
  console.log(`  ${ratio.toFixed(2)} × vis-network, ${(ms('maillage') / ms('sigma')).toFixed(2)} × sigma`);
  const what = `first map of ${actors} actors, ${placed ? 'stored positions' : 'no position'}`;
  const atMost = placed ? { 400: 800, 1000: 1500 }[actors] : { 400: 1500 }[actors];
  if (atMost !== undefined) keepResult({ aim: 1, what, value: ms('maillage'), unit: 'ms', atMost });
  if (atMost !== undefined && !placed)
    keepResult({ aim: 1, what: `${what} ÷ vis-network`, value: ratio, unit: '×', atMost: 1.3 });
  const task = median(drawn.maillage.map(({ longestTaskMs }) => longestTaskMs));
  keepResult({ aim: 1, what: `${what}, longest task`, value: task, unit: 'ms', atMost: 200 });
}

interface Gestures {
  readonly pan: number;
  readonly drag: number | null;
}

async function framesWhileDragging(page: Page, from: { x: number; y: number }): Promise<number> {
  const counts: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    counts.push(
      await page.evaluate(([spot, ms]) => window.bench.framesWhileDragging(spot, ms), [
        from,
        GESTURE_MS,
      ] as const),
    );
    await page.waitForTimeout(500);
  }
  return median(counts);
}

async function gestures(page: Page, who: Who, actors: number, drag: boolean): Promise<Gestures> {
  await draw(page, who, actors, true);
  await page.waitForTimeout(500);
  const spots = await page.evaluate(() => window.bench.spots());
  const pan = await framesWhileDragging(page, spots.paper);
  const node = drag ? await framesWhileDragging(page, spots.actor) : null;
  const dragged = node === null ? '' : `, drag ${node.toFixed(0)} frames/s`;
  console.log(`  ${who.padEnd(12)} ${actors} actors: pan ${pan.toFixed(0)} frames/s${dragged}`);
  return { pan, drag: node };
}

function keepGestures(actors: number, ours: Gestures, peer: Gestures): void {
  const unit = 'frames/s';
  if (actors === 3000)
    keepResult({ aim: 2, what: 'pan at 3,000 actors', value: ours.pan, unit, atLeast: 20 });
  if (actors !== 400) return;
  for (const gesture of ['pan', 'drag'] as const) {
    const [value, theirs] = [ours[gesture] ?? 0, peer[gesture] ?? 0];
    keepResult({ aim: 2, what: `${gesture} at 400 actors`, value, unit, atLeast: 45 });
    keepResult({
      ...{ aim: 2, what: `${gesture} at 400 actors ÷ vis-network` },
      ...{ value: value / theirs, unit: '×', atLeast: 0.75 },
    });
  }
}

async function newcomer(page: Page): Promise<void> {
  await draw(page, 'maillage', 400, true);
  const { ms, moved } = await page.evaluate(() => window.bench.addOne());
  const most = Math.max(...moved);
  console.log(`  one actor added to 400: ${Math.round(ms)} ms, the others moved ${most.toFixed(2)} at most`);
  keepResult({ aim: 3, what: 'one actor added to 400', value: ms, unit: 'ms', atMost: 150 });
  keepResult({ aim: 3, what: 'how far the others moved', value: most, unit: 'px', atMost: 0 });
}

async function firstMaps(page: Page): Promise<void> {
  console.log('First map:');
  for (const actors of [400, 1000]) for (const placed of [false, true]) await compare(page, actors, placed);
}

const { page, browser, close } = await openPage();
try {
  console.log(
    `Chromium ${browser.version()}, cytoscape ${versionOf('cytoscape')}, vis-network ${versionOf('vis-network')}, sigma ${versionOf('sigma')}, Node ${process.version}, GPU: no`,
  );
  console.log(`Median of ${ROUNDS}; three cooperations an actor.`);
  if (runs('first')) await firstMaps(page);
  if (asked.has('stored')) for (const actors of [400, 1000]) await compare(page, actors, true);
  if (runs('moving')) {
    console.log('Moving:');
    for (const actors of [400, 1000, 3000]) {
      const found: Partial<Record<Who, Gestures>> = {};
      // With sigma nothing can be dragged unless one programs it.
      for (const who of WHO) found[who] = await gestures(page, who, actors, actors < 3000 && who !== 'sigma');
      const { maillage, 'vis-network': peer } = found;
      if (maillage !== undefined && peer !== undefined) keepGestures(actors, maillage, peer);
    }
  }
  if (runs('newcomer')) await newcomer(page);
} finally {
  await close();
}
