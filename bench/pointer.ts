/**
 * Somebody points at a map that a room follows, while others write: node --import tsx bench/pointer.ts [rounds]
 * [seconds] [clients], with NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD naming a Neo4j. In each round the same edits are timed
 * without a light, then with one that moves twenty times a second; told is how long a place takes to the last screen,
 * and how much slower an edit is.
 */
import { randomUUID } from 'node:crypto';
import { cpus, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { POINTER_EVERY_MS } from '../model/contract/pointer.ts';
import { atPace } from './live/at-pace.ts';
import { follow } from './live/follow.ts';
import { atShare, shares } from './live/times.ts';
import { keepResult } from './results/keep-result.ts';
import { median } from './results/median.ts';
import { namedNeo4j } from './server/named-neo4j.ts';
import { startServer } from './server/start-server.ts';

const argument = (place: number, otherwise: number) => Number(process.argv[place] ?? otherwise);
const rounds = argument(2, 3);
const seconds = argument(3, 15);
const clients = argument(4, 60);
const ACTORS = 60;
const EDITS_A_SECOND = 10;

const server = await startServer(namedNeo4j(), { MAILLAGE_DEMO: '0' });
const territoryId = `bench-${randomUUID()}`;
const here = `/api/territories/${territoryId}`;

async function send(method: string, path: string, body?: unknown): Promise<void> {
  const response = await fetch(`${server.address}${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'if-match': '*' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
}

await send('POST', '/api/territories', { id: territoryId, name: 'Banc d’essai', level: 'other' });
const actorIds = Array.from({ length: ACTORS }, (_, i) => `${territoryId}-${i}`.slice(-60));
for (const id of actorIds)
  await send('POST', `${here}/actors`, { id, name: `Acteur ${id}`, family: 'citizens' });

/** By place, when it was sent, and when how many screens had it. */
const moves = new Map<number, { readonly sent: number; screens: number; last: number }>();
let faults = 0;
const room = await Promise.all(
  Array.from({ length: clients }, () =>
    follow(`${server.address}${here}`, {
      told: () => undefined,
      shown: () => undefined,
      fault: () => {
        faults += 1;
      },
      pointed: ({ at }) => {
        const move = at === null ? undefined : moves.get(at.x);
        if (move === undefined) return;
        move.screens += 1;
        move.last = performance.now();
      },
    }),
  ),
);

let edits = 0;
async function edit(): Promise<number> {
  edits += 1;
  const began = performance.now();
  await send('PATCH', `/api/actors/${actorIds[edits % ACTORS]}`, { description: `Passage ${edits}` });
  return performance.now() - began;
}

let places = 0;
async function move(): Promise<void> {
  places += 1;
  moves.set(places, { sent: performance.now(), screens: 0, last: 0 });
  await send('PUT', `${here}/pointer`, { at: { x: places, y: 0 } });
}

const until = (): number => performance.now() + seconds * 1000;
const alone: number[] = [];
const beside: number[] = [];
const loads: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  loads.push(loadavg()[0] ?? 0);
  alone.push(...(await atPace(1000 / EDITS_A_SECOND, until(), edit)));
  const end = until();
  const [times] = await Promise.all([
    atPace(1000 / EDITS_A_SECOND, end, edit),
    atPace(POINTER_EVERY_MS, end, move),
  ]);
  beside.push(...times);
  await send('PUT', `${here}/pointer`, { at: null });
}
// What is on its way arrives.
for (let waits = 0; waits < 50 && [...moves.values()].some(({ screens }) => screens < clients); waits += 1)
  await pause(100);

const all = [...moves.values()];
const lasts = all
  .filter(({ screens }) => screens === clients)
  .map(({ sent, last }) => last - sent)
  .sort((a, b) => a - b);
const slower = median(beside) / median(alone);
console.log(
  [
    `${clients} clients, ${places} places in ${rounds} rounds of ${seconds} s, ${EDITS_A_SECOND} edits/s, ${ACTORS} actors, Node ${process.version}, ${cpus().length} cores, load ${median(loads).toFixed(1)}`,
    `a place on every screen after it was sent: ${shares(lasts)} · dropped, for the next that came: ${all.length - lasts.length}`,
    `an edit: ${shares(alone)} without a light · ${shares(beside)} with one · ${((slower - 1) * 100).toFixed(0)} % slower (medians)`,
    `lost, doubled or out of order: ${faults}`,
  ].join('\n'),
);
keepResult({
  ...{ aim: 5, what: `where somebody points, on every screen, 95th percentile; ${clients} clients` },
  ...{ value: atShare(lasts, 0.95), unit: 'ms', atMost: 100 },
});
keepResult({
  aim: 5,
  what: 'an edit while somebody points, beside none',
  value: slower,
  unit: '',
  atMost: 1.1,
});

for (const { close } of room) close();
await send('DELETE', here);
await server.stop();
if (faults > 0) process.exitCode = 1;
