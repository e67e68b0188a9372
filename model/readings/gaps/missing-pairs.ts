import { pairKey, pairOf } from '../../elements/system.ts';

export type IdPair = [string, string];
type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

const NOBODY: ReadonlySet<string> = new Set();
const MOST_INTRODUCERS = 3;

/** Ids are compared by their characters, the same on every machine. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Lists the actors linked to both. */
export function commonPartners(neighbours: Neighbours, a: string, b: string): string[] {
  const others = neighbours.get(b) ?? NOBODY;
  return [...(neighbours.get(a) ?? NOBODY)].filter((id) => others.has(id));
}

/** Returns the actor linked to both with the lowest id. */
export function firstPartner(neighbours: Neighbours, a: string, b: string): string | undefined {
  const [one, other] = [neighbours.get(a) ?? NOBODY, neighbours.get(b) ?? NOBODY];
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let first: string | undefined;
  for (const id of few) if (many.has(id) && (first === undefined || id < first)) first = id;
  return first;
}

/** Sorts actors by the number of pairs they know on both sides, then by links, then by id. */
export function introducers(pairs: readonly IdPair[], neighbours: Neighbours): string[] {
  const known = new Map<string, number>();
  for (const [a, b] of pairs) {
    for (const id of commonPartners(neighbours, a, b)) known.set(id, (known.get(id) ?? 0) + 1);
  }
  const degree = (id: string) => neighbours.get(id)?.size ?? 0;
  return [...known]
    .sort(([a, n], [b, m]) => m - n || degree(b) - degree(a) || compareIds(a, b))
    .slice(0, MOST_INTRODUCERS)
    .map(([id]) => id);
}

/** Returns true if some actor is linked to both. */
export const haveCommonPartner = (neighbours: Neighbours, a: string, b: string): boolean => {
  const others = neighbours.get(b) ?? NOBODY;
  for (const id of neighbours.get(a) ?? NOBODY) if (others.has(id)) return true;
  return false;
};

/** Lists the unlinked pairs with an end on each side, the first in the order of the sides. */
export function unlinkedPairs(
  side: readonly string[],
  other: readonly string[],
  neighbours: Neighbours,
  most: number,
): IdPair[] {
  const pairs = new Map<string, IdPair>();
  for (const a of side)
    for (const b of other) {
      if (pairs.size === most) return [...pairs.values()];
      if (a !== b && !neighbours.get(a)?.has(b)) pairs.set(pairKey(a, b), pairOf(a, b));
    }
  return [...pairs.values()];
}

interface Ranked {
  readonly pair: IdPair;
  /** Common partners. */
  readonly shared: number;
}

/** Compares by number of common partners, most first, then by id. */
const soonestFirst = (p: Ranked, q: Ranked): number =>
  q.shared - p.shared || compareIds(p.pair.join(':'), q.pair.join(':'));

const firstPairs = (found: ReadonlyMap<string, Ranked>, most: number): IdPair[] =>
  [...found.values()]
    .sort(soonestFirst)
    .slice(0, most)
    .map(({ pair }) => pair);

/**
 * Finds the unlinked pairs between two sides that are easiest to introduce. Large sides have too many pairs
 * to examine: pairs with a common partner are found through that partner, and others only if these are too
 * few.
 */
export function closestUnlinked(
  side: readonly string[],
  other: readonly string[],
  neighbours: Neighbours,
  most: number,
  isAsked: (a: string, b: string) => boolean = () => true,
): IdPair[] {
  const known = new Map<string, Ranked>();
  // From the side that has fewer: of a pair it does not matter which end comes first.
  const [few, many] = side.length <= other.length ? [side, other] : [other, side];
  const far = new Set(many);
  for (const a of few)
    for (const [b, shared] of partnersShared(a, far, neighbours))
      if (isAsked(a, b)) known.set(pairKey(a, b), { pair: pairOf(a, b), shared });
  const pairs = firstPairs(known, most);
  for (const [a, b] of pairsByKey(side, other)) {
    if (pairs.length === most) break;
    if (!neighbours.get(a)?.has(b) && !known.has(pairKey(a, b)) && isAsked(a, b)) pairs.push([a, b]);
  }
  return pairs;
}

/**
 * Returns the unlinked pairs that somebody could bring together soonest, one for each two groups and `most`
 * in all. A commitment may have hundreds of groups: as above, pairs with common partners are examined first.
 */
export function closestBetween(
  groups: ReadonlyArray<readonly string[]>,
  neighbours: Neighbours,
  most: number,
): IdPair[] {
  const groupOf = new Map(groups.flatMap((group, i) => group.map((id): [string, number] => [id, i])));
  const between = (a: string, b: string): string => pairKey(`${groupOf.get(a)}`, `${groupOf.get(b)}`);
  const isAcross = (a: string, b: string): boolean => groupOf.get(a) !== groupOf.get(b);
  const ids = [...groupOf.keys()];
  const all = new Set(ids);
  const best = new Map<string, Ranked>();
  for (const a of ids)
    for (const [b, shared] of partnersShared(a, all, neighbours)) {
      if (a > b || !isAcross(a, b)) continue;
      const [key, ranked] = [between(a, b), { pair: pairOf(a, b), shared }];
      const known = best.get(key);
      if (known === undefined || soonestFirst(ranked, known) < 0) best.set(key, ranked);
    }
  const pairs = firstPairs(best, most);
  const told = new Set(best.keys());
  for (const [a, b] of pairsByKey(ids, ids)) {
    if (pairs.length === most) break;
    if (!isAcross(a, b) || neighbours.get(a)?.has(b) || told.has(between(a, b))) continue;
    told.add(between(a, b));
    pairs.push([a, b]);
  }
  return pairs;
}

/** Counts the partners that an actor shares with each one it is not linked to. */
function partnersShared(
  a: string,
  others: ReadonlySet<string>,
  neighbours: Neighbours,
): ReadonlyMap<string, number> {
  const near = neighbours.get(a) ?? NOBODY;
  const shared = new Map<string, number>();
  for (const partner of near)
    for (const b of neighbours.get(partner) ?? NOBODY)
      if (b !== a && others.has(b) && !near.has(b)) shared.set(b, (shared.get(b) ?? 0) + 1);
  return shared;
}

/** Yields the pairs with an end on each side in the order of `a:b`, each once. */
function* pairsByKey(side: readonly string[], other: readonly string[]): Generator<IdPair> {
  const [ones, others] = [new Set(side), new Set(other)];
  const all = [...new Set([...side, ...other])].sort(compareIds);
  const [amongOnes, amongOthers] = [all.filter((id) => ones.has(id)), all.filter((id) => others.has(id))];
  const across = (a: string) => (!ones.has(a) ? amongOnes : !others.has(a) ? amongOthers : all);
  // `a:b` stands before `a-c:b` or after it by what follows the a.
  for (const a of all.toSorted((p, q) => compareIds(`${p}:`, `${q}:`)))
    for (const b of across(a)) if (a < b) yield [a, b];
}
