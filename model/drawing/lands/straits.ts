import type { Point } from '../drawn-graph.ts';
import { type Box, isWithin, overlaps } from '../geometry.ts';
import { gapBetween } from './boxes.ts';
import type { Coast } from './coasts.ts';

/** The water between two lands, and how many links cross it. */
export interface Strait {
  readonly landIds: readonly [string, string];
  readonly links: number;
  /** Middle of its figure, in free water. */
  readonly at: Point;
  /** The points of both coasts that are nearest to it. */
  readonly shores: readonly [Point, Point];
}

/** Pairs of actors who are linked, whichever lands they stand on. */
export type Links = ReadonlyArray<readonly [string, string]>;

/** Maximum width of a strait, in units of the mean box. */
const WIDEST = 3;
const MOST = 3;
/** More links than these are not few, whatever chance would have. */
const FEW = 9;
/** Share of what chance would have, from which on it is nothing to speak of. */
const SCARCE = 0.5;
/** How far from the narrowest point its figure may stand, and steps between places looked at, in units. */
const REACH = 2;
/** A figure further than this from either coast would say nothing of them. */
const NEAR = 1.1;
const STEP = 0.2;

interface Pair {
  readonly shores: readonly [Coast, Coast];
  readonly links: number;
  /** Links as a share of those expected by chance between equally linked lands. */
  readonly share: number;
}

/** Returns the size of the figure for a number of links. */
export type SizeOf = (links: number) => Pick<Box, 'halfWidth' | 'halfHeight'>;

/** Allowed area of figures: over nothing occupied, inside a page. */
interface Where {
  readonly taken: readonly Box[];
  readonly page: Box | undefined;
}

/**
 * Finds the straits with fewest links compared with chance, each in free water: at most three with links, and three
 * without. The latter are drawn only where a question asks about them.
 */
export function straitsOf(
  coasts: readonly Coast[],
  landOf: ReadonlyMap<string, number>,
  links: Links,
  { taken, page }: Where,
  unit: number,
  sizeOf: SizeOf,
): Strait[] {
  const occupied = [...taken];
  const found: Strait[] = [];
  for (const { shores, links: count } of scarcePairs(coasts, landOf, links)) {
    if (found.filter(({ links: crossing }) => crossing > 0 === count > 0).length === MOST) continue;
    const [one, other] = shores;
    const narrow = narrowest(one, other, WIDEST * unit);
    if (narrow.width > WIDEST * unit) continue;
    const at = freeWater(narrow.middle, sizeOf(count), shores, coasts, { taken: occupied, page }, unit);
    if (at === undefined) continue;
    occupied.push({ ...at, ...sizeOf(count) });
    found.push({
      landIds: [one.landId, other.landId],
      links: count,
      at,
      shores: [nearestOf(one, at), nearestOf(other, at)],
    });
  }
  return found;
}

/** Lists pairs of lands with few links, the emptiest first; ties in order. */
function scarcePairs(coasts: readonly Coast[], landOf: ReadonlyMap<string, number>, links: Links): Pair[] {
  const count = coasts.length;
  const ends = coasts.map(() => 0);
  const crossing = new Map<number, number>();
  for (const [source, target] of links) {
    const [a, b] = [landOf.get(source), landOf.get(target)];
    for (const land of [a, b]) if (land !== undefined) ends[land] = (ends[land] ?? 0) + 1;
    if (a === undefined || b === undefined) continue;
    const key = Math.min(a, b) * count + Math.max(a, b);
    crossing.set(key, (crossing.get(key) ?? 0) + 1);
  }
  const pairs: Pair[] = [];
  for (const [a, one] of coasts.entries())
    for (const [b, other] of coasts.entries()) {
      if (b <= a) continue;
      const found = crossing.get(a * count + b) ?? 0;
      const expected = ((ends[a] ?? 0) * (ends[b] ?? 0)) / (2 * links.length || 1);
      const share = found / Math.max(expected, 1e-9);
      if (found <= FEW && expected >= 1 && share <= SCARCE)
        pairs.push({ shores: [one, other], links: found, share });
    }
  return pairs.sort((p, q) => p.share - q.share);
}

