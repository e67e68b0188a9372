/**
 * Measures what one client at full speed costs a facilitator, operation by operation of the contract. Usage:
 * `node --import tsx bench/fairness.ts [seconds] [connections] [name…]`. NEO4J_URI, NEO4J_USER,
 * NEO4J_PASSWORD name an empty Neo4j.
 *
 * Covers each operation open to an anonymous visitor, a phone, a reader link or a contributor, and the
 * description of the API. A browser with the fewest rights for it sends it over 40 connections without a
 * pause, about something that exists; a reading at another day each time. Meanwhile a facilitator reads and writes one
 * request at a time, as fast as one browser may. Quiet and busy slices alternate, so that both meet the same machine. Prints the
 * facilitator’s median and 95th percentile of each, for reads and writes apart, and the worse ratio; how the
 * client was answered, by status. An operation beyond the aim is measured again: what counts is the better of
 * two. The client runs on one core, with what others leave of it. Takes some 15 minutes.
 */
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Role } from '../model/contract/access-vocabulary.ts';
import type { Endpoint } from '../model/contract/define-endpoint.ts';
import * as contract from '../model/contract/endpoints/index.ts';
import { RULES } from '../server/access/rules.ts';
import { startApart } from './fairness/apart.ts';
import type { Answered, Flood } from './fairness/flood.ts';
import { requestsOf } from './fairness/requests.ts';
import { CLIENTS, type Client, makeScene } from './fairness/scene.ts';
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
const MOST = { median: 2, late: 4 };

const server = await startServer(namedNeo4j(), { MAILLAGE_ACCESS: 'required' });
const setupToken = /#setup=([\w-]+)/.exec(server.output())?.[1];
if (setupToken === undefined)
  throw new Error('The Neo4j has an administrator already: an empty one is needed.');
const scene = await makeScene(server.address, setupToken);
const { lead, here, actorIds } = scene;

interface Measured {
  readonly endpoint: Endpoint;
  readonly client: Client;
}

function clientOf({ action }: Endpoint): Client | undefined {
  const { roles } = RULES[action];
  if (roles === 'everyone') return 'nobody';
  return CLIENTS.find((client) => (roles as readonly Role[]).some((role) => role === client));
}

/** Lists what is measured: readings first, then what changes the map, last what makes it larger. */
function operations(): Measured[] {
  const described: Endpoint = { ...contract.readHealth, name: 'describeApi', path: '/api/openapi.json' };
  const rank = ({ endpoint: { method, status } }: Measured): number =>
    method === 'GET' ? 0 : status === 201 ? 2 : 1;
  return [...(Object.values(contract) as Endpoint[]), described]
    .flatMap((endpoint) => {
      const client = clientOf(endpoint);
      return client === undefined ? [] : [{ endpoint, client }];
    })
    .filter(({ endpoint: { name } }) => only.length === 0 || only.includes(name))
    .sort((a, b) => rank(a) - rank(b));
}

/** Times of a facilitator’s requests in milliseconds, and how many were refused. */
interface Served {
  readonly reads: number[];
  readonly writes: number[];
  refused: number;
}
const noneServed = (): Served => ({ reads: [], writes: [], refused: 0 });

let written = 0;
/** Between two requests of the facilitator: one browser may send 1,200 a minute (`server/plugins/rate-limit.ts`). */
const PACE_MS = 55;
/** Reads, then writes, one request at a time, as a facilitator does. */
async function facilitate(until: number, served: Served): Promise<void> {
  while (performance.now() < until) {
    const begun = performance.now();
    written += 1;
    const { status } =
      written % 2 === 0
        ? await lead.ask('GET', `${here}/gaps`)
        : await lead.ask('PATCH', `/api/actors/${actorIds[written % actorIds.length]}`, {
            mission: `${written}`,
          });
    (written % 2 === 0 ? served.reads : served.writes).push(performance.now() - begun);
    if (status === 503 || status === 429) served.refused += 1;
    await sleep(PACE_MS);
  }
}

const generator = startApart('flood.ts');
async function flood(sent: Omit<Flood, 'connections' | 'seconds'>, duration: number): Promise<Answered> {
  generator.send({ ...sent, connections, seconds: duration } satisfies Flood);
  const [answered] = await once(generator, 'message');
  return answered as Answered;
}

const lateOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
const BY_KIND = ['reads', 'writes'] as const;
/** The ratio of the kind that suffers more: the median of both together would be of either. */
const worst = (quiet: Served, busy: Served, figure: (times: readonly number[]) => number): number =>
  Math.max(...BY_KIND.map((kind) => figure(busy[kind]) / figure(quiet[kind])));
const saying = (quiet: Served, busy: Served, figure: (times: readonly number[]) => number): string =>
  BY_KIND.map((kind) => `${figure(quiet[kind]).toFixed(0)}→${figure(busy[kind]).toFixed(0)}`).join(', ');

/** Alternates quiet and busy slices, once the database has compiled what both ask. Prints and returns the ratios. */
async function measure({ endpoint, client }: Measured) {
  const [quiet, busy] = [noneServed(), noneServed()];
  const sliceMs = (seconds / SLICES) * 1000;
  const browser = await scene.enter(client);
  const sent = {
    ...{ address: server.address, headers: { ...browser.headers, 'accept-encoding': 'br, gzip' } },
    ...(await requestsOf(endpoint, scene, browser)),
  };
  const answers: Record<string, number> = {};
  await flood(sent, WARM_UP_S);
  await facilitate(performance.now() + WARM_UP_S * 1000, noneServed());
  for (let slice = 0; slice < SLICES; slice += 1) {
    await facilitate(performance.now() + sliceMs, quiet);
    const flooding = flood(sent, seconds / SLICES);
    await facilitate(performance.now() + sliceMs, busy);
    for (const [status, count] of Object.entries(await flooding))
      answers[status] = (answers[status] ?? 0) + count;
  }
  const [ratio, late] = [worst(quiet, busy, median), worst(quiet, busy, lateOf)];
  const said = Object.entries(answers).map(([status, count]) => `${count}×${status}`);
  console.log(
    `${endpoint.name.padEnd(26)} ${client.padEnd(11)} ${said.join(' ').padEnd(20)}  ` +
      `median ${saying(quiet, busy, median)} ms (×${ratio.toFixed(1)})  ` +
      `p95 ${saying(quiet, busy, lateOf)} ms (×${late.toFixed(1)})  ` +
      `refused ${busy.refused}`,
  );
  return { ratio, late, refused: busy.refused };
}

const isBeyond = ({ ratio, late, refused }: Awaited<ReturnType<typeof measure>>): boolean =>
  !(ratio <= MOST.median) || !(late <= MOST.late) || refused > 0;

await facilitate(performance.now() + FIRST_WARM_UP_S * 1000, noneServed());
console.log(`load ${loadavg()[0]?.toFixed(1)} before`);
let [worstMedian, worstLate, refusals] = [0, 0, 0];
const missed: string[] = [];
const all = operations();
for (const operation of all) {
  let found = await measure(operation);
  if (isBeyond(found)) {
    const again = await measure(operation);
    found = {
      ratio: Math.min(found.ratio, again.ratio),
      late: Math.min(found.late, again.late),
      refused: found.refused + again.refused,
    };
  }
  [worstMedian, worstLate] = [Math.max(worstMedian, found.ratio), Math.max(worstLate, found.late)];
  refusals += found.refused;
  if (isBeyond(found)) missed.push(operation.endpoint.name);
}
generator.kill();
await server.stop();
console.log(
  `${all.length} operations: worst median ×${worstMedian.toFixed(1)}, worst p95 ×${worstLate.toFixed(1)}, ` +
    `refused ${refusals}, load ${loadavg()[0]?.toFixed(1)} after; beyond the aim: ${missed.join(', ') || 'none'}`,
);
const beside = 'facilitator beside one client at full speed';
keepResult({ aim: 9, what: `${beside}, median`, value: worstMedian, unit: '×', atMost: MOST.median });
keepResult({ aim: 9, what: `${beside}, p95`, value: worstLate, unit: '×', atMost: MOST.late });
keepResult({ aim: 9, what: 'operations measured beside them', value: all.length, unit: '', atLeast: 100 });
keepResult({ aim: 9, what: 'facilitator told to come back', value: refusals, unit: '', atMost: 0 });
