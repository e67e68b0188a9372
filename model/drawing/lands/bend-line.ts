import type { Point } from '../drawn-graph.ts';
import type { Strangers } from './obstacles.ts';

const CORNER_ROUNDS = 2;
const MOST_BENDS = 10;

/** Returns true if a polyline avoids all obstacles. */
export const isClear = (line: readonly Point[], strangers: Strangers): boolean =>
  line.every((point, i) => {
    const next = line[i + 1];
    return next === undefined || strangers(point, next) === undefined;
  });

/**
 * A line bent round what stands in its way, at the side where it passes already, else at the other; corners are cut
 * round. Undefined where neither leads through.
 */
export function bendLine(from: Point, to: Point, strangers: Strangers): Point[] | undefined {
  if (strangers(from, to) === undefined) return [from, to];
  for (const side of [1, -1])
    for (const room of [1.35, 1.9]) {
      const bent = bendAround(from, to, strangers, side, room);
      if (bent === undefined) continue;
      const smooth = roundCorners(bent);
      if (isClear(smooth, strangers)) return smooth;
    }
  return undefined;
}

function bendAround(
  from: Point,
  to: Point,
  strangers: Strangers,
  side: number,
  room: number,
): Point[] | undefined {
  const line = [from, to];
  for (let bends = 0; bends < MOST_BENDS; bends++) {
    const i = line.findIndex((point, at) => {
      const next = line[at + 1];
      return next !== undefined && strangers(point, next) !== undefined;
    });
    const [a, b] = [line[i], line[i + 1]];
    if (a === undefined || b === undefined) return line;
    const obstacle = strangers(a, b);
    if (obstacle === undefined) return line;
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const [nx, ny] = [-(b.y - a.y) / length, (b.x - a.x) / length];
    const passes = (a.x - obstacle.x) * nx + (a.y - obstacle.y) * ny >= 0 ? 1 : -1;
    const away = passes * side * obstacle.radius * room;
    line.splice(i + 1, 0, { x: obstacle.x + nx * away, y: obstacle.y + ny * away });
  }
  return undefined;
}

/** Shortens a line: from each point straight to the furthest one reachable. */
export function pullTight(line: readonly Point[], strangers: Strangers): Point[] {
  const tight = line.slice(0, 1);
  for (let i = 0; i < line.length - 1; ) {
    let next = line.length - 1;
    while (
      next > i + 1 &&
      !isClear(
        [line[i], line[next]].filter((point) => point !== undefined),
        strangers,
      )
    )
      next--;
    const point = line[next];
    if (point !== undefined) tight.push(point);
    i = next;
  }
  return tight;
}

/** Rounds a line by cutting its corners twice (Chaikin 1974); its ends stay. */
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
