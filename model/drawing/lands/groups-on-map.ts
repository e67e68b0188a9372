import type { TerritoryMap } from '../../contract/reading.ts';

/** Who stands together: the actors of each group, by id. */
export type Groups = ReadonlyArray<{ readonly actorIds: readonly string[] }>;

/** Who is on a map, and the members of each cooperation that makes groups. */
export interface CooperatingOnMap {
  readonly nodes: ReadonlyArray<{ readonly id: string }>;
  readonly cooperations: ReadonlyArray<readonly string[]>;
}

/** The intensity from which links make groups, where these reach half of the actors; else 1. */
const STRONG = 2;

/**
 * Reads the input of land detection from a map, as `groupingCooperations` does from a system: the members of
 * each cooperation. Links of intensity 2 or more count if these reach half of the actors, else all.
 */
export function cooperatingOnMap({ actors, links }: TerritoryMap): CooperatingOnMap {
  const nodes = actors.filter(({ outside }) => outside !== true).map(({ id }) => ({ id }));
  const strong = membersAt(links, STRONG);
  const reached = new Set(strong.flat()).size;
  return { nodes, cooperations: 2 * reached >= nodes.length ? strong : membersAt(links, 1) };
}

function membersAt(links: TerritoryMap['links'], least: number): string[][] {
  const members = new Map<string, Set<string>>();
  for (const { actorIds, intensity, cooperationIds } of links) {
    if (intensity < least) continue;
    for (const id of cooperationIds) {
      const here = members.get(id) ?? new Set();
      for (const actorId of actorIds) here.add(actorId);
      members.set(id, here);
    }
  }
  return [...members.values()].map((ids) => [...ids].sort());
}

/**
 * Returns true if groups changed: actors of one group are now with others. Newcomers and departures alone do
 * not count.
 */
export function isRegrouped(before: Groups, after: Groups): boolean {
  const groupBefore = groupOfEach(before);
  const formerOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const [group, { actorIds }] of after.entries())
    for (const former of new Set(actorIds.flatMap((id) => groupBefore.get(id) ?? []))) {
      // Two of before in one, or one of before in two.
      if (formerOf.has(group) || taken.has(former)) return true;
      formerOf.set(group, former);
      taken.add(former);
    }
  return false;
}

const groupOfEach = (groups: Groups): ReadonlyMap<string, number> =>
  new Map(groups.flatMap(({ actorIds }, group) => actorIds.map((id) => [id, group] as const)));