/** Finds the narrowest water between two coasts; infinite if wider than asked. */
export function narrowest(
  a: Coast,
  b: Coast,
  widest = Number.POSITIVE_INFINITY,
): { readonly width: number; readonly middle: Point } {
  let [width, middle] = [Number.POSITIVE_INFINITY, { x: 0, y: 0 }];
  if (gapBetween(boundsOf(a.rings.flat()), boundsOf(b.rings.flat())) > widest) return { width, middle };
  const others = b.rings.flatMap((ring) => thinned(ring));
  for (const p of a.rings.flatMap((ring) => thinned(ring)))
    for (const q of others) {
      const gap = far(p, q);
      if (gap < width) [width, middle] = [gap, { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 }];
    }
  return { width, middle };
}

const nearestOf = ({ rings }: Coast, to: Point): Point =>
  rings.flat().reduce((best, point) => (far(point, to) < far(best, to) ? point : best), rings[0]?.[0] ?? to);

const far = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Returns the bounding box of points. */
function boundsOf(points: readonly Point[]): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return {
    ...{ x: (left + right) / 2, y: (top + bottom) / 2 },
    ...{ halfWidth: (right - left) / 2, halfHeight: (bottom - top) / 2 },
  };
}

/** A coast has a point every tenth of a box; every third tells as much. */
const thinned = (ring: readonly Point[]): Point[] => ring.filter((_, i) => i % 3 === 0);

function freeWater(
  from: Point,
  size: Pick<Box, 'halfWidth' | 'halfHeight'>,
  shores: readonly Coast[],
  coasts: readonly Coast[],
  { taken, page }: Where,
  unit: number,
): Point | undefined {
  const steps = Math.round(REACH / STEP);
  const near = coasts.filter(({ rings }) => {
    const reach = REACH * unit + size.halfWidth;
    return gapBetween(boundsOf(rings.flat()), { ...from, halfWidth: reach, halfHeight: reach }) === 0;
  });
  let [best, least]: [Point | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (let row = -steps; row <= steps; row++)
    for (let column = -steps; column <= steps; column++) {
      const at = { x: from.x + column * STEP * unit, y: from.y + row * STEP * unit };
      const away = far(at, from);
      const box = { ...at, ...size };
      if (away >= least || away > REACH * unit) continue;
      if (page !== undefined && !isWithin(box, page)) continue;
      if (taken.some((other) => overlaps(box, other))) continue;
      if (!shores.every((shore) => isNear(box, shore, NEAR * unit)) || !isWater(box, near)) continue;
      [best, least] = [at, away];
    }
  return best;
}

/** Returns true if a coast is that near to a box. */
const isNear = ({ x, y, halfWidth, halfHeight }: Box, { rings }: Coast, reach: number): boolean =>
  rings.some((ring) =>
    thinned(ring).some(
      (point) => Math.abs(point.x - x) < halfWidth + reach && Math.abs(point.y - y) < halfHeight + reach,
    ),
  );

/** Whether no land reaches into a box: its rim and its middle are all at sea. */
const isWater = ({ x, y, halfWidth, halfHeight }: Box, coasts: readonly Coast[]): boolean =>
  [-1, -0.5, 0, 0.5, 1].every((across) =>
    [-1, 0, 1].every((down) => {
      const point = { x: x + across * halfWidth, y: y + down * halfHeight };
      return !coasts.some(({ rings }) => rings.some((ring) => isInside(point, ring)));
    }),
  );

/** Detects a point inside a ring, by the number of sides that a ray to the right crosses. */
export function isInside({ x, y }: Point, ring: readonly Point[]): boolean {
  let inside = false;
  for (const [i, a] of ring.entries()) {
    const b = ring[(i + 1) % ring.length] ?? a;
    if (a.y > y !== b.y > y && x < a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y)) inside = !inside;
  }
  return inside;
}
