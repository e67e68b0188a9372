/**
 * Times the measures of 400 and 4,000 actors with three links each, next to networkx and igraph on the same
 * graphs.
 *
 * Usage: `node --import tsx bench/measures.ts [rounds] [igraph]`.
 *
 * Needs a python3 with networkx and igraph (PYTHON names another), no database. Medians in milliseconds, one
 * run. With `igraph`, networkx is skipped, since it takes minutes. Each library has its graph built
 * beforehand. `igraph has`: sum over the measures that igraph has too. `all`: everything that the endpoint
 * computes once a revision, from the facts to the sentences.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { MeasureReading } from '../model/contract/measures.ts';
import { seededRandom } from '../model/drawing/seeded-random.ts';
import type { System } from '../model/elements/system.ts';
import { bridgeEdges, cutVertices } from '../model/readings/graph/separate.ts';
import { walkDepthFirst } from '../model/readings/graph/walk-depth-first.ts';
import { clustering } from '../model/readings/measures/clustering.ts';
import { readCommunities } from '../model/readings/measures/communities.ts';
import { eigenvector } from '../model/readings/measures/eigenvector.ts';
import { coreNumbers } from '../model/readings/measures/measure-network.ts';
import { readNetwork } from '../model/readings/measures/read-network.ts';
import { shortestPaths } from '../model/readings/measures/shortest-paths.ts';
import { structuralHoles } from '../model/readings/measures/structural-holes.ts';
import { subNetwork } from '../model/readings/measures/sub-network.ts';
import { makeActor, makeCooperation, makeSystem } from '../tests/support/make-facts.ts';
import { keepResult } from './results/keep-result.ts';
import { median } from './results/median.ts';

const rounds = Number(process.argv[2] ?? 3);
const peersAsked = process.argv[3] ?? 'networkx igraph';
/** Warm-up rounds, by number of actors: one of the large network is enough for the compiler. */
const WARM_UP: Readonly<Record<number, number>> = { 400: 3, 4000: 1 };
const SIZES = [400, 4000];
const LABELS = { themes: [], resources: [], intensities: [], charterItems: [] };

interface Peers {
  readonly versions: string;
  readonly graphs: ReadonlyArray<{
    readonly networkx: Readonly<Record<string, number>>;
    readonly igraph: Readonly<Record<string, number>>;
    readonly betweenness: readonly number[];
  }>;
}

const idOf = (vertex: number) => `a${String(vertex).padStart(5, '0')}`;
const CHOICES = { multiParty: 'projection', confirmation: 'lowest' } as const;

/** Draws a random graph of three links an actor, without duplicates. */
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

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Further measures that one pass computes, by the measure that names its line. */
const WITH_IT: Readonly<Record<string, readonly string[]>> = {
  betweenness: ['closeness', 'mean-distance', 'diameter'],
  transitivity: ['clustering'],
  constraint: ['effective-size'],
};

/** Times one round of our measures. */
function ourRound(system: System): Record<string, number> {
  const all = timed(() => readNetwork(system, CHOICES, LABELS, 'en'));
  const network = subNetwork(system, CHOICES);
  const { graph } = network;
  const weights = network.links.map(({ weight }) => weight);
  const walk = walkDepthFirst(graph);
  return {
    all,
    betweenness: timed(() => shortestPaths(graph)),
    communities: timed(() => readCommunities(network)),
    transitivity: timed(() => clustering(graph)),
    'k-core': timed(() => coreNumbers(graph)),
    eigenvector: timed(() => eigenvector(graph, walk)),
    constraint: timed(() => structuralHoles(graph, weights)),
    'articulation-points': timed(() => cutVertices(walkDepthFirst(graph))),
    bridges: timed(() => bridgeEdges(walkDepthFirst(graph))),
  };
}

/** Adds up a library's times for the measures that one line of ours computes. */
const timeOf = (times: Readonly<Record<string, number>> | undefined, name: string): number | undefined => {
  const known = [name, ...(WITH_IT[name] ?? [])].flatMap((each) => times?.[each] ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, time) => sum + time, 0);
};

const sum = (times: readonly number[]): number => times.reduce((all, time) => all + time, 0);

/** How many times igraph's time may be taken for what it has, by actors. */
const AT_MOST: Readonly<Record<number, number>> = { 400: 4, 4000: 2 };

const systems = SIZES.map(drawSystem);
const peers = spawnSync(
  process.env.PYTHON ?? 'python3',
  [fileURLToPath(new URL('measures/peers.py', import.meta.url)), String(rounds), peersAsked],
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
console.log(`${rounds} rounds, three links an actor; Node ${process.version}; ${versions}; GPU: no`);
for (const [i, system] of systems.entries()) {
  const figures: Record<string, number[]> = {};
  for (let round = -(WARM_UP[SIZES[i] ?? 0] ?? 1); round < rounds; round += 1) {
    const found = ourRound(system);
    if (round < 0) continue;
    for (const [name, time] of Object.entries(found)) figures[name] = [...(figures[name] ?? []), time];
  }
  const peer = graphs[i];
  const ours = readNetwork(system, CHOICES, LABELS, 'en');
  const size = ours.actors.length;
  const say = (time: number | undefined) => (time === undefined ? '–' : time.toFixed(1)).padStart(11);
  console.log(
    `\n${`${size} actors, ms`.padEnd(24)}${['ours', 'networkx', 'igraph'].map((name) => name.padStart(11)).join('')}`,
  );
  const { all = [], ...measures } = figures;
  for (const [name, times] of Object.entries(measures))
    console.log(
      `${name.padEnd(24)}${say(median(times))}${say(timeOf(peer?.networkx, name))}${say(timeOf(peer?.igraph, name))}`,
    );
  const shared = sum(Object.values(measures).map((times) => median(times)));
  const theirs = peer && sum(Object.values(peer.igraph));
  console.log(
    `${'igraph has'.padEnd(24)}${say(shared)}${say(peer && (sum(Object.values(peer.networkx)) || undefined))}${say(theirs)}`,
  );
  console.log(`${'all'.padEnd(24)}${say(median(all))}`);
  if (theirs !== undefined)
    keepResult({
      ...{ aim: 12, what: `what igraph has, of ${size} actors ÷ igraph` },
      ...{ value: shared / theirs, unit: '×', atMost: AT_MOST[size] ?? 1 },
    });
  for (const name of size === 400 ? Object.keys(measures) : ['betweenness']) {
    const [times, other] = [measures[name], timeOf(peer?.networkx, name)];
    if (times === undefined || other === undefined) continue;
    keepResult({
      ...{ aim: 6, what: `${name} of ${size} actors ÷ networkx` },
      ...{ value: median(times) / other, unit: '×', atMost: size === 400 ? 1 : 0.2 },
    });
  }
  if (peer !== undefined)
    console.log(`betweenness: furthest from igraph ${furthest(ours, peer).toExponential(1)}`);
}

function furthest(
  { actors }: Pick<MeasureReading, 'actors'>,
  { betweenness }: Peers['graphs'][number],
): number {
  const pairs = ((actors.length - 1) * (actors.length - 2)) / 2;
  return Math.max(
    ...actors.map((actor, v) => Math.abs((actor.betweenness ?? 0) - (betweenness[v] ?? 0) / pairs)),
  );
}
