import { SIZE_MEASURES } from '../../contract/map-look.ts';
import type { ActorMeasures, MeasureReading, NetworkMeasures } from '../../contract/measures.ts';
import { SAID_FAMILIES } from '../../contract/vocabulary.ts';
import type { System } from '../../elements/system.ts';
import { degreesOf, type Graph } from '../graph/graph.ts';
import { bridgeEdges, components, cutVertices } from '../graph/separate.ts';
import type { Walk } from '../graph/walk-depth-first.ts';
import { directedBrokerage, openTriples } from './brokerage.ts';
import { betweennessCentralisation, degreeCentralisation } from './centralisation.ts';
import { classesByRank } from './classes.ts';
import { clustering } from './clustering.ts';
import { readCommunities } from './communities.ts';
import { corePeriphery } from './core-periphery.ts';
import { eigenvector } from './eigenvector.ts';
import { assortativity, blockDensities, externalInternal, externalInternalOf } from './groups.ts';
import { arcReciprocity, readReciprocity } from './reciprocity.ts';
import { allowsPaths, closenessOf, distancesWithin, shortestPaths } from './shortest-paths.ts';
import { structuralHoles } from './structural-holes.ts';
import type { SubNetwork } from './sub-network.ts';
import { namesIn } from './sub-network.ts';

/** All measures of a network; sentences and classes are derived from them. */
export type Measured = Pick<MeasureReading, 'network' | 'actors'>;

/**
 * Computes the measures of a network. If it is too large for all shortest paths, measures based on them are
 * null. Values undefined by their formula are null too, never 0.
 */
export function measureNetwork(system: System, network: SubNetwork, walk: Walk): Measured {
  const { actorIds, families, links, graph, arcs } = network;
  const size = actorIds.length;
  const pairs = links.map(({ ends }) => ends);
  // Who is of no family yet is in no measure about families.
  const isSaid = (v: number): boolean => families[v] !== 'unspecified';
  const saidPairs = pairs.filter((ends) => ends.every(isSaid));
  const degrees = degreesOf(graph);
  const paths = allowsPaths(network) ? shortestPaths(graph) : undefined;
  const betweenness = actorIds.map((_, v) => normalised(paths?.betweenness[v], size));
  const closeness = paths && closenessOf(paths);
  const communities = readCommunities(network);
  const clustered = clustering(graph);
  const core = corePeriphery(graph);
  const named = namesIn(system);
  const cut = cutVertices(walk);
  const partSizes = components(walk)
    .map((part) => part.length)
    .sort((a, b) => b - a);
  const possible = (size * (size - 1)) / 2;
  const articulationIds = [...cut.keys()].sort((a, b) => a - b).map((v) => actorIds[v] ?? '');
  const bridges = bridgeEdges(walk)
    .map(({ edge }) => pairs[edge] ?? [0, 0])
    .sort(([a, b], [c, d]) => a - c || b - d)
    .map(([a, b]): [string, string] => [actorIds[a] ?? '', actorIds[b] ?? '']);
  const whole: NetworkMeasures = {
    density: possible === 0 ? null : links.length / possible,
    components: { count: partSizes.length, sizes: partSizes },
    degreeCentralisation: degreeCentralisation(degrees),
    betweennessCentralisation: betweenness.every((score) => score !== null)
      ? betweennessCentralisation(betweenness)
      : null,
    communities: communities.whole,
    eiIndex: externalInternal(families, saidPairs),
    blocks: blockDensities(SAID_FAMILIES, families, saidPairs),
    assortativity: assortativity(families, saidPairs),
    reciprocity: readReciprocity(system, network.choices.multiParty),
    arcReciprocity: arcReciprocity(arcs),
    distances: paths
      ? distancesWithin(paths)
      : { mean: null, diameter: null, joinedPairs: null, pairs: possible },
    clustering: {
      transitivity: clustered.transitivity,
      average: clustered.average,
      averageOfDefined: clustered.averageOfDefined,
    },
    corePeriphery: {
      correlation: core.correlation,
      core: actorIds.filter((_, v) => core.inCore[v]).map(named),
    },
    articulationIds,
    bridges,
    articulations: articulationIds.map(named),
    namedBridges: bridges.map(([a, b]) => [named(a), named(b)]),
  };
  const ei = externalInternalOf(families, saidPairs);
  const holes = structuralHoles(
    graph,
    links.map(({ weight }) => weight),
  );
  const strengths = strengthsOf(network);
  const own = eigenvector(graph, walk);
  const cores = coreNumbers(graph);
  const directed = directedBrokerage(
    families,
    arcs.filter((ends) => ends.every(isSaid)),
  );
  const undirected = openTriples(families, saidPairs);
  const actors = actorIds.map(
    (actorId, v): Unclassed => ({
      ...named(actorId),
      degree: degrees[v] ?? 0,
      strength: strengths[v] ?? 0,
      linksAt: [...(network.linksAt[v] ?? [])],
      cooperations: network.cooperations[v] ?? 0,
      betweenness: betweenness[v] ?? null,
      closeness: closeness?.[v] ?? null,
      eigenvector: own[v] ?? null,
      core: cores[v] ?? null,
      community: communities.communityOf[v] ?? null,
      constraint: holes[v]?.constraint ?? null,
      effectiveSize: holes[v]?.effectiveSize ?? null,
      eiIndex: ei[v] ?? null,
      clustering: clustered.local[v] ?? null,
      inCore: core.correlation === null ? null : (core.inCore[v] ?? false),
      brokerage: isSaid(v)
        ? { directed: directed[v] ?? null, undirected: undirected[v] ?? null }
        : { directed: null, undirected: null },
      isArticulation: cut.has(v),
    }),
  );
  return { network: whole, actors: withClasses(actors) };
}

