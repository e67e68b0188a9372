import type { Point } from '../drawn-graph.ts';

/** A round that no line of others may enter: the symbol of an actor, or a part of a land's name. */
export interface Obstacle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const CORNER_ROUNDS = 2;
const MOST_BENDS = 10;

/** Whether a line of some points keeps out of all obstacles. */
export const isClear = (line: readonly Point[], obstacles: readonly Obstacle[]): boolean =>
  line.every((point, i) => {
    const next = line[i + 1];
    return next === undefined || deepest(point, next, obstacles) === undefined;
  });

/** The obstacle that a piece of a line enters most deeply. */
export function deepest(from: Point, to: Point, obstacles: readonly Obstacle[]): Obstacle | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy || 1;
  let worst: Obstacle | undefined;
  let least = 1;
  for (const obstacle of obstacles) {
    const along = ((obstacle.x - from.x) * dx + (obstacle.y - from.y) * dy) / square;
    const inside = Math.max(0, Math.min(1, along));
    const far = Math.hypot(obstacle.x - from.x - inside * dx, obstacle.y - from.y - inside * dy);
    if (far >= obstacle.radius || far / obstacle.radius >= least) continue;
    least = far / obstacle.radius;
    worst = obstacle;
  }
  return worst;
}

/**
 * A line bent round what stands in its way, at the side where it passes already, else at the other; corners are cut
 * round. Undefined where neither leads through.
 */
export function bendLine(from: Point, to: Point, obstacles: readonly Obstacle[]): Point[] | undefined {
  if (deepest(from, to, obstacles) === undefined) return [from, to];
  for (const side of [1, -1])
    for (const room of [1.35, 1.9]) {
      const bent = bendAround(from, to, obstacles, side, room);
      if (bent === undefined) continue;
      const smooth = roundCorners(bent);
      if (isClear(smooth, obstacles)) return smooth;
    }
  return undefined;
}

function bendAround(
  from: Point,
  to: Point,
  obstacles: readonly Obstacle[],
  side: number,
  room: number,
): Point[] | undefined {
  const line = [from, to];
  for (let bends = 0; bends < MOST_BENDS; bends++) {
    const i = line.findIndex((point, at) => {
      const next = line[at + 1];
      return next !== undefined && deepest(point, next, obstacles) !== undefined;
    });
    const [a, b] = [line[i], line[i + 1]];
    if (a === undefined || b === undefined) return line;
    const obstacle = deepest(a, b, obstacles);
    if (obstacle === undefined) return line;
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const [nx, ny] = [-(b.y - a.y) / length, (b.x - a.x) / length];
    const passes = (a.x - obstacle.x) * nx + (a.y - obstacle.y) * ny >= 0 ? 1 : -1;
    const away = passes * side * obstacle.radius * room;
    line.splice(i + 1, 0, { x: obstacle.x + nx * away, y: obstacle.y + ny * away });
  }
  return undefined;
}

/** Corners cut, twice (Chaikin 1974); the ends stay. */
export function roundCorners(line: readonly Point[]): Point[] {
  let smooth = [...line];
  for (let round = 0; round < CORNER_ROUNDS && smooth.length > 2; round++) {
    const cut: Point[] = [];
    for (const [i, a] of smooth.entries()) {
      const b = smooth[i + 1];
      if (b === undefined) break;
      cut.push(mix(a, b, i === 0 ? 0 : 0.25), mix(a, b, i === smooth.length - 2 ? 1 : 0.75));
    }
    smooth = cut;
  }
  return smooth;
}

const mix = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});
