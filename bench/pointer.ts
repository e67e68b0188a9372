/**
 * Measures a pointer on a map that a room follows while others write.
 *
 * Usage: `node --import tsx bench/pointer.ts [rounds] [seconds] [clients]`.
 *
 * NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD name a Neo4j. Each round times the same edits without a pointer, then
 * with one that moves twenty times a second. In the second part a shared view moves too, as often as a screen
 * sends it. Prints how long positions and views take to reach the last screen, and how much slower edits are.
 */
import { randomUUID } from 'node:crypto';
import { cpus, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { LEAD_EVERY_MS } from '../model/contract/lead.ts';
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

/** When something was sent, and when how many screens had it. */
interface Move {
  readonly sent: number;
  screens: number;
  last: number;
}
/** By place, and by the left of what is seen. */
const moves = new Map<number, Move>();
const views = new Map<number, Move>();
const arrived = (move: Move | undefined): void => {
  if (move === undefined) return;
  move.screens += 1;
  move.last = performance.now();
};
let faults = 0;
const room = await Promise.all(
  Array.from({ length: clients }, () =>
    follow(`${server.address}${here}`, {
      told: () => undefined,
      shown: () => undefined,
      fault: () => {
        faults += 1;
      },
      pointed: ({ at }) => arrived(at === null ? undefined : moves.get(at.x)),
      led: ({ said }) => arrived(said === null ? undefined : views.get(said.box.x1)),
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

const LEADING = randomUUID();
async function lead(): Promise<void> {
  const x1 = views.size + 1;
  views.set(x1, { sent: performance.now(), screens: 0, last: 0 });
  await send('PUT', `${here}/lead`, {
    screen: LEADING,
    view: { box: { x1, y1: 0, x2: x1 + 900, y2: 600 }, selection: null },
  });
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
    atPace(LEAD_EVERY_MS, end, lead),
  ]);
  beside.push(...times);
  await send('PUT', `${here}/pointer`, { at: null });
  await send('PUT', `${here}/lead`, { screen: LEADING, view: null });
}
// Waits for moves under way to arrive.
for (let waits = 0; waits < 50 && [...moves.values()].some(({ screens }) => screens < clients); waits += 1)
  await pause(100);

/**
 * Returns the ascending delays of the moves that reached every screen, and counts those dropped for a newer
 * one.
 */
function timesOf(sent: Iterable<Move>): { readonly lasts: number[]; readonly dropped: number } {
  const all = [...sent];
  const lasts = all.filter(({ screens }) => screens === clients).map(({ sent: at, last }) => last - at);
  return { lasts: lasts.sort((a, b) => a - b), dropped: all.length - lasts.length };
}
const [pointed, led] = [timesOf(moves.values()), timesOf(views.values())];
const slower = median(beside) / median(alone);
console.log(
  [
    `${clients} clients, ${places} places in ${rounds} rounds of ${seconds} s, ${EDITS_A_SECOND} edits/s, ${ACTORS} actors, Node ${process.version}, ${cpus().length} cores, load ${median(loads).toFixed(1)}`,
    `a place on every screen after it was sent: ${shares(pointed.lasts)} · dropped, for the next that came: ${pointed.dropped}`,
    `a view on every screen after it was sent: ${shares(led.lasts)} · dropped, for the next that came: ${led.dropped}`,
    `an edit: ${shares(alone)} without a light or a view · ${shares(beside)} with both · ${((slower - 1) * 100).toFixed(0)} % slower (medians)`,
    `lost, doubled or out of order: ${faults}`,
  ].join('\n'),
);
keepResult({
  ...{ aim: 5, what: `where somebody points, on every screen, 95th percentile; ${clients} clients` },
  ...{ value: atShare(pointed.lasts, 0.95), unit: 'ms', atMost: 100 },
});
keepResult({
  ...{ aim: 5, what: `a view that is followed, on every screen, 95th percentile; ${clients} clients` },
  ...{ value: atShare(led.lasts, 0.95), unit: 'ms', atMost: 100 },
});
keepResult({
  aim: 5,
  what: 'an edit while somebody points and leads, beside none',
  value: slower,
  unit: '',
  atMost: 1.1,
});

for (const { close } of room) close();
await send('DELETE', here);
await server.stop();
if (faults > 0) process.exitCode = 1;
