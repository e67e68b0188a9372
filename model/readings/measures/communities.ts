import type { NetworkMeasures } from '../../contract/measures.ts';
import { append } from '../../grouped.ts';
import { modularity } from './modularity.ts';
import type { SubNetwork } from './sub-network.ts';

interface Communities {
  /** By vertex, numbered from 1, the largest first; null for an actor without link, which is in none. */
  readonly of: ReadonlyArray<number | null>;
  readonly whole: NetworkMeasures['communities'];
}

/** The communities found, numbered so that the same partition always has the same numbers. */
export function readCommunities(
  { actorIds, links }: SubNetwork,
  degrees: readonly number[],
  found: ReadonlyMap<number, number> | undefined,
): Communities {
  const members = new Map<number, number[]>();
  if (links.length > 0) {
    for (const vertex of actorIds.keys()) {
      const community = found?.get(vertex);
      if (community === undefined || degrees[vertex] === 0) continue;
      append(members, community, vertex);
    }
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
