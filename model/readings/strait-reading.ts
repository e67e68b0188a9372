import type { TerritoryMap } from '../contract/reading.ts';
import { pairKey } from '../elements/system.ts';

type Land = NonNullable<TerritoryMap['lands']>[number];
type Link = TerritoryMap['links'][number];

/** The water between two lands: who stands on its shores, and what crosses it. */
export interface StraitReading {
  readonly lands: readonly [Land, Land];
  readonly links: readonly Link[];
}

/** The id of the strait between two lands, whichever is named first. */
export const straitId = (a: string, b: string): string => pairKey(a, b);

/** Reads a strait of a map; null if one of its lands has disappeared. */
export function straitReading({ lands = [], links }: TerritoryMap, id: string): StraitReading | null {
  const [a, b] = lands.filter((land) =>
    lands.some((other) => other.id !== land.id && straitId(land.id, other.id) === id),
  );
  if (a === undefined || b === undefined) return null;
  const crosses = crossing(a, b);
  return { lands: [a, b], links: links.filter(({ actorIds }) => crosses(actorIds)) };
}

/** Lists the other lands seen from one, with the number of links to each: fewest first. */
export const straitsFrom = (map: TerritoryMap, land: Land): { readonly to: Land; readonly links: number }[] =>
  (map.lands ?? [])
    .filter(({ id }) => id !== land.id)
    .map((to) => {
      const crosses = crossing(land, to);
      return { to, links: map.links.filter(({ actorIds }) => crosses(actorIds)).length };
    })
    .sort((p, q) => p.links - q.links || p.to.name.localeCompare(q.to.name));

type Shore = { readonly actorIds: readonly string[] };

/** Tells the pairs that have an end on each of two lands. */
export function crossing(a: Shore, b: Shore): (pair: readonly [string, string]) => boolean {
  const [on, beyond] = [new Set(a.actorIds), new Set(b.actorIds)];
  return ([x, y]) => (on.has(x) && beyond.has(y)) || (on.has(y) && beyond.has(x));
}
