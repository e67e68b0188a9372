import type { Box } from '../../../model/drawing/geometry.ts';
import { SpatialGrid } from '../../../model/drawing/spatial-grid.ts';

interface Movable {
  readonly key: string;
  readonly pinned: boolean;
  x: number;
  y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

const ROUNDS = 60;

/**
 * Pushes boxes apart until none overlaps (or the rounds are spent), each pair along the axis that needs least;
 * pinned boxes stay. Keeps the shape of the drawing, since every push is as small as it can be.
 */
export function removeOverlaps<K extends string>(
  boxes: ReadonlyMap<K, Box>,
  pinned: ReadonlySet<string> = new Set(),
): Map<K, Box> {
  const items: (Movable & { key: K })[] = [...boxes].map(([key, box]) => ({
    ...box,
    key,
    pinned: pinned.has(key),
  }));
  const cell = Math.max(1, ...items.map((item) => Math.max(item.halfWidth, item.halfHeight) * 2));
  for (let round = 0; round < ROUNDS; round++) {
    const grid = new SpatialGrid<Movable>(cell);
    for (const item of items) grid.addBox(item, item);
    let moved = false;
    for (const item of items) {
      for (const other of grid.near(item)) {
        if (item.key < other.key && separate(item, other)) moved = true;
      }
    }
    if (!moved) break;
  }
  return new Map(items.map(({ key, x, y, halfWidth, halfHeight }) => [key, { x, y, halfWidth, halfHeight }]));
}

function separate(a: Movable, b: Movable): boolean {
  const overX = a.halfWidth + b.halfWidth - Math.abs(a.x - b.x);
  const overY = a.halfHeight + b.halfHeight - Math.abs(a.y - b.y);
  if (overX <= 0.01 || overY <= 0.01 || (a.pinned && b.pinned)) return false;
  const axis = overX < overY ? 'x' : 'y';
  const over = Math.min(overX, overY) + 0.1;
  const sign = a[axis] < b[axis] || (a[axis] === b[axis] && a.key < b.key) ? -1 : 1;
  const shareOfA = a.pinned ? 0 : b.pinned ? 1 : 0.5;
  a[axis] += sign * over * shareOfA;
  b[axis] -= sign * over * (1 - shareOfA);
  return true;
}
