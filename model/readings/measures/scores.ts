import type { SubNetwork } from './sub-network.ts';

/** What a graph library computes, by vertex, un-normalised. */
export interface Scores {
  /** Shortest paths between two others that pass through it, each pair once; not where there are too many. */
  readonly betweenness: ReadonlyMap<number, number> | undefined;
  readonly closeness: ReadonlyMap<number, number> | undefined;
  /** A number that those of one community share. */
  readonly community: ReadonlyMap<number, number>;
}

/** A link as it is given to be computed on; without `to` the vertex stands alone. */
export interface ProjectedLink {
  readonly from: number;
  readonly to: number | null;
  readonly weight: number;
}

/** The time that paths take grows with actors × links: GDS takes some 10 s for this. */
const PATHS_AT_MOST = 250_000_000;

/** Whether the shortest paths between all are computed: of 9,000 actors with three links each they still are. */
export const allowsPaths = ({ actorIds, links }: Pick<SubNetwork, 'actorIds' | 'links'>): boolean =>
  actorIds.length * links.length <= PATHS_AT_MOST;

/** Of actors none of whom is linked: nobody is between two others, and nobody is reached. */
export function scoresWithoutLinks({ actorIds }: SubNetwork): Scores {
  const betweenness = new Map(actorIds.map((_, vertex) => [vertex, 0]));
  return { betweenness, closeness: new Map(), community: new Map() };
}

/** The whole network as a list of links. */
export function projectedLinks({ links, graph: { size, offsets } }: SubNetwork): ProjectedLink[] {
  const alone = Array.from({ length: size }, (_, vertex) => vertex).filter(
    (vertex) => offsets[vertex] === offsets[vertex + 1],
  );
  return [
    ...links.map(({ ends: [from, to], weight }) => ({ from, to, weight })),
    ...alone.map((from) => ({ from, to: null, weight: 0 })),
  ];
}
