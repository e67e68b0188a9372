/**
 * A room that follows one map: node --import tsx bench/live.ts [minutes] [clients] [edits a second], with NEO4J_URI,
 * NEO4J_USER, NEO4J_PASSWORD naming a Neo4j. The server is a process of its own, as in use. Each client applies what
 * it is sent, as the screen does; at the end every one's map is compared with the database's.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { applyMapDelta } from '../client/state/live/apply-map-delta.ts';
import type { MapDelta } from '../server/contract/map-delta.ts';
import type { TerritoryMap } from '../server/contract/reading.ts';
import { freePort } from '../server/engine/free-port.ts';

const [minutes = 1, clients = 60, editsASecond = 30] = process.argv.slice(2).map(Number);
const ACTORS = 60;

const port = await freePort();
const dataDir = mkdtempSync(path.join(tmpdir(), 'maillage-bench-'));
const server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, PORT: String(port), MAILLAGE_DATA: dataDir, MAILLAGE_DEMO: '0' },
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

const readMap = async (): Promise<TerritoryMap> =>
  (await fetch(`${origin}${here}/map`)).json() as Promise<TerritoryMap>;

/** When each revision was known to be committed: its writer had its answer. */
const committed = new Map<number, number>();
const seen: { revision: number; at: number }[] = [];
let faults = 0;

/** One screen: what it knows of the map, and the revisions it was told, in order. */
async function follow(): Promise<{ map: () => TerritoryMap; close: () => void }> {
  const abort = new AbortController();
  let map = await readMap();
  const { body } = await fetch(`${origin}${here}/live?after=${map.territory.revision}`, {
    signal: abort.signal,
  });
  let last = map.territory.revision;
  const take = (event: string, data: string) => {
    if (event === 'change') {
      const { revision } = JSON.parse(data) as { revision: number };
      if (revision !== last + 1) faults += 1;
      last = revision;
    }
    if (event !== 'map') return;
    const delta = JSON.parse(data) as MapDelta;
    if (delta.to <= map.territory.revision) return;
    if (delta.from !== map.territory.revision) faults += 1;
    const from = map.territory.revision;
    map = applyMapDelta(map, delta);
    const at = performance.now();
    for (let revision = from + 1; revision <= delta.to; revision += 1) seen.push({ revision, at });
  };
  void (async () => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = /^event: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (event !== undefined && data !== undefined) take(event, data);
      }
    }
  })().catch(() => undefined);
  return { map: () => map, close: () => abort.abort() };
}

/** Memory of the server, in MB. */
const memory = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;

const room = await Promise.all(Array.from({ length: clients }, follow));
const until = performance.now() + minutes * 60_000;
const begin = performance.now();
let edits = 0;
let early = Number.NaN;
const pending = new Set<Promise<void>>();

async function edit(rank: number): Promise<void> {
  const actorId = actorIds[rank % ACTORS] ?? '';
  const other = actorIds[(rank * 7 + 1) % ACTORS] ?? '';
  const response =
    rank % 3 === 0 && actorId !== other
      ? await send('POST', `${here}/cooperations`, {
          nature: 'shares_means',
          status: 'active',
          intensity: 2,
          parties: [actorId, other].map((id) => ({ actorId: id, role: 'member' })),
        })
      : rank % 3 === 1
        ? await send('PUT', `${here}/positions`, { positions: [{ actorId, x: rank % 900, y: rank % 700 }] })
        : await send('PATCH', `/api/actors/${actorId}`, { description: `Passage ${rank}` });
  const revision = Number(response.headers.get('maillage-revision')?.split('=')[1]);
  committed.set(revision, performance.now());
  // A map of a workshop does not grow without end.
  if (rank % 3 === 0) {
    const { id } = (await response.json()) as { id: string };
    const gone = await send('DELETE', `/api/cooperations/${id}`, undefined);
    committed.set(Number(gone.headers.get('maillage-revision')?.split('=')[1]), performance.now());
    edits += 1;
  }
}

while (performance.now() < until) {
  const job = edit(edits).catch((error: unknown) => {
    faults += 1;
    console.error(error);
  });
  pending.add(job);
  void job.finally(() => pending.delete(job));
  edits += 1;
  if (Number.isNaN(early) && performance.now() - begin > 15_000) early = memory();
  await pause(1000 / editsASecond);
}
await Promise.all(pending);
const truth = await readMap();
for (
  let waits = 0;
  waits < 100 && room.some(({ map }) => map().territory.revision < truth.territory.revision);
  waits += 1
)
  await pause(100);

const times = seen
  .flatMap(({ revision, at }) => {
    const commit = committed.get(revision);
    return commit === undefined ? [] : [at - commit];
  })
  .sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(0);
const equal = room.filter(({ map }) => isDeepStrictEqual(map(), truth)).length;
console.log(
  [
    `${clients} clients, ${(committed.size / ((performance.now() - begin) / 1000)).toFixed(0)} edits/s, ${minutes} min, ${ACTORS} actors, Node ${process.version}`,
    `commit to a client's map: median ${at(0.5)} ms · 95th ${at(0.95)} ms · 99th ${at(0.99)} ms`,
    `lost, doubled or out of order: ${faults} · clients equal to the database: ${equal} of ${clients}`,
    `memory of the server: ${early.toFixed(0)} MB after 15 s, ${memory().toFixed(0)} MB at the end`,
  ].join('\n'),
);

for (const { close } of room) close();
await fetch(`${origin}${here}`, { method: 'DELETE', headers: { 'if-match': '*' } });
server.kill('SIGTERM');
rmSync(dataDir, { recursive: true, force: true });
if (faults > 0 || equal < clients) process.exitCode = 1;
