/**
 * Compares our measures with those of networkx and igraph, computed in the same run on the graphs of
 * fixtures/measures.
 *
 * Usage: `node --import tsx bench/values.ts`.
 *
 * NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD name a Neo4j; needs a python3 with networkx and igraph (PYTHON names
 * another). Fails if a value differs by more than 1e-9 (eigenvector 1e-6). Communities must reach 99 % of the
 * best modularity of twenty igraph runs; in the random graph, which has none to find, of one networkx run.
 * Milliseconds: ours is all measures at once, theirs the sum of theirs.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { MeasureReading } from '../model/contract/measures.ts';
import { openExecutor } from '../server/store/execute.ts';
import { readMeasures } from '../server/use-cases/read-measures.ts';
import { idOf, type MeasuredGraph, measuredGraphs, systemOfGraph } from '../tests/support/measured-graphs.ts';
import { keepResult } from './results/keep-result.ts';
import { namedNeo4j } from './server/named-neo4j.ts';

const LABELS = { themes: [], resources: [], intensities: [], charterItems: [] };
const SHARE_OF_BEST = 0.99;
const tolerance = (measure: string) => (measure === 'eigenvector' ? 1e-6 : 1e-9);

type Values = ReadonlyArray<number | null>;
type Peer = Readonly<Record<string, { readonly values: Values; readonly ms: number }>>;
interface Peers {
  readonly versions: string;
  readonly graphs: ReadonlyArray<{
    readonly networkx: Peer;
    readonly igraph: Peer;
    readonly bestModularity: number;
    readonly louvainModularity: number;
  }>;
}

const executor = openExecutor(namedNeo4j());

function askPeers(graphs: readonly MeasuredGraph[]): Peers {
  const asked = graphs.map(({ nodes, edges }) => {
    const index = new Map(nodes.map((node, i) => [node, i]));
    return { size: nodes.length, edges: edges.map((ends) => ends.map((node) => index.get(node))) };
  });
  const { status, stdout, stderr } = spawnSync(
    process.env.PYTHON ?? 'python3',
    [fileURLToPath(new URL('values/peers.py', import.meta.url))],
    { input: JSON.stringify(asked), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(`networkx and igraph did not answer: ${stderr}`);
  return JSON.parse(stdout);
}

/** Lists our values in the order of the nodes; nodes by their index, as the peers name them. */
function ownValues({ nodes }: MeasuredGraph, { actors, network }: MeasureReading): Record<string, Values> {
  const index = new Map(nodes.map((node, i) => [idOf(node), i]));
  const byId = new Map(actors.map((actor) => [actor.actorId, actor]));
  const column = (
    of: 'betweenness' | 'closeness' | 'eigenvector' | 'core' | 'constraint' | 'effectiveSize',
  ) => nodes.map((node) => byId.get(idOf(node))?.[of] ?? null);
  const numbers = (ids: readonly string[]) => ids.map((id) => index.get(id) ?? -1).sort((a, b) => a - b);
  return {
    density: [network.density],
    components: network.components.sizes,
    betweenness: column('betweenness'),
    closeness: column('closeness'),
    eigenvector: column('eigenvector'),
    core: column('core'),
    constraint: column('constraint'),
    effectiveSize: column('effectiveSize'),
    'articulation points': numbers(network.articulationIds),
    bridges: network.bridges
      .map(numbers)
      .sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d)
      .flat(),
  };
}

/** Computes the largest difference; infinite if only one of two has a value. */
function furthest(ours: Values, theirs: Values): number {
  if (ours.length !== theirs.length) return Number.POSITIVE_INFINITY;
  return Math.max(
    0,
    ...ours.map((value, i) => {
      const other = theirs[i] ?? null;
      if (value === null || other === null) return value === other ? 0 : Number.POSITIVE_INFINITY;
      return Math.abs(value - other);
    }),
  );
}

const graphs = [...measuredGraphs.values()];
const peers = askPeers(graphs);
console.log(`Node ${process.version}; ${peers.versions}; GPU: no`);
const tooFar: string[] = [];
const furthestOf = { eigenvector: 0, 'other measures': 0 };
// The first one finds nothing compiled.
await readMeasures(executor, systemOfGraph(graphs[0] as MeasuredGraph), {}, LABELS, 'en');
for (const [i, [name, graph]] of [...measuredGraphs].entries()) {
  const start = performance.now();
  const reading = await readMeasures(executor, systemOfGraph(graph), {}, LABELS, 'en');
  const ms = performance.now() - start;
  const peer = peers.graphs[i];
  if (peer === undefined) throw new Error(`The peers say nothing of ${name}`);
  const total = (of: Peer) => Object.values(of).reduce((sum, { ms }) => sum + ms, 0);
  console.log(
    `\n${name}, ${graph.nodes.length} nodes, ${graph.edges.length} links: ours ${ms.toFixed(0)} ms, networkx ${total(peer.networkx).toFixed(0)}, igraph ${total(peer.igraph).toFixed(1)}`,
  );
  console.log(`${''.padEnd(22)}${'from networkx'.padStart(14)}${'from igraph'.padStart(14)}`);
  for (const [measure, values] of Object.entries(ownValues(graph, reading))) {
    const far = [peer.networkx, peer.igraph].map((of) => {
      const theirs = of[measure];
      return theirs === undefined ? undefined : furthest(values, theirs.values);
    });
    const say = (distance: number | undefined) =>
      (distance === undefined ? '–' : distance.toExponential(1)).padStart(14);
    console.log(`${measure.padEnd(22)}${far.map(say).join('')}`);
    const kind = measure === 'eigenvector' ? measure : 'other measures';
    furthestOf[kind] = Math.max(furthestOf[kind], ...far.map((distance) => distance ?? 0));
    if (far.some((distance) => distance !== undefined && distance > tolerance(measure)))
      tooFar.push(`${name}: ${measure}`);
  }
  const { modularity } = reading.network.communities;
  console.log(
    `modularity ${modularity?.toFixed(4) ?? '–'}, best of igraph ${peer.bestModularity.toFixed(4)} (20 runs), one run of networkx ${peer.louvainModularity.toFixed(4)}`,
  );
  const best = name.startsWith('random') ? peer.louvainModularity : peer.bestModularity;
  if ((modularity ?? 0) < best * SHARE_OF_BEST - 1e-12) tooFar.push(`${name}: communities`);
}

for (const [what, value] of Object.entries(furthestOf))
  keepResult({
    ...{ aim: 6, what: `furthest from networkx or igraph, nine graphs: ${what}` },
    ...{ value, unit: '', atMost: what === 'eigenvector' ? 1e-6 : 1e-9 },
  });
await executor.close();
if (tooFar.length > 0) throw new Error(`Too far from networkx or igraph: ${tooFar.join('; ')}`);
