/**
 * Measures what one client at full speed costs a facilitator, operation by operation of the contract. Usage:
 * `node --import tsx bench/fairness.ts [seconds] [connections] [name…]`. NEO4J_URI, NEO4J_USER,
 * NEO4J_PASSWORD name an empty Neo4j.
 *
 * Covers each operation open to an anonymous visitor, a phone, a reader link or a contributor. The one with
 * the fewest rights sends it over 40 connections without a pause, while a facilitator reads and writes one
 * request at a time. Quiet and busy slices alternate, so that both meet the same machine. Prints the
 * facilitator’s median and 95th percentile of each, for reads and writes apart, and the worse ratio. The client runs on one core, with what others leave of it.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import type { Role } from '../model/contract/access-vocabulary.ts';
import type { Endpoint } from '../model/contract/define-endpoint.ts';
import * as contract from '../model/contract/endpoints/index.ts';
import { RULES } from '../server/access/rules.ts';
import { startApart } from './fairness/apart.ts';
import type { Flood } from './fairness/flood.ts';
import { keepResult } from './results/keep-result.ts';
import { median } from './results/median.ts';
import { namedNeo4j } from './server/named-neo4j.ts';
import { startServer } from './server/start-server.ts';

/** Duration of all busy slices of one operation. */
const seconds = Number(process.argv[2] ?? 2.4);
const SLICES = 3;
const WARM_UP_S = 0.5;
/** Before the first operation. */
const FIRST_WARM_UP_S = 15;
const connections = Number(process.argv[3] ?? 40);
const only = process.argv.slice(4);
/** From the fewest rights on. */
const CLIENTS = ['nobody', 'participant', 'reader', 'contributor'] as const;
type Client = (typeof CLIENTS)[number];
/** Asks of these end the bench itself, or have nothing that can be sent at full speed. */
const LEFT_OUT = new Set(['signOut', 'setUp', 'followTerritory']);
const ACTORS = 60;

const server = await startServer(namedNeo4j(), { MAILLAGE_ACCESS: 'required' });

/** A browser or a program with its cookies. */
class Asker {
  #cookies = new Map<string, string>();

