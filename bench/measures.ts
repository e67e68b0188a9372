/**
 * The measures of 400 and 4,000 actors with three links an actor, beside networkx and igraph on the same graphs:
 * node --import tsx bench/measures.ts [rounds], with NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD naming a Neo4j and a python3
 * with networkx and igraph (PYTHON names another). Milliseconds, medians, one run. The peers have their graph made
 * beforehand; ours is sent to the library each time (projection). `all` is what the endpoint does once a revision.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import type { MeasureReading } from '../model/contract/measures.ts';
import { seededRandom } from '../model/drawing/seeded-random.ts';
import type { System } from '../model/elements/system.ts';
import { bridgeEdges, cutVertices } from '../model/readings/graph/separate.ts';
import { walkDepthFirst } from '../model/readings/graph/walk-depth-first.ts';
import { coreNumbers } from '../model/readings/measures/core-numbers.ts';
import { eigenvector } from '../model/readings/measures/eigenvector.ts';
import { projectedLinks } from '../model/readings/measures/scores.ts';
import { structuralHoles } from '../model/readings/measures/structural-holes.ts';
import { subNetwork } from '../model/readings/measures/sub-network.ts';
import { openExecutor } from '../server/store/execute.ts';
import { readMeasures } from '../server/use-cases/read-measures.ts';
import { makeActor, makeCooperation, makeSystem } from '../tests/support/make-facts.ts';
import { timeGds } from './measures/time-gds.ts';
import { keepResult } from './results/keep-result.ts';
import { median } from './results/median.ts';
import { namedNeo4j } from './server/named-neo4j.ts';

const rounds = Number(process.argv[2] ?? 3);
const WARM_UP = 3;
const SIZES = [400, 4000];
const LABELS = { themes: [], resources: [], intensities: [] };

interface Peers {
  readonly versions: string;
  readonly graphs: ReadonlyArray<{
    readonly networkx: Readonly<Record<string, number>>;
    readonly igraph: Readonly<Record<string, number>>;
    readonly betweenness: readonly number[];
  }>;
}

const settings = namedNeo4j();
const executor = openExecutor(settings);
const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password));

const idOf = (vertex: number) => `a${String(vertex).padStart(5, '0')}`;
const CHOICES = { multiParty: 'projection', confirmation: 'lowest' } as const;

/** Three links an actor at random, each pair once. */
function drawSystem(size: number): System {
  const random = seededRandom(size);
  const pairs = new Map<number, [number, number]>();
  while (pairs.size < size * 3) {
    const [a, b] = [Math.floor(random() * size), Math.floor(random() * size)];
    if (a < b) pairs.set(a * size + b, [a, b]);
  }
  return makeSystem({
    actors: Array.from({ length: size }, (_, vertex) => makeActor(idOf(vertex))),
    cooperations: [...pairs.values()].map((ends, i) => makeCooperation(`c${i}`, ends.map(idOf))),
  });
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** One round of ours, by measure; what GDS does not have is timed in this process. */
async function ourRound(system: System): Promise<Record<string, number>> {
  const all = await timed(() => readMeasures(executor, system, {}, LABELS, 'en'));
  const network = subNetwork(system, CHOICES);
  const { graph } = network;
  const weights = network.links.map(({ weight }) => weight);
  const walk = walkDepthFirst(graph);
  return {
    all,
    ...(await timeGds(driver, settings.database, projectedLinks(network))),
    'k-core': await timed(() => coreNumbers(graph)),
    eigenvector: await timed(() => eigenvector(graph, walk)),
    // One pass gives both.
    constraint: await timed(() => structuralHoles(graph, weights)),
    'effective-size': 0,
    'articulation-points': await timed(() => cutVertices(walkDepthFirst(graph))),
    bridges: await timed(() => bridgeEdges(walkDepthFirst(graph))),
  };
}

const systems = SIZES.map(drawSystem);
const peers = spawnSync(
  process.env.PYTHON ?? 'python3',
  [fileURLToPath(new URL('measures/peers.py', import.meta.url)), String(rounds)],
  {
    input: JSON.stringify(
      systems.map((system) => {
        const { actorIds, links } = subNetwork(system, CHOICES);
        return { size: actorIds.length, edges: links.map(({ ends }) => ends) };
      }),
    ),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  },
);
// Without them ours is shown alone.
if (peers.status !== 0)
  console.log(`networkx and igraph did not answer: ${peers.stderr?.trim().split('\n').at(-1)}`);
const { versions, graphs }: Peers =
  peers.status === 0 ? JSON.parse(peers.stdout) : { versions: 'no peers', graphs: [] };
const info = await driver.getServerInfo();
console.log(`${rounds} rounds, three links an actor, concurrency 1; GPU: no`);
for (const [i, system] of systems.entries()) {
  const figures: Record<string, number[]> = {};
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const found = await ourRound(system);
    if (round < 0) continue;
    for (const [name, time] of Object.entries(found)) figures[name] = [...(figures[name] ?? []), time];
  }
  const peer = graphs[i];
  const ours = await readMeasures(executor, system, {}, LABELS, 'en');
  const size = ours.actors.length;
  if (i === 0) console.log(`Node ${process.version}, ${info.agent}, GDS ${ours.engine.gds}; ${versions}`);
  const say = (time: number | undefined) => (time === undefined ? '–' : time.toFixed(1)).padStart(11);
  const of = (times: Readonly<Record<string, number>> | undefined, name: string) =>
    times && name === 'all' ? Object.values(times).reduce((sum, time) => sum + time, 0) : times?.[name];
  console.log(
    `\n${`${size} actors, ms`.padEnd(24)}${['ours', 'networkx', 'igraph'].map((name) => name.padStart(11)).join('')}`,
  );
  for (const [name, times] of Object.entries(figures))
    console.log(
      `${name.padEnd(24)}${say(median(times))}${say(of(peer?.networkx, name))}${say(of(peer?.igraph, name))}`,
    );
  for (const name of size === 400 ? Object.keys(peer?.networkx ?? {}) : ['betweenness']) {
    const times = figures[name];
    const theirs = peer?.networkx[name];
    // Two that come of one pass are compared with it.
    if (times === undefined || theirs === undefined || name === 'effective-size') continue;
    keepResult({
      ...{ aim: 6, what: `${name} of ${size} actors ÷ networkx` },
      ...{ value: median(times) / theirs, unit: '×', atMost: size === 400 ? 1 : 0.2 },
    });
  }
  if (peer !== undefined)
    console.log(`betweenness: furthest from igraph ${furthest(ours, peer).toExponential(1)}`);
}

function furthest({ actors }: MeasureReading, { betweenness }: Peers['graphs'][number]): number {
  const pairs = ((actors.length - 1) * (actors.length - 2)) / 2;
  return Math.max(
    ...actors.map((actor, v) => Math.abs((actor.betweenness ?? 0) - (betweenness[v] ?? 0) / pairs)),
  );
}

await driver.close();
await executor.close();
