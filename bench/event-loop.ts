/**
 * Whether others are answered while the server is given too much: node --import tsx bench/event-loop.ts [rounds]
 * [seconds], with NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD naming a Neo4j. In each round 200 people ask for drawings, each
 * another one, and a few send files that were made to hurt, one after another, for a minute. Told is the 99th percentile
 * of the server's event loop (monitorEventLoopDelay), median of the rounds, and what was answered.
 */
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../server/engine/free-port.ts';
import { HOSTILE_ARCHIVES } from '../tests/support/hostile-archives.ts';
import { HOSTILE_TEXTS } from '../tests/support/hostile-texts.ts';
import { largeFacts } from '../tests/support/large-facts.ts';
import { removeFacts, storeFacts } from '../tests/support/store-facts.ts';
import { keepResult } from './results/keep-result.ts';
import { median } from './results/median.ts';
import { namedNeo4j } from './server/named-neo4j.ts';
import { startServer } from './server/start-server.ts';

const rounds = Number(process.argv[2] ?? 3);
const seconds = Number(process.argv[3] ?? 60);
const DRAWERS = 200;
const SENDERS = 4;
const PATIENCE_MS = 30_000;
/**
 * Polling interval of the observer. At a hundred questions a second the observer itself kept the loop busy.
 */
const BETWEEN_LOOKS_MS = 100;

const settings = namedNeo4j();
const territoryId = `bench-${Date.now()}`;
await storeFacts(settings, largeFacts(territoryId));
const metrics = await freePort();
const server = await startServer(settings, { MAILLAGE_METRICS: String(metrics) });
const here = `${server.address}/api/territories/${territoryId}`;
const files = [...HOSTILE_ARCHIVES, ...HOSTILE_TEXTS].map(([, name, make]) =>
  JSON.stringify({ name, content: Buffer.from(make()).toString('base64') }),
);
const answers = new Map<string, number>();

/** Returns the 99th percentile of the loop's lag since the last call, in milliseconds. */
async function lag(): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text();
  return Number(/^nodejs_eventloop_lag_p99_seconds (\S+)$/m.exec(text)?.[1]) * 1000;
}

async function ask(what: string, url: string, init: RequestInit = {}): Promise<void> {
  const outcome = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) }).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status;
    },
    () => 'given up',
  );
  const key = `${what} ${outcome}`;
  answers.set(key, (answers.get(key) ?? 0) + 1);
}

let asked = 0;
async function draw(until: number): Promise<void> {
  while (performance.now() < until) {
    asked += 1;
    // Each another day, so that none is kept.
    const day = new Date(Date.UTC(2020, 0, 1 + (asked % 3_000))).toISOString().slice(0, 10);
    const format = ['svg', 'png', 'pdf'][asked % 3];
    await ask('drawing', `${here}/map.${format}?at=${day}&minIntensity=${1 + (asked % 4)}`);
  }
}

async function send(until: number, from: number): Promise<void> {
  for (let i = from; performance.now() < until; i += 1)
    await ask('file', `${here}/imports/preview`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: files[i % files.length] ?? '',
    });
}

/** Polls like somebody who only looks at the state of the server. */
async function watch(until: number): Promise<void> {
  while (performance.now() < until) {
    const begun = performance.now();
    await ask('page', `${server.address}/api/health`);
    waits.push(performance.now() - begun);
    await setTimeout(BETWEEN_LOOKS_MS);
  }
}

const waits: number[] = [];
const lags: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  await lag();
  const until = performance.now() + seconds * 1000;
  await Promise.all([
    ...Array.from({ length: DRAWERS }, () => draw(until)),
    ...Array.from({ length: SENDERS }, (_, i) => send(until, i * 7)),
    watch(until),
  ]);
  lags.push(await lag());
}
await server.stop();
await removeFacts(settings, territoryId);

const worst = waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? Number.NaN;
console.log(
  `${DRAWERS} who draw, ${SENDERS} who send files, ${rounds} rounds of ${seconds} s, Node ${process.version}`,
);
console.log(
  `event loop, 99th percentile: ${median(lags).toFixed(0)} ms (${lags.map((ms) => ms.toFixed(0)).join(', ')})`,
);
console.log(`answer to somebody else, 99th percentile: ${worst.toFixed(0)} ms of ${waits.length}`);
for (const [what, count] of [...answers].sort()) console.log(`  ${what.padEnd(20)} ${count}`);
keepResult({
  aim: 9,
  what: 'event loop under attack, 99th percentile',
  value: median(lags),
  unit: 'ms',
  atMost: 50,
});
