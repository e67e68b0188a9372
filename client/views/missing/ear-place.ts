import type { Point } from '../../../model/drawing/geometry.ts';

/** Half the width of an ear's badge in pixels, as `rest-marks.css` has it. */
const BADGE = 10;
/** Share of the badge that stands outside the symbol: a part of a small symbol stays visible. */
const OUTSIDE = 0.6;

/**
 * Computes where an ear stands from the middle of its symbol, in pixels: at the upper right, or at the corner turned
 * away from the name.
 *
 * @param half Half the size of the symbol on screen.
 * @param name Middle of the name from the middle of the symbol; null for none.
 */
export function earPlace(half: number, name: Point | null): Point {
  const diagonal = (half + OUTSIDE * BADGE) * Math.SQRT1_2;
  const isRight = name !== null && name.x > half;
  const isAbove = name !== null && name.y < -half;
  return { x: isRight ? -diagonal : diagonal, y: isAbove ? diagonal : -diagonal };
}
