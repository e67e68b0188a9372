import type { IndexedGraph } from '../indexed-graph.ts';
import type { Places } from './places.ts';

/** Lines as they lie, each by its ends, so that the innermost loop reads straight on. */
export interface Lines {
  readonly ax: Float64Array;
  readonly ay: Float64Array;
  readonly bx: Float64Array;
  readonly by: Float64Array;
}

export function linesOf({ sources, targets }: IndexedGraph, { x, y }: Places): Lines {
  const pick = (from: Float64Array, ends: Int32Array): Float64Array =>
    Float64Array.from(ends, (v) => from[v] as number);
  return { ax: pick(x, sources), ay: pick(y, sources), bx: pick(x, targets), by: pick(y, targets) };
}

/**
 * Counts the lines that a line from p to q crosses, from the line `first` on; stops above `limit`. Lines with
 * a common end do not cross: one of the products below is then exactly 0.
 */
export function countCrossings(
  { ax, ay, bx, by }: Lines,
  px: number,
  py: number,
  qx: number,
  qy: number,
  limit = Number.POSITIVE_INFINITY,
  first = 0,
): number {
  const dx = qx - px;
  const dy = qy - py;
  const left = Math.min(px, qx);
  const right = Math.max(px, qx);
  const top = Math.min(py, qy);
  const bottom = Math.max(py, qy);
  let count = 0;
  for (let f = first; f < ax.length; f++) {
    const cx = ax[f] as number;
    const ex = bx[f] as number;
    if ((cx < left && ex < left) || (cx > right && ex > right)) continue;
    const cy = ay[f] as number;
    const ey = by[f] as number;
    if ((cy < top && ey < top) || (cy > bottom && ey > bottom)) continue;
    if ((dx * (cy - py) - dy * (cx - px)) * (dx * (ey - py) - dy * (ex - px)) >= 0) continue;
    const fx = ex - cx;
    const fy = ey - cy;
    if ((fx * (py - cy) - fy * (px - cx)) * (fx * (qy - cy) - fy * (qx - cx)) >= 0) continue;
    if (++count > limit) return count;
  }
  return count;
}

/** Counts all crossings of straight lines. */
export function allCrossings(graph: IndexedGraph, places: Places): number {
  const lines = linesOf(graph, places);
  let count = 0;
  for (let e = 0; e < lines.ax.length; e++) {
    count += countCrossings(
      lines,
      lines.ax[e] as number,
      lines.ay[e] as number,
      lines.bx[e] as number,
      lines.by[e] as number,
      Number.POSITIVE_INFINITY,
      e + 1,
    );
  }
  return count;
}
