import type { Places } from './places.ts';
import type { Problem } from './problem.ts';

/** Room between a line and the symbol of a stranger. */
export const CLEARANCE = 3;

/**
 * How often, were a box at a place, its straight lines would run through symbols of strangers or names of lands, and
 * lines of others through it.
 */
export function makeStrangerCount(
  problem: Problem,
  places: Places,
): (v: number, px: number, py: number) => number {
  const { nodeCount, halfWidth, halfHeight, radius, graph } = problem;
  const { starts, neighbours, sources, targets } = graph;
  const { x, y } = places;
  return (v, px, py) => {
    let count = 0;
    for (let i = starts[v] as number; i < (starts[v + 1] as number); i++) {
      const u = neighbours[i] as number;
      count += strangersOn(problem, places, v, u, px, py, x[u] as number, y[u] as number);
    }
    const sizeX = v < nodeCount ? (radius[v] as number) + CLEARANCE : (halfWidth[v] as number);
    const sizeY = v < nodeCount ? sizeX : (halfHeight[v] as number);
    for (let e = 0; e < sources.length; e++) {
      const a = sources[e] as number;
      const b = targets[e] as number;
      if (a === v || b === v) continue;
      const ax = (x[a] as number) - px;
      const bx = (x[b] as number) - px;
      if ((ax > sizeX && bx > sizeX) || (ax < -sizeX && bx < -sizeX)) continue;
      const ay = (y[a] as number) - py;
      const by = (y[b] as number) - py;
      if ((ay > sizeY && by > sizeY) || (ay < -sizeY && by < -sizeY)) continue;
      if (isNear(ax, ay, bx, by, sizeX, sizeY, v < nodeCount)) count++;
    }
    return count;
  };
}

/** Counts the unrelated symbols and land names that the line from p (node v) to q (node u) crosses. */
function strangersOn(
  { boxCount, nodeCount, radius, halfWidth, halfHeight }: Problem,
  { x, y }: Places,
  v: number,
  u: number,
  px: number,
  py: number,
  qx: number,
  qy: number,
): number {
  const left = Math.min(px, qx);
  const right = Math.max(px, qx);
  const top = Math.min(py, qy);
  const bottom = Math.max(py, qy);
  let count = 0;
  for (let w = 0; w < boxCount; w++) {
    const wx = x[w] as number;
    const sizeX = w < nodeCount ? (radius[w] as number) + CLEARANCE : (halfWidth[w] as number);
    if (wx + sizeX < left || wx - sizeX > right) continue;
    const wy = y[w] as number;
    const sizeY = w < nodeCount ? sizeX : (halfHeight[w] as number);
    if (wy + sizeY < top || wy - sizeY > bottom || w === v || w === u) continue;
    if (isNear(px - wx, py - wy, qx - wx, qy - wy, sizeX, sizeY, w < nodeCount)) count++;
  }
  return count;
}

/** Returns true if the line through a and b passes the origin within a circle, or a box of these half sides. */
function isNear(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  sizeX: number,
  sizeY: number,
  isRound: boolean,
): boolean {
  const dx = bx - ax;
  const dy = by - ay;
  const area = Math.abs(dx * ay - dy * ax);
  return isRound
    ? area * area < sizeX * sizeX * (dx * dx + dy * dy)
    : area < Math.abs(dx) * sizeY + Math.abs(dy) * sizeX;
}
