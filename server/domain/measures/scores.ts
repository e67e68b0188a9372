import type { SubNetwork } from './sub-network.ts';

/** What a graph library computes, by vertex, un-normalised. */
export interface Scores {
  /** Shortest paths between two others that pass through it, each pair once. */
  readonly betweenness: ReadonlyMap<number, number>;
  readonly closeness: ReadonlyMap<number, number>;
  readonly core: ReadonlyMap<number, number>;
  /** A number that those of one community share. */
  readonly community: ReadonlyMap<number, number>;
}

/** A link as it is given to be computed on; without `to` the vertex stands alone. */
export interface ProjectedLink {
  readonly from: number;
  readonly to: number | null;
  readonly weight: number;
}

/** Of actors none of whom is linked: nobody is between two others, and nobody is reached. */
export function scoresWithoutLinks({ actorIds }: SubNetwork): Scores {
  const zero = new Map(actorIds.map((_, vertex) => [vertex, 0]));
  return { betweenness: zero, closeness: new Map(), core: zero, community: new Map() };
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
