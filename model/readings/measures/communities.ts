import type { NetworkMeasures } from '../../contract/measures.ts';
import { groupsOf, linkedGraph } from '../../drawing/lands/find-lands.ts';
import { LANDS_SEED } from '../../drawing/lands/lands-of-system.ts';
import { append } from '../../grouped.ts';
import type { SubNetwork } from './sub-network.ts';

interface Communities {
  /** By vertex, numbered from 1, the largest first; null for an actor without link, which is in none. */
  readonly communityOf: ReadonlyArray<number | null>;
  readonly whole: NetworkMeasures['communities'];
}

/**
 * The groups of a network, found as the lands of the map are: with the same links they are the same. Whether they are
 * more than chance, which a land must be, is not asked here. Numbered so that the same partition has the same numbers.
 */
export function readCommunities({ actorIds, links }: SubNetwork): Communities {
  const linked = linkedGraph({
    nodes: actorIds.map((id) => ({ id })),
    edges: links.map(({ ends: [a, b], weight }) => ({
      source: actorIds[a] ?? '',
      target: actorIds[b] ?? '',
      weight,
    })),
  });
  const vertexOf = new Map(actorIds.map((id, vertex) => [id, vertex]));
  const members = new Map<number, number[]>();
  if (links.length > 0) {
    const { communities } = groupsOf(linked, LANDS_SEED);
    for (const [v, id] of linked.ids.entries()) append(members, communities[v] ?? 0, vertexOf.get(id) ?? 0);
  }
  const groups = [...members.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const communityOf: Array<number | null> = actorIds.map(() => null);
  for (const [rank, group] of groups.entries()) for (const vertex of group) communityOf[vertex] = rank + 1;
  const isFound = groups.length > 0;
  return {
    communityOf,
    whole: {
      count: isFound ? groups.length : null,
      sizes: groups.map((group) => group.length),
      modularity: isFound
        ? modularity(
            communityOf.map((community) => community ?? 0),
            links.map(({ ends }) => ends),
            links.map(({ weight }) => weight),
          )
        : null,
    },
  };
}

type Pair = readonly [number, number];

/**
 * Computes modularity: share of the links' weight inside communities, less the value expected by chance: Σ
 * (L_c / m − (d_c / 2m)²) (Newman & Girvan 2004). Null without a link.
 */
export function modularity(
  communities: readonly number[],
  links: readonly Pair[],
  weights: readonly number[],
): number | null {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (links.length === 0 || all === 0) return null;
  const ends = new Map<number, number>();
  let inside = 0;
  for (const [link, [a, b]] of links.entries()) {
    const weight = weights[link] ?? 0;
    for (const vertex of [a, b]) {
      const community = communities[vertex] ?? -1;
      ends.set(community, (ends.get(community) ?? 0) + weight);
    }
    if (communities[a] === communities[b]) inside += weight;
  }
  const chance = [...ends.values()].reduce((sum, end) => sum + (end / (2 * all)) ** 2, 0);
  return inside / all - chance;
}
