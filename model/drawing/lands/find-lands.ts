import type { DrawnEdge, DrawnGraph, Land } from '../drawn-graph.ts';
import { at, degree, type IndexedGraph, indexGraph } from '../indexed-graph.ts';
import { seededRandom } from '../seeded-random.ts';
import { bestCommunities, type Partition } from './communities.ts';
import { rewire } from './rewire.ts';

/** Random graphs that the groups are held against, and how many of them may have groups as good: one in twenty. */
const COMPARED = { graphs: 100, mayExceed: 5 };
/**
 * Where comparing takes seconds: that none of nineteen is as good is as seldom by chance (one in twenty, Besag & Clifford
 * 1991), only a little more left to the seed.
 */
const COMPARED_OF_MANY = { graphs: 19, mayExceed: 0 };
/** Starts of Louvain in that comparison, the same on both sides. */
const STARTS_COMPARED = 5;
/** Starts for the groups that are shown; fewer where there are many links: one start takes longer there. */
const STARTS_SHOWN = { usual: 20, many: 6 };
/** Links from which on one start is compared alone, and fewer graphs, so that it takes seconds. */
const MANY_LINKS = 1500;

export interface FoundLands {
  /** Largest first; one that holds all linked nodes where there are no groups; none without a link. */
  readonly lands: readonly Land[];
  /** Whether the groups are more than chance: without that nothing may be said of them. */
  readonly grouped: boolean;
  /** Modularity of the groups found, shown or not. */
  readonly modularity: number;
  /** Of the random graphs compared, the share that has groups as good or better. */
  readonly exceeded: number;
}

/**
 * Groups of actors who work together more than their numbers of partners alone would have it: shown when their
 * modularity exceeds that of 95 of 100 graphs of the same degrees, where there are many links that of all of 19
 * (Guimerà et al. 2004 show that random graphs have a modularity too). Nodes without a link belong to no land.
 */
export function findLands(graph: DrawnGraph, seed: number): FoundLands {
  const linked = linkedGraph(graph);
  if (linked.ids.length === 0) return { lands: [], grouped: false, modularity: 0, exceeded: 1 };
  const shown = groupsOf(linked, seed);
  const compared = linked.sources.length > MANY_LINKS ? COMPARED_OF_MANY : COMPARED;
  const exceeded = shown.count > 1 ? exceededShare(linked, seed, compared) : 1;
  const grouped = exceeded * compared.graphs <= compared.mayExceed;
  const lands = grouped ? landsOf(linked, shown) : [{ id: idOf(linked, allOf(linked)), nodeIds: linked.ids }];
  return { lands, grouped, modularity: shown.modularity, exceeded };
}

/**
 * The groups of a graph, shown or not: what is a land on the map is a community among the measures, given the same nodes
 * and the same edges.
 */
export const groupsOf = (linked: IndexedGraph, seed: number): Partition =>
  bestCommunities(linked, seed, linked.sources.length > MANY_LINKS ? STARTS_SHOWN.many : STARTS_SHOWN.usual);

/** Those who have a link, and their links, ascending: in what order they were told changes no group. */
export function linkedGraph({
  nodes,
  edges,
}: {
  readonly nodes: ReadonlyArray<{ readonly id: string }>;
  readonly edges: readonly DrawnEdge[];
}): IndexedGraph {
  const told = indexGraph(
    nodes.map(({ id }) => id),
    edges,
  );
  const ids = told.ids.filter((_, v) => degree(told, v) > 0).sort();
  const place = new Map(ids.map((id, v) => [id, v]));
  const ends = (edge: DrawnEdge): [number, number] => {
    const [a, b] = [place.get(edge.source) ?? -1, place.get(edge.target) ?? -1];
    return a < b ? [a, b] : [b, a];
  };
  const ordered = edges
    .map((edge) => ({ edge, ends: ends(edge) }))
    .sort((one, other) => one.ends[0] - other.ends[0] || one.ends[1] - other.ends[1])
    .map(({ edge, ends: [a, b] }): DrawnEdge => ({ ...edge, source: ids[a] ?? '', target: ids[b] ?? '' }));
  return indexGraph(ids, ordered);
}

/** Share of rewired graphs that do as well; counting stops when it is known whether too many do. */
function exceededShare(graph: IndexedGraph, seed: number, { graphs, mayExceed }: typeof COMPARED): number {
  const starts = graph.sources.length > MANY_LINKS ? 1 : STARTS_COMPARED;
  const { modularity } = bestCommunities(graph, seed, starts);
  const random = seededRandom(seed ^ 0x5bd1e995);
  let exceeded = 0;
  for (let i = 0; i < graphs; i++) {
    const rewired = rewire(graph, random);
    // Equal is not exceeded by us: a graph whose every likeness is itself has no groups of its own.
    if (bestCommunities(rewired, seed + i, starts).modularity >= modularity - 1e-9) exceeded++;
    if (exceeded > mayExceed) return exceeded / (i + 1);
    if (i + 1 - exceeded >= graphs - mayExceed) break;
  }
  return exceeded / graphs;
}

const allOf = ({ ids }: IndexedGraph): number[] => ids.map((_, v) => v);

/** A land is called after its best-linked node: the same as long as that one leads it. */
function idOf(graph: IndexedGraph, members: readonly number[]): string {
  const [first = 0, ...rest] = members;
  const leader = rest.reduce((best, v) => (degree(graph, v) > degree(graph, best) ? v : best), first);
  return `land:${graph.ids[leader] ?? ''}`;
}

function landsOf(graph: IndexedGraph, { communities, count }: Partition): Land[] {
  const members = Array.from({ length: count }, (): number[] => []);
  for (let v = 0; v < communities.length; v++) members[at(communities, v)]?.push(v);
  return members
    .map((land) => ({ id: idOf(graph, land), nodeIds: land.map((v) => graph.ids[v] ?? '') }))
    .sort((a, b) => b.nodeIds.length - a.nodeIds.length);
}

/** Modularity of lands on a graph, for those who hold lands that were found before. */
export function modularityOf(
  nodeIds: readonly string[],
  edges: readonly DrawnEdge[],
  lands: readonly Land[],
): number {
  const graph = indexGraph(nodeIds, edges);
  const landOf = new Map(lands.flatMap(({ nodeIds: ids }, i) => ids.map((id) => [id, i] as const)));
  const strength = new Float64Array(lands.length);
  let [inside, total] = [0, 0];
  for (let e = 0; e < graph.sources.length; e++) {
    const weight = at(graph.weights, e);
    const a = landOf.get(graph.ids[at(graph.sources, e)] ?? '');
    const b = landOf.get(graph.ids[at(graph.targets, e)] ?? '');
    total += weight;
    if (a !== undefined && a === b) inside += weight;
    for (const land of [a, b]) if (land !== undefined) strength[land] = at(strength, land) + weight;
  }
  if (total === 0) return 0;
  return inside / total - strength.reduce((sum, one) => sum + (one / (2 * total)) ** 2, 0);
}
