/**
 * Measures what the researchers' console costs the room.
 *
 * Usage: `node --import tsx bench/console.ts [seconds]`.
 *
 * NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD name a Neo4j. First: the time of the first question of 400 actors and
 * 1,200 cooperations (its engine starts and is filled), and of later ones. Then: the write times of twenty
 * people who write every two seconds, with an idle console, with endless statements one after another, and
 * with statements that fill the engine's memory. The console idles again between the two, since the map keeps
 * growing.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { largeFacts } from '../tests/support/large-facts.ts';
import { removeFacts, storeFacts } from '../tests/support/store-facts.ts';
import { keepResult } from './results/keep-result.ts';
import { median } from './results/median.ts';
import { presentMemory } from './server/memory.ts';
import { namedNeo4j } from './server/named-neo4j.ts';
import { startServer } from './server/start-server.ts';

const seconds = Number(process.argv[2] ?? 30);
const WRITERS = 20;
const BETWEEN_MS = 2_000;
const ENDLESS = 'RETURN reduce(s = 0, i IN range(1, 1000000000000) | s + i) AS x';
const FILLING = "RETURN reduce(s = 'a', i IN range(1, 40) | s + s) AS x";

const settings = namedNeo4j();
const territoryId = `bench-${randomUUID()}`;
await storeFacts(settings, largeFacts(territoryId));
const server = await startServer(settings);

async function send(method: string, path: string, body?: unknown): Promise<{ status: number; text: string }> {
  const response = await fetch(`${server.address}${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  return { status: response.status, text: await response.text() };
}

const ask = (query: string) => send('POST', '/api/console', { query });

async function timed(query: string): Promise<number> {
  const start = performance.now();
  const { status, text } = await ask(query);
  if (status !== 200) throw new Error(text);
  return performance.now() - start;
}

const QUESTION = `MATCH (a:Actor)-[:PARTY_TO]->(k:Cooperation)<-[:PARTY_TO]-(b:Actor)
  WHERE a.id < b.id RETURN a.family, b.family, count(DISTINCT k) AS n ORDER BY n DESC`;

/** Measures the 95th percentile of write times while a query runs repeatedly, and how often the query ran. */
async function writesDuring(
  query: string | undefined,
): Promise<{ p95: number; p50: number; asked: string[] }> {
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  const asked: string[] = [];
  const writer = async (rank: number) => {
    await pause((rank * BETWEEN_MS) / WRITERS);
    while (performance.now() < until) {
      const start = performance.now();
      const actor = { name: `Acteur ${randomUUID()}`, family: 'citizens' };
      const { status, text } = await send('POST', `/api/territories/${territoryId}/actors`, actor);
      if (status !== 201) throw new Error(text);
      const time = performance.now() - start;
      times.push(time);
      await pause(Math.max(0, BETWEEN_MS - time));
    }
  };
  const researcher = async () => {
    while (query !== undefined && performance.now() < until) {
      const { text } = await ask(query);
      asked.push(JSON.parse(text).code);
    }
  };
  await Promise.all([researcher(), ...Array.from({ length: WRITERS }, (_, rank) => writer(rank))]);
  const sorted = times.sort((a, b) => a - b);
  return { p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN, p50: median(times), asked };
}

const tenths = (value: number): string => value.toFixed(1);
const first: number[] = [];
for (let round = 0; round < 3; round += 1) {
  if (round > 0) await ask(ENDLESS);
  first.push(await timed(QUESTION));
}
const later: number[] = [];
for (let round = 0; round < 30; round += 1) later.push(await timed(QUESTION));
const begin = performance.now();
await send('POST', '/api/console/copy');
const renewed = performance.now() - begin;
const jvm = JSON.parse(
  (
    await ask(
      "CALL dbms.queryJmx('java.lang:type=Runtime') YIELD attributes RETURN attributes.Name.value AS name",
    )
  ).text,
).rows[0][0];
console.log(
  `400 actors, 1,200 cooperations; Node ${process.version}; engine of ${presentMemory(Number(String(jvm).split('@')[0])).toFixed(0)} MiB`,
);
console.log(`first question       ${first.map((ms) => (ms / 1000).toFixed(1)).join(', ')} s`);
console.log(`later ones, median   ${tenths(median(later))} ms`);
console.log(`copy taken anew      ${(renewed / 1000).toFixed(1)} s`);

console.log(`${WRITERS} writers, one write in ${BETWEEN_MS / 1000} s each; ${seconds} s each`);
for (const [name, query] of [
  ['nobody asks, first', undefined],
  ['nobody asks', undefined],
  ['without end', ENDLESS],
  ['nobody asks, then', undefined],
  ['filling memory', FILLING],
] as const) {
  const { p50, p95, asked } = await writesDuring(query);
  console.log(
    `${name.padEnd(20)} median ${tenths(p50)} ms · 95th ${tenths(p95)} ms${asked.length === 0 ? '' : ` · ${asked.join(', ')}`}`,
  );
  if (query !== undefined)
    keepResult({
      ...{ aim: 4, what: `a write, 95th percentile, while a statement of the console is ${name}` },
      ...{ value: p95, unit: 'ms', atMost: 50 },
    });
}
await server.stop();
await removeFacts(settings, territoryId);
