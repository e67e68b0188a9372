import type { TerritoryMap } from '../../../model/contract/reading.ts';

type Actor = TerritoryMap['actors'][number];
type PlacedActor = Actor & { readonly x: number; readonly y: number };

/** No strip in which nobody stands is wider than this, in usual distances to the nearest neighbour. */
const WIDEST = 1.25;

/**
 * Removes the empty strips that distant actors leave, since a page is as wide as all actors together. The
 * order left to right and top to bottom stays.
 */
export function closedUp(map: TerritoryMap): TerritoryMap {
  const placed = map.actors.filter(isPlaced);
  if (placed.length < 3) return map;
  const widest = WIDEST * usualDistance(placed);
  const xs = closed(
    placed.map(({ x }) => x),
    widest,
  );
  const ys = closed(
    placed.map(({ y }) => y),
    widest,
  );
  return {
    ...map,
    actors: map.actors.map((actor) =>
      isPlaced(actor) ? { ...actor, x: xs.get(actor.x) ?? actor.x, y: ys.get(actor.y) ?? actor.y } : actor,
    ),
  };
}

const isPlaced = (actor: Actor): actor is PlacedActor => actor.x !== undefined && actor.y !== undefined;

/** Returns the median distance to the nearest actor. */
function usualDistance(placed: readonly PlacedActor[]): number {
  const nearest = placed
    .map((one) =>
      Math.min(
        ...placed.flatMap((other) => (other === one ? [] : [Math.hypot(other.x - one.x, other.y - one.y)])),
      ),
    )
    .sort((a, b) => a - b);
  return nearest[Math.floor(nearest.length / 2)] ?? 0;
}

/** Moves values together until no two neighbours are further apart than `widest`. */
function closed(values: readonly number[], widest: number): ReadonlyMap<number, number> {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  let at = sorted[0] ?? 0;
  return new Map(
    sorted.map((value, i) => {
      at += i === 0 ? 0 : Math.min(widest, value - (sorted[i - 1] ?? value));
      return [value, at] as const;
    }),
  );
}