type Unclassed = Omit<ActorMeasures, 'classes'>;

// Divides by the (n − 1)(n − 2) / 2 pairs of others; undefined under three actors.
const normalised = (score: number | undefined, size: number): number | null =>
  score === undefined || size < 3 ? null : score / (((size - 1) * (size - 2)) / 2);

function strengthsOf({ actorIds, links }: SubNetwork): number[] {
  const sums = actorIds.map(() => 0);
  for (const { ends, weight } of links)
    for (const vertex of ends) sums[vertex] = (sums[vertex] ?? 0) + weight;
  return sums;
}

function withClasses(actors: readonly Unclassed[]): ActorMeasures[] {
  const columns = SIZE_MEASURES.map(
    (name) => [name, classesByRank(actors.map((actor) => actor[name]))] as const,
  );
  return actors.map((actor, v) => ({
    ...actor,
    classes: Object.fromEntries(
      columns.map(([name, classes]) => [name, classes[v] ?? null]),
    ) as ActorMeasures['classes'],
  }));
}

/**
 * Computes the core number of each vertex: the largest k such that it belongs to a group whose members have k
 * links inside it or more. For k = 0, 1, 2… it removes vertices with at most k links left, repeatedly, until
 * all are gone. After Seidman (1983); time: links and vertices × the largest k.
 */
export function coreNumbers(graph: Graph): number[] {
  const { size, offsets, targets } = graph;
  const cores = new Map<number, number>();
  const left = degreesOf(graph);
  for (let k = 0; cores.size < size; k += 1) {
    const going = [...left.keys()].filter((v) => !cores.has(v) && (left[v] ?? 0) <= k);
    // It grows while it is gone through.
    for (const v of going) {
      cores.set(v, k);
      for (const neighbour of targets.subarray(offsets[v], offsets[v + 1])) {
        const links = (left[neighbour] ?? 0) - 1;
        left[neighbour] = links;
        if (links === k) going.push(neighbour);
      }
    }
  }
  return [...left.keys()].map((v) => cores.get(v) ?? 0);
}
