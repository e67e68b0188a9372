/**
 * Measures what one client at full speed costs a facilitator, operation by operation of the contract. Usage:
 * `node --import tsx bench/fairness.ts [seconds] [connections] [name…]`. NEO4J_URI, NEO4J_USER,
 * NEO4J_PASSWORD name an empty Neo4j.
 *
 * Covers each operation open to an anonymous visitor, a phone, a reader link or a contributor. The one with
 * the fewest rights sends it over 40 connections without a pause, while a facilitator reads and writes one
 * request at a time. Prints the facilitator’s median and 95th percentile against a quiet measure just before.
 * The clients run on the same machine: their own share of the processors is in the figures.
 */
import { randomUUID } from 'node:crypto';
import type { Role } from '../model/contract/access-vocabulary.ts';
import type { Endpoint } from '../model/contract/define-endpoint.ts';
import * as contract from '../model/contract/endpoints/index.ts';
import { RULES } from '../server/access/rules.ts';
import { keepResult } from './results/keep-result.ts';
import { median } from './results/median.ts';
import { namedNeo4j } from './server/named-neo4j.ts';
import { startServer } from './server/start-server.ts';

const seconds = Number(process.argv[2] ?? 4);
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

  async ask(method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }> {
    const response = await fetch(`${server.address}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'if-match': '*',
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
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

/** Reads, then writes, as one facilitator; returns the times, and whether any request was refused. */
async function facilitate(until: number): Promise<{ times: number[]; refused: number }> {
  const times: number[] = [];
  let refused = 0;
  for (let i = 0; performance.now() < until; i += 1) {
    const begun = performance.now();
    const { status } =
      i % 2 === 0
        ? await lead.ask('GET', `${here}/gaps`)
        : await lead.ask('PATCH', `/api/actors/${actorIds[i % ACTORS]}`, { mission: `Mission ${i}` });
    times.push(performance.now() - begun);
    if (status === 503 || status === 429) refused += 1;
  }
  return { times, refused };
}

async function flood(client: Asker, { method, path, example }: Endpoint, until: number): Promise<number> {
  let sent = 0;
  const address = path.replace(/:(\w+)/g, (_, name: string) => IDS[name] ?? `none-${name}`);
  const send = async (): Promise<void> => {
    while (performance.now() < until) {
      await client.ask(method, address, method === 'GET' ? undefined : (example ?? {}));
      sent += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, send));
  return sent;
}

const atShare = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;

let [worstMedian, worstLate, refusals] = [0, 0, 0];
for (const endpoint of Object.values(contract) as Endpoint[]) {
  const client = clientOf(endpoint);
  if (client === undefined || LEFT_OUT.has(endpoint.name)) continue;
  if (only.length > 0 && !only.includes(endpoint.name)) continue;
  const quiet = await facilitate(performance.now() + (seconds / 2) * 1000);
  const until = performance.now() + seconds * 1000;
  const [busy, sent] = await Promise.all([facilitate(until), flood(clients[client], endpoint, until)]);
  const ratio = median(busy.times) / median(quiet.times);
  const late = atShare(busy.times, 0.95) / atShare(quiet.times, 0.95);
  [worstMedian, worstLate] = [Math.max(worstMedian, ratio), Math.max(worstLate, late)];
  refusals += busy.refused;
  console.log(
    `${endpoint.name.padEnd(28)} ${client.padEnd(12)} ${String(sent).padStart(6)} sent  ` +
      `median ${median(quiet.times).toFixed(0)} → ${median(busy.times).toFixed(0)} ms (×${ratio.toFixed(1)})  ` +
      `p95 ×${late.toFixed(1)}  refused ${busy.refused}`,
  );
}
await server.stop();
console.log(
  `worst median ×${worstMedian.toFixed(1)}, worst p95 ×${worstLate.toFixed(1)}, refused ${refusals}`,
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
