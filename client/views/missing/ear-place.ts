import { type Box, isWithin, type Point, sharedArea } from '../../../model/drawing/geometry.ts';

/** Half the width of an ear's badge in pixels, as `rest-marks.css` has it. */
const BADGE = 10;
/** Distances of the badge's middle from the symbol's edge, in half badges, with their costs. */
const RINGS = [
  { outside: 0.6, cost: 0 },
  { outside: 1.2, cost: 24 },
  { outside: 2.4, cost: 48 },
  { outside: -0.6, cost: 0 },
];
/** Directions from the middle of the symbol, the best first. */
const DIRECTIONS: readonly Point[] = [
  { x: 1, y: -1 },
  { x: -1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
  { x: 0, y: 1 },
];
/** Costs in square pixels of letters covered: a step down the list, and being cut. */
const STEP_COST = 2;
const CUT_COST = 1000;
/** Cost of a square pixel of another symbol, which may be no larger than an ear; one of letters costs 1. */
const SYMBOL_COST = 1.5;
/** Cost of covering its own symbol whole; less of it costs the square of the share. */
const OWN_COST = 400;

/** Obstacles around an ear, in pixels of the screen. */
export interface AroundEar {
  readonly names: readonly Box[];
  readonly symbols: readonly Box[];
  readonly frame: Box;
}

/**
 * Computes where an ear stands from the middle of its symbol, in pixels: at the upper right, or where it
 * covers fewest letters and symbols of others.
 *
 * @param symbol Box of its own symbol on the screen.
 */
export function earPlace(symbol: Box, { names, symbols, frame }: AroundEar): Point {
  const half = Math.max(symbol.halfWidth, symbol.halfHeight);
  let best: { readonly at: Point; readonly cost: number } | null = null;
  for (const { outside, cost: ringCost } of RINGS)
    for (const [rank, { x, y }] of DIRECTIONS.entries()) {
      const away = Math.max(0, half + outside * BADGE) / Math.hypot(x, y);
      const at = { x: x * away, y: y * away };
      const badge = { x: symbol.x + at.x, y: symbol.y + at.y, halfWidth: BADGE, halfHeight: BADGE };
      const cost =
        covered(badge, names) +
        covered(badge, symbols) * SYMBOL_COST +
        (sharedArea(badge, symbol) / (4 * symbol.halfWidth * symbol.halfHeight)) ** 2 * OWN_COST +
        ringCost +
        rank * STEP_COST +
        (isWithin(badge, frame) ? 0 : CUT_COST);
      if (best === null || cost < best.cost) best = { at, cost };
    }
  return best?.at ?? { x: 0, y: 0 };
}

const covered = (badge: Box, boxes: readonly Box[]): number =>
  boxes.reduce((sum, box) => sum + sharedArea(badge, box), 0);
