import type { Box } from '../../../model/drawing/geometry.ts';

const ANGLES = 24;
/** How far a drawing may be stretched to use the room: more would distort what distance suggests. */
const MOST_STRETCH = 1.35;

/**
 * Turns a drawing so that it fits the room best, then stretches it a little towards the room's proportions.
 * Labels stay horizontal, so boxes turn around their centres only.
 */
export function oriented<K>(boxes: ReadonlyMap<K, Box>, aspect: number): Map<K, Box> {
  let best = turned(boxes, 0);
  let bestFit = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < ANGLES; i++) {
    const candidate = turned(boxes, (Math.PI * i) / ANGLES);
    const { width, height } = extent(candidate);
    const fit = -Math.max(width / aspect, height);
    if (fit > bestFit + 1e-6) {
      best = candidate;
      bestFit = fit;
    }
  }
  const { width, height } = extent(best);
  const wanted = width > 0 && height > 0 ? (aspect * height) / width : 1;
  const stretch = Math.min(MOST_STRETCH, Math.max(1 / MOST_STRETCH, wanted));
  // Only ever apart, never together: squeezing would make new overlaps.
  const [sx, sy] = stretch >= 1 ? [stretch, 1] : [1, 1 / stretch];
  return new Map([...best].map(([key, box]) => [key, { ...box, x: box.x * sx, y: box.y * sy }]));
}

function turned<K>(boxes: ReadonlyMap<K, Box>, angle: number): Map<K, Box> {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return new Map(
    [...boxes].map(([key, box]) => [
      key,
      { ...box, x: box.x * cos - box.y * sin, y: box.x * sin + box.y * cos },
    ]),
  );
}

function extent<K>(boxes: ReadonlyMap<K, Box>): { width: number; height: number } {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const box of boxes.values()) {
    left = Math.min(left, box.x - box.halfWidth);
    right = Math.max(right, box.x + box.halfWidth);
    top = Math.min(top, box.y - box.halfHeight);
    bottom = Math.max(bottom, box.y + box.halfHeight);
  }
  return { width: right - left, height: bottom - top };
}
