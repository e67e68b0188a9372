/**
 * Measures how soon live streams come back after all were cut at once, as by a restarted proxy. Usage:
 * `node --import tsx bench/reconnect.ts [streams]`. NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD name an empty Neo4j.
 *
 * Phones of one workshop follow its territory by five streams each. Every stream is cut, then all ask again at the
 * same moment, with the revision that they had. Aim: all thousand are admitted within ten seconds, and none is
 * answered 503.
 */
import { randomUUID } from 'node:crypto';
import { Agent, type ClientRequest, get } from 'node:http';
import { keepResult } from './results/keep-result.ts';
import { median } from './results/median.ts';
import { namedNeo4j } from './server/named-neo4j.ts';
import { startServer } from './server/start-server.ts';

const streams = Number(process.argv[2] ?? 1000);
const STREAMS_A_PHONE = 5;
const ROUNDS = 3;

const server = await startServer(namedNeo4j(), { MAILLAGE_ACCESS: 'required' });
let cookie = '';

async function must<T>(method: string, path: string, body: unknown, as = cookie): Promise<[T, string]> {
  const response = await fetch(`${server.address}${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'if-match': '*', cookie: as },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  const given = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  return [(await response.json()) as T, given.join('; ')];
}

const token = /#setup=([\w-]+)/.exec(server.output())?.[1];
if (token === undefined) throw new Error('The Neo4j has an administrator already: an empty one is needed.');
[, cookie] = await must('POST', '/api/setup', { token, name: 'Amina Diallo', password: randomUUID() });
const territoryId = `back-${randomUUID()}`;
const here = `/api/territories/${territoryId}`;
await must('POST', '/api/territories', { id: territoryId, name: 'Banc d’essai', level: 'other' });
const [{ id }] = await must<{ id: string }>('POST', `${here}/workshops`, {
  title: 'Atelier',
  on: '2026-03-12',
});
await must('PATCH', `${here}/workshops/${id}`, { status: 'open' });
const [{ code }] = await must<{ code: string }>('POST', `${here}/workshops/${id}/code`, {});
const phones: string[] = [];
while (phones.length < streams / STREAMS_A_PHONE) {
  const [, own] = await must('POST', '/api/sessions/by-code', { code }, '');
  phones.push(own);
}

const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
let open: ClientRequest[] = [];
/** The revision of every stream before it was cut. */
let revision = '';

/** Opens a stream; returns its status and how long its first event took, in milliseconds. */
function follow(as: string): Promise<{ readonly status: number; readonly took: number }> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { cookie: as, 'last-event-id': revision };
    const asked = get(`${server.address}${here}/live`, { agent, headers }, (reply) => {
      const done = () => resolve({ status: reply.statusCode ?? 0, took: performance.now() - begun });
      reply.once('data', done).on('error', done).on('end', done);
    });
    asked.on('error', reject);
    open.push(asked);
  });
}

const map = await fetch(`${server.address}${here}/map`, { headers: { cookie } });
const { territory } = (await map.json()) as { territory: { revision: number } };
revision = String(territory.revision);
let [slowest, refused] = [0, 0];
for (let round = 0; round < ROUNDS; round += 1) {
  for (const request of open) request.on('error', () => undefined).destroy();
  open = [];
  const all = await Promise.all(
    phones.flatMap((as) => Array.from({ length: STREAMS_A_PHONE }, () => follow(as))),
  );
  const times = all.map(({ took }) => took);
  const others = all.filter(({ status }) => status !== 200).length;
  const answers = [...new Set(all.map(({ status }) => status))].join(', ');
  // The first round opens them; the others come back.
  if (round > 0) [slowest, refused] = [Math.max(slowest, ...times), refused + others];
  console.log(
    `${all.length} streams ${round === 0 ? 'opened' : 'back'} at once: median ${(median(times) / 1000).toFixed(1)} s, ` +
      `last ${(Math.max(...times) / 1000).toFixed(1)} s, not admitted ${others}, answers ${answers}`,
  );
}
for (const request of open) request.on('error', () => undefined).destroy();
await server.stop();
keepResult({
  aim: 9,
  what: 'a thousand streams cut at once, the last is back',
  value: slowest / 1000,
  unit: 's',
  atMost: 10,
});
keepResult({
  aim: 9,
  what: 'streams cut at once that are not admitted',
  value: refused,
  unit: '',
  atMost: 0,
});
