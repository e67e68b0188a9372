/**
 * A room that follows one map: node --import tsx bench/live.ts [minutes] [clients] [edits a second], with NEO4J_URI,
 * NEO4J_USER, NEO4J_PASSWORD naming a Neo4j. The server is a process of its own, as in use. Each client applies what
 * it is sent, as the screen does; at the end every one's map is compared with what another door reads in the database.
 * The aim is ten minutes; npm run bench takes one, unless LIVE_MINUTES says more.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { TerritoryMap } from '../model/contract/reading.ts';
import { mapReading } from '../model/readings/map-reading.ts';
import { freePort } from '../server/engine/free-port.ts';
import { openExecutor } from '../server/store/execute.ts';
import { readSystem } from '../server/use-cases/read-system.ts';
import { follow } from './live/follow.ts';
import { Times } from './live/times.ts';
import { keepResult } from './results/keep-result.ts';
import { median } from './results/median.ts';
import { presentMemory } from './server/memory.ts';
import { namedNeo4j } from './server/named-neo4j.ts';

const argument = (place: number, otherwise: number) => Number(process.argv[place] ?? otherwise);
const minutes = argument(2, Number(process.env.LIVE_MINUTES ?? 1));
const clients = argument(3, 60);
const editsASecond = argument(4, 30);
const ACTORS = 60;
/** The growth of memory since then is reported: by then all is loaded and compiled, and the heap has its size. */
const SETTLED = Math.min(60_000, (minutes * 60_000) / 3);
/** A shorter run tells nothing of it. */
const TELLS_GROWTH = 5;

const neo4j = namedNeo4j();
const port = await freePort();
const dataDir = mkdtempSync(path.join(tmpdir(), 'maillage-bench-'));
const server = spawn(process.execPath, ['--trace-gc', 'build/start.js'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, PORT: String(port), MAILLAGE_DATA: dataDir, MAILLAGE_DEMO: '0' },
});
/**
 * Heap in MB left after each full collection. The rest of the process's memory is what V8 has not returned
 * yet.
 */