  get headers(): Record<string, string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { 'content-type': 'application/json', 'if-match': '*', cookie };
  }

  async ask(method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }> {
    const response = await fetch(`${server.address}${path}`, {
      method,
      headers: this.headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, json: isJson && text !== '' ? JSON.parse(text) : undefined };
  }

  async must<T>(method: string, path: string, body?: unknown): Promise<T> {
    const { status, json } = await this.ask(method, path, body);
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(json)}`);
    return json as T;
  }
}

const setupToken = /#setup=([\w-]+)/.exec(server.output())?.[1];
if (setupToken === undefined)
  throw new Error('The Neo4j has an administrator already: an empty one is needed.');
const lead = new Asker();
await lead.must('POST', '/api/setup', { token: setupToken, name: 'Amina Diallo', password: randomUUID() });
const territoryId = `fair-${randomUUID()}`;
const here = `/api/territories/${territoryId}`;
await lead.must('POST', '/api/territories', { id: territoryId, name: 'Banc d’essai', level: 'other' });
const actorIds = Array.from({ length: ACTORS }, (_, i) => `a${i}-${territoryId}`.slice(0, 60));
for (const id of actorIds)
  await lead.must('POST', `${here}/actors`, { id, name: `Acteur ${id}`, family: 'citizens' });
const cooperationId = `c-${territoryId}`.slice(0, 60);
for (let i = 0; i < ACTORS; i += 1)
  await lead.must('POST', `${here}/cooperations`, {
    id: i === 0 ? cooperationId : randomUUID(),
    nature: 'shares_means',
    status: 'active',
    intensity: 3,
    parties: [actorIds[i], actorIds[(i * 7 + 1) % ACTORS]].map((actorId) => ({ actorId, role: 'member' })),
  });
const commitmentId = `k-${territoryId}`.slice(0, 60);
await lead.must('POST', `${here}/commitments`, { id: commitmentId, text: 'Une cantine locale' });
const { id: workshopId } = await lead.must<{ id: string }>('POST', `${here}/workshops`, {
  title: 'Atelier',
  on: '2026-03-12',
});
await lead.must('PATCH', `${here}/workshops/${workshopId}`, { status: 'open' });
const { code } = await lead.must<{ code: string }>('POST', `${here}/workshops/${workshopId}/code`);

const clients: Record<Client, Asker> = {
  nobody: new Asker(),
  participant: new Asker(),
  reader: new Asker(),
  contributor: new Asker(),
};
await clients.participant.must('POST', '/api/sessions/by-code', { code });
for (const role of ['reader', 'contributor'] as const) {
  const link = { kind: 'link', role, territoryIds: [territoryId], label: role };
  const { token } = await lead.must<{ token: string }>('POST', '/api/access-links', link);
  await clients[role].must('POST', '/api/sessions/by-link', { token });
}

const IDS: Readonly<Record<string, string>> = {
  territoryId,
  actorId: actorIds[0] ?? '',
  cooperationId,
  commitmentId,
  workshopId,
};

function clientOf({ action }: Endpoint): Client | undefined {
  const { roles } = RULES[action];
  if (roles === 'everyone') return 'nobody';
  return CLIENTS.find((client) => (roles as readonly Role[]).some((role) => role === client));
}

/** Times of a facilitator’s requests in milliseconds, and how many were refused. */
interface Served {
  readonly reads: number[];
  readonly writes: number[];
  refused: number;
}
const noneServed = (): Served => ({ reads: [], writes: [], refused: 0 });

let written = 0;
/** Reads, then writes, one request at a time, as a facilitator does. */
async function facilitate(until: number, served: Served): Promise<void> {
  while (performance.now() < until) {
    const begun = performance.now();
    written += 1;
    const { status } =
      written % 2 === 0
        ? await lead.ask('GET', `${here}/gaps`)
        : await lead.ask('PATCH', `/api/actors/${actorIds[written % ACTORS]}`, { mission: `${written}` });
    (written % 2 === 0 ? served.reads : served.writes).push(performance.now() - begun);
    if (status === 503 || status === 429) served.refused += 1;
  }
}

const generator = startApart('flood.ts');
async function flood(client: Asker, endpoint: Endpoint, duration: number): Promise<number> {
  const { method, path, example } = endpoint;
  const address = path.replace(/:(\w+)/g, (_, name: string) => IDS[name] ?? `none-${name}`);
  const sent: Flood = {
    ...{ url: server.address + address, method, headers: client.headers, connections },
    ...(method !== 'GET' && { body: JSON.stringify(example ?? {}) }),
    seconds: duration,
  };
  generator.send(sent);
  const [count] = await once(generator, 'message');
  return Number(count);
}

const lateOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
const BY_KIND = ['reads', 'writes'] as const;
/** The ratio of the kind that suffers more: the median of both together would be of either. */
const worst = (quiet: Served, busy: Served, figure: (times: readonly number[]) => number): number =>
  Math.max(...BY_KIND.map((kind) => figure(busy[kind]) / figure(quiet[kind])));
const saying = (quiet: Served, busy: Served, figure: (times: readonly number[]) => number): string =>
  BY_KIND.map((kind) => `${figure(quiet[kind]).toFixed(0)}→${figure(busy[kind]).toFixed(0)}`).join(', ');

/** Alternates quiet and busy slices, once the database has compiled what both ask. */
async function measure(client: Asker, endpoint: Endpoint) {
  const [quiet, busy] = [noneServed(), noneServed()];
  const sliceMs = (seconds / SLICES) * 1000;
  let sent = 0;
  await flood(client, endpoint, WARM_UP_S);
  await facilitate(performance.now() + WARM_UP_S * 1000, noneServed());
  for (let slice = 0; slice < SLICES; slice += 1) {
    await facilitate(performance.now() + sliceMs, quiet);
    const flooding = flood(client, endpoint, seconds / SLICES);
    await facilitate(performance.now() + sliceMs, busy);
    sent += await flooding;
  }
  return { quiet, busy, sent };
}

await facilitate(performance.now() + FIRST_WARM_UP_S * 1000, noneServed());
console.log(`load ${loadavg()[0]?.toFixed(1)} before`);
let [worstMedian, worstLate, refusals] = [0, 0, 0];
const missed: string[] = [];
for (const endpoint of Object.values(contract) as Endpoint[]) {
  const client = clientOf(endpoint);
  if (client === undefined || LEFT_OUT.has(endpoint.name)) continue;
  if (only.length > 0 && !only.includes(endpoint.name)) continue;
  const { quiet, busy, sent } = await measure(clients[client], endpoint);
  const [ratio, late] = [worst(quiet, busy, median), worst(quiet, busy, lateOf)];
  [worstMedian, worstLate] = [Math.max(worstMedian, ratio), Math.max(worstLate, late)];
  refusals += busy.refused;
  if (ratio > 2 || late > 4 || busy.refused > 0) missed.push(endpoint.name);
  console.log(
    `${endpoint.name.padEnd(28)} ${client.padEnd(12)} ${String(sent).padStart(6)} sent  ` +
      `median ${saying(quiet, busy, median)} ms (×${ratio.toFixed(1)})  ` +
      `p95 ${saying(quiet, busy, lateOf)} ms (×${late.toFixed(1)})  ` +
      `refused ${busy.refused}`,
  );
}
generator.kill();
await server.stop();
console.log(
  `worst median ×${worstMedian.toFixed(1)}, worst p95 ×${worstLate.toFixed(1)}, refused ${refusals}, ` +
    `load ${loadavg()[0]?.toFixed(1)} after; beyond the aim: ${missed.join(', ') || 'none'}`,
);
keepResult({
  aim: 9,
  what: 'facilitator beside one client at full speed, median',
  value: worstMedian,
  unit: '×',
  atMost: 2,
});
keepResult({
  aim: 9,
  what: 'facilitator beside one client at full speed, p95',
  value: worstLate,
  unit: '×',
  atMost: 4,
});
keepResult({ aim: 9, what: 'facilitator told to come back', value: refusals, unit: '', atMost: 0 });
