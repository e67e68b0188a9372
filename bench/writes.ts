/**
 * Times twenty writers on one territory over HTTP.
 *
 * Usage: `node --import tsx bench/writes.ts [seconds]`.
 *
 * NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD name a Neo4j. Writers send two writes a second each, as fast fingers
 * would, then without pause, then two a second again. The first round shows a new engine; the last is
 * compared with the aim. Then forty actors, each linked at once, are added to a young map and to a locked
 * one: the difference is the cost of making room.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { gapCatalogueReference } from '../model/readings/gaps/gap-catalogue.ts';
import { buildApp } from '../server/app.ts';
import { loadReference } from '../server/reference/load-reference.ts';
import { openExecutor } from '../server/store/execute.ts';
import { applySchema } from '../server/store/schema.ts';
import { keepResult } from './results/keep-result.ts';
import { namedNeo4j } from './server/named-neo4j.ts';

const seconds = Number(process.argv[2] ?? 15);
const WRITERS = 20;
const BETWEEN_MS = 500;
const LARGE_EPCI = 'epci:200067213';

const executor = openExecutor(namedNeo4j());
await applySchema(executor);
const app = await buildApp({
  config: { hostnames: [] },
  executor,
  reference: loadReference(gapCatalogueReference()),
  logger: false,
});
const address = await app.listen({ port: 0, host: '127.0.0.1' });
const territoryId = `bench-${randomUUID()}`;

async function post(path: string, body: unknown): Promise<void> {
  const response = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.status !== 201) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  await response.arrayBuffer();
}

const remove = (id: string) =>
  fetch(`${address}/api/territories/${id}`, { method: 'DELETE', headers: { 'if-match': '*' } });

const addActor = () =>
  post(`/api/territories/${territoryId}/actors`, { name: `Acteur ${randomUUID()}`, family: 'citizens' });

/** Returns the times of all writes, in milliseconds. */
async function writeAtOnce(betweenMs: number): Promise<number[]> {
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  const writer = async (rank: number) => {
    // Writers do not start together: people do not either.
    if (betweenMs > 0) await pause((rank * betweenMs) / WRITERS);
    while (performance.now() < until) {
      const begin = performance.now();
      await addActor();
      const time = performance.now() - begin;
      times.push(time);
      if (betweenMs > 0) await pause(Math.max(0, betweenMs - time));
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, rank) => writer(rank)));
  return times;
}

/** Grows a map to forty actors; returns the times of the writes that bring a link, from twenty actors on. */
async function growMap(isSettled: boolean): Promise<number[]> {
  const id = `bench-${randomUUID()}`;
  const place = `/api/territories/${id}`;
  await post('/api/territories', { id, name: 'Carte jeune', level: 'other', frozen: isSettled });
  const ids: string[] = [];
  const times: number[] = [];
  for (let count = 0; count < 40; count += 1) {
    const actorId = randomUUID();
    await post(`${place}/actors`, { id: actorId, name: `Acteur du Val ${count}`, family: 'citizens' });
    if (count === 0) await putFirst(`${place}/positions`, actorId);
    const partner = ids[Math.floor(count / 2)];
    ids.push(actorId);
    if (partner === undefined) continue;
    const parties = [actorId, partner].map((party) => ({ actorId: party, role: 'member' }));
    const begin = performance.now();
    await post(`${place}/cooperations`, { nature: 'co_produces', status: 'active', intensity: 2, parties });
    if (count >= 20) times.push(performance.now() - begin);
  }
  await remove(id);
  return times;
}

async function putFirst(path: string, actorId: string): Promise<void> {
  const response = await fetch(`${address}${path}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ positions: [{ actorId, x: 0, y: 0 }], onlyUnset: true }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
}

const atShare = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
const percentile = (values: readonly number[], share: number): string => atShare(values, share).toFixed(1);

await post('/api/territories', { id: territoryId, name: 'Banc d’essai', level: 'other' });
for (let warmUp = 0; warmUp < 30; warmUp += 1) await addActor();
const places: number[] = [];
for (let round = 0; round < 3; round += 1) {
  const id = `bench-${randomUUID()}`;
  const begin = performance.now();
  await post('/api/territories', { id, place: LARGE_EPCI });
  places.push((performance.now() - begin) / 1000);
  await remove(id);
}
console.log(
  `territory from ${LARGE_EPCI} (158 communes): first ${places[0]?.toFixed(2)} s, then ${places
    .slice(1)
    .map((time) => time.toFixed(2))
    .join(', ')} s`,
);
console.log(`${WRITERS} writers, one territory, ${seconds} s each, Node ${process.version}`);
for (const [name, betweenMs, isHeld] of [
  ['two a second, first', BETWEEN_MS, false],
  ['without pause', 0, false],
  ['two a second, later', BETWEEN_MS, true],
] as const) {
  const times = await writeAtOnce(betweenMs);
  const rate = (times.length / seconds).toFixed(0);
  console.log(
    `${name.padEnd(20)} ${rate.padStart(4)} writes/s · median ${percentile(times, 0.5)} ms · 95th ${percentile(times, 0.95)} ms · 99th ${percentile(times, 0.99)} ms`,
  );
  if (isHeld)
    keepResult({
      ...{ aim: 4, what: 'a write, 95th percentile, 20 writers of two a second' },
      ...{ value: atShare(times, 0.95), unit: 'ms', atMost: 50 },
    });
}

await growMap(false);
const [young, settled] = [[], []] as [number[], number[]];
for (let round = 0; round < 5; round += 1) {
  young.push(...(await growMap(false)));
  settled.push(...(await growMap(true)));
}
console.log(
  `a link on a map of 20 to 40: young ${percentile(young, 0.5)} ms (95th ${percentile(young, 0.95)}) · settled ${percentile(settled, 0.5)} ms (95th ${percentile(settled, 0.95)})`,
);
keepResult({
  ...{ aim: 3, what: 'making room on a map of 20 to 40, added to a write, median' },
  ...{ value: atShare(young, 0.5) - atShare(settled, 0.5), unit: 'ms', atMost: 20 },
});

await remove(territoryId);
await app.close();
await executor.close();
