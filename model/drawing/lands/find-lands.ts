import type { DrawnEdge, Land } from '../drawn-graph.ts';
import { at, degree, type IndexedGraph, indexGraph } from '../indexed-graph.ts';
import { seededRandom } from '../seeded-random.ts';
import { bestCommunities, type Effort, type Partition, partitionOf } from './communities.ts';
import { curveballNull } from './curveball.ts';
import { type Memberships, membershipsOf, projected } from './memberships.ts';
import { FEW_NODES, optimalCommunities } from './optimal-communities.ts';

/** Links up to which communities are looked for longer, and from which on less long: a start takes milliseconds there. */
const FEW_LINKS = 300;
const MANY_LINKS = 1500;
/** Starts and passes for the groups that are shown. */
const SHOWN = {
  few: { starts: 40, passes: 40 },
  usual: { starts: 8, passes: 40 },
  many: { starts: 4, passes: 40 },
  quick: { starts: 4, passes: 5 },
};

/**
 * Test of groups against random maps: their number, how many may have groups as good, and the effort for
 * both.
 */
export interface Comparison {
  readonly graphs: number;
  readonly mayExceed: number;
  readonly effort: Effort;
}

/**
 * How groups are tested. `full` takes groups by chance for groups three times in a hundred; `quick` one time in twenty,
 * for a first picture that somebody waits for (Besag & Clifford 1991).
 */
export const COMPARISONS = {
  full: { graphs: 99, mayExceed: 2, effort: { starts: 3, passes: 3 } },
  quick: { graphs: 19, mayExceed: 0, effort: { starts: 1, passes: 2 } },
  /** For sizes at which 99 random maps would take seconds. */
  many: { graphs: 39, mayExceed: 0, effort: { starts: 1, passes: 2 } },
} as const satisfies Record<string, Comparison>;

/** How long somebody can wait: `quick` for a first picture, 5 to 150 ms at 27 to 400 actors. */
export type Speed = 'full' | 'quick';

/** Cooperations of actors: members of each, or edges, each a cooperation of two. */
export type Cooperating = { readonly nodes: ReadonlyArray<{ readonly id: string }> } & (
  | { readonly cooperations: ReadonlyArray<readonly string[]> }
  | { readonly edges: readonly DrawnEdge[] }
);

export interface FoundLands {
  /** Largest first; one that holds all linked nodes where there are no groups; none without a link. */
  readonly lands: readonly Land[];
  /** Whether the groups exceed chance; otherwise nothing may be concluded from them. */
  readonly grouped: boolean;
  /** Modularity of the groups found, shown or not. */
  readonly modularity: number;
  /** Share of the random maps with groups at least as good. */
  readonly exceeded: number;
}

/**
 * Finds groups of actors who work together more than chance gives: their modularity must exceed that of nearly all maps
 * drawn with each actor's and each cooperation's size (random graphs have a modularity too: Guimerà et al. 2004). Nodes
 * without a link belong to no land.
 *
 * @param speed `quick` for a picture that somebody waits for: fewer starts, and held against 19 maps.
 */
export function findLands(map: Cooperating, seed: number, speed: Speed = 'full'): FoundLands {
  const { linked, memberships } = linkedBy(map);
  if (linked.ids.length === 0) return { lands: [], grouped: false, modularity: 0, exceeded: 1 };
  const shown = groupsOf(linked, seed, speed);
  const compared = COMPARISONS[speed === 'full' && linked.sources.length > MANY_LINKS ? 'many' : speed];
  const exceeded = shown.count > 1 ? exceededShare(linked, memberships, seed, compared) : 1;
  const grouped = exceeded * compared.graphs <= compared.mayExceed;
  const lands = grouped ? landsOf(linked, shown) : [{ id: idOf(linked, allOf(linked)), nodeIds: linked.ids }];
  return { lands, grouped, modularity: shown.modularity, exceeded };
}

/** Indexes the cooperations of a map, and the graph of its links. */
export function linkedBy(map: Cooperating): {
  readonly linked: IndexedGraph;
  readonly memberships: Memberships;
} {
  const { ids, memberships } = membershipsOf(
    new Set(map.nodes.map(({ id }) => id)),
    'cooperations' in map ? map.cooperations : map.edges.map(({ source, target }) => [source, target]),
  );
  return { linked: projected(indexGraph(ids, []), memberships), memberships };
}

/**
 * Finds the groups of a graph, shown or not: what is a land on the map is a community among the measures, given the same
 * nodes and the same edges.
 */
export const groupsOf = (linked: IndexedGraph, seed: number, speed: Speed = 'full'): Partition =>
  linked.ids.length <= FEW_NODES && linked.sources.length > 0
    ? partitionOf(linked, optimalCommunities(linked))
    : bestCommunities(linked, seed, effortFor(linked.sources.length, speed));

/** Describes how {@link groupsOf} searches a graph with these numbers of linked nodes and links, so that others can repeat it. */
export const communitySearch = (
  nodes: number,
  links: number,
): Effort & { search: 'leiden' | 'exhaustive' } =>
  nodes <= FEW_NODES
    ? { search: 'exhaustive', starts: 0, passes: 0 }
    : { search: 'leiden', ...effortFor(links, 'full') };

function effortFor(links: number, speed: Speed): Effort {
  if (speed === 'quick') return SHOWN.quick;
  if (links > MANY_LINKS) return SHOWN.many;
  return links > FEW_LINKS ? SHOWN.usual : SHOWN.few;
}

/** Returns linked actors and their links in ascending order, so that input order does not change groups. */
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

/** Computes the share of random maps that do as well; stops when the decision is known. */
export function exceededShare(
  graph: IndexedGraph,
  memberships: Memberships,
  seed: number,
  { graphs, mayExceed, effort }: Comparison,
): number {
  const { modularity } = bestCommunities(graph, seed, effort);
  const random = seededRandom(seed ^ 0x5bd1e995);
  let exceeded = 0;
  for (let i = 0; i < graphs; i++) {
    const drawn = projected(graph, curveballNull(memberships, random));
    // Equal is not exceeded by us: a map whose every likeness is itself has no groups of its own.
    if (bestCommunities(drawn, seed + i, effort).modularity >= modularity - 1e-9) exceeded++;
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

/** Converts groups to lands, the largest first. */
export function landsOf(graph: IndexedGraph, { communities, count }: Partition): Land[] {
  const members = Array.from({ length: count }, (): number[] => []);
  for (let v = 0; v < communities.length; v++) members[at(communities, v)]?.push(v);
  return members
    .map((land) => ({ id: idOf(graph, land), nodeIds: land.map((v) => graph.ids[v] ?? '') }))
    .sort((a, b) => b.nodeIds.length - a.nodeIds.length);
}

/** Computes the modularity of lands on a graph, for comparison with earlier lands. */
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
