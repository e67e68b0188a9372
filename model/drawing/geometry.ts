export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its centre and half sides. */
export interface Box extends Point {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** Returns a rectangle by its centre and sides. */
export const boxAt = (
  { x, y }: Point,
  { width, height }: { readonly width: number; readonly height: number },
): Box => ({
  ...{ x, y, halfWidth: width / 2, halfHeight: height / 2 },
});

export const overlaps = (a: Box, b: Box, gap = 0): boolean =>
  Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth + gap &&
  Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight + gap;

/** Returns true if a box lies inside another, or beyond its edge by at most that much. */
export const isWithin = (inner: Box, outer: Box, beyond = 0): boolean =>
  Math.abs(inner.x - outer.x) + inner.halfWidth <= outer.halfWidth + beyond &&
  Math.abs(inner.y - outer.y) + inner.halfHeight <= outer.halfHeight + beyond;

/** Computes the area that two boxes share. */
export const sharedArea = (a: Box, b: Box): number =>
  common(a.x, a.halfWidth, b.x, b.halfWidth) * common(a.y, a.halfHeight, b.y, b.halfHeight);

const common = (a: number, halfA: number, b: number, halfB: number): number =>
  Math.max(0, Math.min(a + halfA, b + halfB) - Math.max(a - halfA, b - halfB));

export const barycentre = (points: readonly Point[]): Point => {
  const n = Math.max(points.length, 1);
  return {
    x: points.reduce((sum, point) => sum + point.x, 0) / n,
    y: points.reduce((sum, point) => sum + point.y, 0) / n,
  };
};

/** Computes the length of a segment inside a box (Liang-Barsky clipping). */
export function lengthInside({ from, to }: Segment, box: Box): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let enter = 0;
  let leave = 1;
  const clip = (direction: number, distance: number): boolean => {
    if (direction === 0) return distance >= 0;
    const at = distance / direction;
    if (direction < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
    return enter <= leave;
  };
  const inside =
    clip(-dx, from.x - (box.x - box.halfWidth)) &&
    clip(dx, box.x + box.halfWidth - from.x) &&
    clip(-dy, from.y - (box.y - box.halfHeight)) &&
    clip(dy, box.y + box.halfHeight - from.y);
  return inside ? (leave - enter) * Math.hypot(dx, dy) : 0;
}

/** Returns the smallest box around all of them; null if there are none. */
export function enclosing(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.x - box.halfWidth));
  const right = Math.max(...boxes.map((box) => box.x + box.halfWidth));
  const top = Math.min(...boxes.map((box) => box.y - box.halfHeight));
  const bottom = Math.max(...boxes.map((box) => box.y + box.halfHeight));
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    halfWidth: (right - left) / 2,
    halfHeight: (bottom - top) / 2,
  };
}