const heaps: { readonly at: number; readonly mb: number }[] = [];
server.stdout.setEncoding('utf8').on('data', (text: string) => {
  for (const [, mb] of text.matchAll(/Mark-Compact.*? -> ([\d.]+) \(/g))
    heaps.push({ at: performance.now(), mb: Number(mb) });
});
const origin = `http://127.0.0.1:${port}`;
while (
  !(await fetch(`${origin}/api/health?probe=ready`).then(
    ({ ok }) => ok,
    () => false,
  ))
)
  await pause(200);

async function send(method: string, path: string, body: unknown): Promise<Response> {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'if-match': '*' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
}

const territoryId = `bench-${randomUUID()}`;
const here = `/api/territories/${territoryId}`;
await send('POST', '/api/territories', { id: territoryId, name: 'Banc d’essai', level: 'other' });
const actorIds = Array.from({ length: ACTORS }, (_, i) => `${territoryId}-${i}`.slice(-60));
for (const id of actorIds)
  await send('POST', `${here}/actors`, { id, name: `Acteur ${id}`, family: 'citizens' });

const times = new Times();
let faults = 0;
const room = await Promise.all(
  Array.from({ length: clients }, () =>
    follow(`${origin}${here}`, {
      told: (revision) => times.saw('change', revision),
      shown: (revision) => times.saw('map', revision),
      fault: () => {
        faults += 1;
      },
    }),
  ),
);

/** Sends one write; its answer means that it was committed. */
async function write(method: string, path: string, body?: unknown): Promise<Response> {
  const sent = performance.now();
  const response = await send(method, path, body);
  times.committed(Number(response.headers.get('maillage-revision')?.split('=')[1]), sent);
  return response;
}

async function edit(rank: number): Promise<void> {
  const actorId = actorIds[rank % ACTORS] ?? '';
  const other = actorIds[(rank * 7 + 1) % ACTORS] ?? '';
  if (rank % 3 === 0 && actorId !== other) {
    const parties = [actorId, other].map((id) => ({ actorId: id, role: 'member' }));
    const body = { nature: 'shares_means', status: 'active', intensity: 2, parties };
    const { id } = (await (await write('POST', `${here}/cooperations`, body)).json()) as { id: string };
    // A map of a workshop does not grow without end.
    await write('DELETE', `/api/cooperations/${id}`);
  } else if (rank % 3 === 1)
    await write('PUT', `${here}/positions`, { positions: [{ actorId, x: rank % 900, y: rank % 700 }] });
  else await write('PATCH', `/api/actors/${actorId}`, { description: `Passage ${rank}` });
}

const began = performance.now();
const until = began + minutes * 60_000;
const samples: number[] = [];
const loads: number[] = [];
const sampling = setInterval(() => {
  loads.push(loadavg()[0] ?? 0);
  if (performance.now() - began > SETTLED) samples.push(presentMemory(server.pid ?? 0));
}, 1_000);
const pending = new Set<Promise<void>>();
// Two of three edits are one write, the third is two.
const writesAnEdit = 4 / 3;
for (let rank = 0; performance.now() < until; rank += 1) {
  const job = edit(rank).catch((error: unknown) => {
    faults += 1;
    console.error(error);
  });
  pending.add(job);
  void job.finally(() => pending.delete(job));
  // Nobody writes while their last edit is on its way.
  while (pending.size >= clients) await Promise.race(pending);
  const next = began + ((rank + 1) * writesAnEdit * 1000) / editsASecond;
  await pause(Math.max(0, next - performance.now()));
}
await Promise.all(pending);
const seconds = (performance.now() - began) / 1000;
clearInterval(sampling);

const executor = openExecutor(neo4j);
const system = await readSystem(executor, territoryId, { seesPrivate: true, territoryIds: null });
const truth: unknown = JSON.parse(JSON.stringify(TerritoryMap.parse(mapReading(system))));
const { revision } = system.facts.territory;
for (let waits = 0; waits < 100 && room.some(({ map }) => map().territory.revision < revision); waits += 1)
  await pause(100);
const equal = room.filter(({ map }) => isDeepStrictEqual(map(), truth)).length;
await executor.close();

const growth = (list: readonly number[]): string => {
  if (list.length === 0) return 'not measured';
  const some = Math.max(1, Math.floor(list.length / 5));
  const [early, late] = [median(list.slice(0, some)), median(list.slice(-some))];
  const share = minutes < TELLS_GROWTH ? '' : ` (${(100 * (late / early - 1)).toFixed(0)} %)`;
  return `${early.toFixed(0)} MB once settled, ${late.toFixed(0)} MB at the end${share}`;
};
const heapsLeft = heaps.filter(({ at }) => at - began > SETTLED).map(({ mb }) => mb);
console.log(
  [
    `${clients} clients, ${(times.writes / seconds).toFixed(0)} edits/s, ${minutes} min, ${ACTORS} actors, Node ${process.version}, ${cpus().length} cores, load ${median(loads).toFixed(1)}`,
    ...times.report(clients),
    `lost, doubled or out of order: ${faults} · clients equal to the database: ${equal} of ${clients}`,
    `memory of the server: ${growth(samples)} · left of its heap after a full collection: ${growth(heapsLeft)}`,
  ].join('\n'),
);

const said = `${clients} clients, ${editsASecond} edits a second, ${minutes} min`;
keepResult({
  ...{ aim: 5, what: `commit to every screen, 95th percentile; ${said}` },
  ...{ value: times.slowest, unit: 'ms', atMost: 150 },
});
keepResult({ aim: 5, what: `lost, doubled or out of order; ${said}`, value: faults, unit: '', atMost: 0 });

for (const { close } of room) close();
await fetch(`${origin}${here}`, { method: 'DELETE', headers: { 'if-match': '*' } });
server.kill('SIGTERM');
rmSync(dataDir, { recursive: true, force: true });
if (faults > 0 || equal < clients) process.exitCode = 1;
