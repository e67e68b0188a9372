import type { Point } from '../drawn-graph.ts';

/** A round that no line of others may enter: the symbol of an actor, or a part of a land's name. */
export interface Obstacle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Index of the box it belongs to. */
  readonly box: number;
}

/** Returns the unrelated obstacle that a segment enters most deeply. */
export type Strangers = (from: Point, to: Point) => Obstacle | undefined;

/** Obstacles by grid cell, so that a short segment is compared with nearby ones only. */
export interface ObstacleGrid {
  readonly cells: ReadonlyMap<number, readonly Obstacle[]>;
  readonly cell: number;
}

/** More than any row of cells has. */
const ROW = 4096;

export function gridOf(obstacles: readonly Obstacle[]): ObstacleGrid {
  const cell = Math.max(1, ...obstacles.map(({ radius }) => 3 * radius));
  const cells = new Map<number, Obstacle[]>();
  for (const obstacle of obstacles) {
    const { x, y, radius } = obstacle;
    for (let row = Math.floor((y - radius) / cell); row <= Math.floor((y + radius) / cell); row++)
      for (
        let column = Math.floor((x - radius) / cell);
        column <= Math.floor((x + radius) / cell);
        column++
      ) {
        const key = row * ROW + column;
        const here = cells.get(key);
        if (here === undefined) cells.set(key, [obstacle]);
        else here.push(obstacle);
      }
  }
  return { cells, cell };
}

/** Returns the obstacles for a line between two boxes; names only if `names` must stay free. */
export const strangersTo =
  (grid: ObstacleGrid, a: number, b: number, firstName: number): Strangers =>
  (from, to) =>
    deepest(grid, from, to, (box) => box !== a && box !== b && box < firstName);

function deepest(
  { cells, cell }: ObstacleGrid,
  from: Point,
  to: Point,
  counts: (box: number) => boolean,
): Obstacle | undefined {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const square = dx * dx + dy * dy || 1;
  let worst: Obstacle | undefined;
  let least = 1;
  const [first, last] = [
    Math.floor(Math.min(from.y, to.y) / cell),
    Math.floor(Math.max(from.y, to.y) / cell),
  ];
  for (let row = first; row <= last; row++) {
    // Part of the segment within this row of cells.
    const [enters, leaves] = [clampTo((row * cell - from.y) / dy), clampTo(((row + 1) * cell - from.y) / dy)];
    const xs = dy === 0 ? [from.x, to.x] : [from.x + enters * dx, from.x + leaves * dx];
    const right = Math.floor(Math.max(...xs) / cell);
    for (let column = Math.floor(Math.min(...xs) / cell); column <= right; column++)
      for (const obstacle of cells.get(row * ROW + column) ?? []) {
        const along = clampTo(((obstacle.x - from.x) * dx + (obstacle.y - from.y) * dy) / square);
        const far = Math.hypot(obstacle.x - from.x - along * dx, obstacle.y - from.y - along * dy);
        if (far / obstacle.radius >= least || !counts(obstacle.box)) continue;
        least = far / obstacle.radius;
        worst = obstacle;
      }
  }
  return worst;
}

const clampTo = (share: number): number => Math.max(0, Math.min(1, share));
