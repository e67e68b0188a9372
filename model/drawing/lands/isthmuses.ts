import type { Point } from '../drawn-graph.ts';
import { at } from '../indexed-graph.ts';
import type { Places } from '../layout/places.ts';
import type { Problem } from '../layout/problem.ts';

export interface Isthmus {
  readonly from: Point;
  readonly to: Point;
}

/** An isthmus longer than this, in units of the mean box, would be a bridge: the land has an island instead. */
const LONGEST = 3;

/**
 * Joins the boxes of a land by strips along their shortest spanning tree (Prim), so that its coast is one
 * line.
 */
export function isthmusesOf(problem: Problem, places: Places, land: number): Isthmus[] {
  const boxes = Array.from({ length: problem.boxCount }, (_, v) => v).filter(
    (v) => at(problem.landOf, v) === land,
  );
  const [first, ...rest] = boxes;
  if (first === undefined) return [];
  const nearest = new Map(rest.map((v) => [v, { to: first, gap: gapOf(problem, places, v, first) }]));
  const found: Isthmus[] = [];
  while (nearest.size > 0) {
    let [joined, best] = [-1, { to: -1, gap: Number.POSITIVE_INFINITY }];
    for (const [v, link] of nearest) if (link.gap < best.gap) [joined, best] = [v, link];
    nearest.delete(joined);
    if (best.gap <= LONGEST * problem.unit) found.push(between(problem, places, joined, best.to));
    for (const [v, link] of nearest) {
      const gap = gapOf(problem, places, v, joined);
      if (gap < link.gap) nearest.set(v, { to: joined, gap });
    }
  }
  return found;
}

function gapOf({ halfWidth, halfHeight, offset }: Problem, { x, y }: Places, v: number, u: number): number {
  const dy = at(y, u) + at(offset, u) - at(y, v) - at(offset, v);
  return Math.hypot(
    Math.max(0, Math.abs(at(x, u) - at(x, v)) - at(halfWidth, v) - at(halfWidth, u)),
    Math.max(0, Math.abs(dy) - at(halfHeight, v) - at(halfHeight, u)),
  );
}

/**
 * Returns the segment between the closest points of two boxes; at their middles if they stand side by side.
 */
function between(
  { halfWidth, halfHeight, offset }: Problem,
  { x, y }: Places,
  v: number,
  u: number,
): Isthmus {
  const middle = (w: number): Point => ({ x: at(x, w), y: at(y, w) + at(offset, w) });
  const clamp = (value: number, centre: number, half: number): number =>
    Math.max(centre - half, Math.min(centre + half, value));
  const [a, b] = [middle(v), middle(u)];
  const nearTo = (point: Point, centre: Point, w: number): Point => ({
    x: clamp(point.x, centre.x, 0.6 * at(halfWidth, w)),
    y: clamp(point.y, centre.y, 0.6 * at(halfHeight, w)),
  });
  return { from: nearTo(b, a, v), to: nearTo(a, b, u) };
}
