import type { NetworkMeasures } from '../../contract/measures.ts';
import { groupsOf, linkedGraph } from '../../drawing/lands/find-lands.ts';
import { LANDS_SEED } from '../../drawing/lands/lands-of-system.ts';
import { append } from '../../grouped.ts';
import { modularity } from './modularity.ts';
import type { SubNetwork } from './sub-network.ts';

interface Communities {
  /** By vertex, numbered from 1, the largest first; null for an actor without link, which is in none. */
  readonly of: ReadonlyArray<number | null>;
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
  const of: Array<number | null> = actorIds.map(() => null);
  for (const [rank, group] of groups.entries()) for (const vertex of group) of[vertex] = rank + 1;
  const isFound = groups.length > 0;
  return {
    of,
    whole: {
      count: isFound ? groups.length : null,
      sizes: groups.map((group) => group.length),
      modularity: isFound
        ? modularity(
            of.map((community) => community ?? 0),
            links.map(({ ends }) => ends),
            links.map(({ weight }) => weight),
          )
        : null,
    },
  };
}
