import { pairKey, pairOf } from '../../elements/system.ts';

export type IdPair = [string, string];
type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

const NOBODY: ReadonlySet<string> = new Set();
const MOST_INTRODUCERS = 3;

/** Ids are compared by their characters, the same on every machine. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The actors linked to both. */
export function commonPartners(neighbours: Neighbours, a: string, b: string): string[] {
  const others = neighbours.get(b) ?? NOBODY;
  return [...(neighbours.get(a) ?? NOBODY)].filter((id) => others.has(id));
}

/** Who knows both ends of the most pairs, then who has the most links, then by id. */
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

/** Every pair with an end on each side that is not linked yet. */
export function unlinkedPairs(
  side: readonly string[],
  other: readonly string[],
  neighbours: Neighbours,
): IdPair[] {
  const pairs = side.flatMap((a) =>
    other.filter((b) => a !== b && !neighbours.get(a)?.has(b)).map((b) => pairOf(a, b)),
  );
  return [...new Map(pairs.map((pair) => [pairKey(...pair), pair])).values()];
}

/** The pairs that somebody could bring together soonest: most common partners first, then by id. */
export function closestPairs(pairs: readonly IdPair[], neighbours: Neighbours, most: number): IdPair[] {
  return pairs
    .map((pair) => ({ pair, shared: commonPartners(neighbours, ...pair).length }))
    .sort((p, q) => q.shared - p.shared || compareIds(p.pair.join(':'), q.pair.join(':')))
    .slice(0, most)
    .map(({ pair }) => pair);
}
