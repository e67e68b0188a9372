import { degree } from '../indexed-graph.ts';
import { nthSmallest } from './nearest.ts';
import type { Frame, Places } from './places.ts';
import type { Problem } from './problem.ts';

/** What a drawing is made to have, each measured so that one crossing is worth about 1. */
export interface Weights {
  readonly crossings: number;
  /** An actor all of whose nearest are its partners, beside one none of whose are. */
  readonly kept: number;
  readonly stress: number;
  readonly lengths: number;
  readonly overlaps: number;
  readonly water: number;
  readonly strangers: number;
  readonly frame: number;
  readonly cohesion: number;
}

/** The cost of one box at a place, all others being where they are. Hot: read by index, nothing is made in it. */
export interface Energy {
  /** All but crossings; infinite where `places` are to have no overlap and this has one. */
  costAt(v: number, px: number, py: number): number;
  /** To be called once a sweep: what changes slowly is taken as it then is. */
  refresh(): void;
}

/** Room that should lie between boxes, in pixels; less is no overlap, but crowded. */
export const GAP = 4;
/** Room between a line and the symbol of a stranger. */
export const CLEARANCE = 3;

export function makeEnergy(
  problem: Problem,
  places: Places,
  weights: Weights,
  frame: Frame,
  refusesOverlap: boolean,
): Energy {
  const { nodeCount, boxCount, halfWidth, halfHeight, offset, landOf, landCount, water, unit } = problem;
  const { linked, closeness, graph } = problem;
  const { starts, neighbours } = graph;
  const { x, y } = places;
  const squares = new Float64Array(nodeCount);
  const sorted = new Float64Array(nodeCount + 1);
  const reach = new Float64Array(nodeCount);
  const perReach = graph.ids.map((_, v) => 0.5 / Math.max(1, degree(graph, v)));
  const isMain = new Uint8Array(boxCount).fill(1);
  let scale = 1;

  /** Distances at which partners begin to be strangers, the scale of the drawing, and the main piece of each land. */
  const refresh = (): void => {
    let [sum, squared] = [0, 0];
    for (let v = 0; v < nodeCount; v++) {
      for (let u = 0; u < nodeCount; u++) {
        const square =
          ((x[u] as number) - (x[v] as number)) ** 2 + ((y[u] as number) - (y[v] as number)) ** 2;
        squares[u] = u === v ? Number.POSITIVE_INFINITY : square;
        const near = closeness[v * nodeCount + u] as number;
        if (near === 0) continue;
        sum += Math.sqrt(square) * near;
        squared += square * near * near;
      }
      reach[v] = nthSmallest(squares, nodeCount, degree(graph, v), sorted);
    }
    scale = squared > 0 ? sum / squared : 1;
    if (weights.cohesion > 0) markMainPieces(problem, places, isMain);
  };

  const keptCost = (v: number): number => {
    const k = (starts[v + 1] as number) - (starts[v] as number);
    const limit = nthSmallest(squares, nodeCount, k, sorted);
    let hits = 0;
    for (let i = starts[v] as number; i < (starts[v + 1] as number); i++)
      if ((squares[neighbours[i] as number] as number) <= limit) hits++;
    return 1 - hits / Math.max(1, 2 * k - hits);
  };

  const lengthCost = (v: number, px: number, py: number): number => {
    let cost = 0;
    for (let i = starts[v] as number; i < (starts[v + 1] as number); i++) {
      const u = neighbours[i] as number;
      cost += Math.hypot((x[u] as number) - px, (y[u] as number) - py);
    }
    return cost / unit;
  };

  const strangerCost = (v: number, px: number, py: number): number => {
    let count = 0;
    for (let i = starts[v] as number; i < (starts[v + 1] as number); i++) {
      const u = neighbours[i] as number;
      const [qx, qy] = [x[u] as number, y[u] as number];
      for (let w = 0; w < boxCount; w++) {
        if (w === v || w === u) continue;
        if (isTouched(problem, x[w] as number, y[w] as number, w, px, py, qx, qy)) count += 1;
      }
    }
    for (let e = 0; e < graph.sources.length; e++) {
      const a = graph.sources[e] as number;
      const b = graph.targets[e] as number;
      if (a === v || b === v) continue;
      if (isTouched(problem, px, py, v, x[a] as number, y[a] as number, x[b] as number, y[b] as number))
        count += 1;
    }
    return count;
  };

  /** The name of a land lies along its actors, with both ends, so that it makes no peninsula. */
  const nameCost = (v: number, px: number, py: number): number => {
    const half = (halfWidth[v] as number) * 0.9;
    const tall = halfHeight[v] as number;
    let [left, middle, right] = [1e9, 1e9, 1e9];
    for (let u = 0; u < nodeCount; u++) {
      if (landOf[u] !== landOf[v]) continue;
      const gapY = Math.abs((y[u] as number) + (offset[u] as number) - py) - (halfHeight[u] as number) - tall;
      const vertical = Math.max(gapY, 0);
      const dx = (x[u] as number) - px;
      const wide = halfWidth[u] as number;
      const [l, m, r] = [Math.abs(dx + half) - wide, Math.abs(dx) - wide, Math.abs(dx - half) - wide];
      left = Math.min(left, Math.max(l, 0) + vertical);
      middle = Math.min(middle, Math.max(m, 0) + vertical);
      right = Math.min(right, Math.max(r, 0) + vertical);
    }
    return (Math.max(0, left - GAP) + Math.max(0, middle - GAP) + Math.max(0, right - GAP)) / unit;
  };

  const costAt = (v: number, px: number, py: number): number => {
    const isNode = v < nodeCount;
    const hw = halfWidth[v] as number;
    const hh = halfHeight[v] as number;
    const middle = py + (offset[v] as number);
    const land = landOf[v] as number;
    const row = v * nodeCount;
    let [stress, kept, overlap, shortage, nearestMain] = [0, 0, 0, 0, 1e9];
    for (let u = 0; u < boxCount; u++) {
      if (u === v) {
        if (isNode) squares[u] = Number.POSITIVE_INFINITY;
        continue;
      }
      const dx = (x[u] as number) - px;
      const dy = (y[u] as number) - py;
      if (isNode && u < nodeCount) {
        const square = dx * dx + dy * dy;
        squares[u] = square;
        const near = closeness[row + u] as number;
        if (near !== 0) {
          const miss = scale * Math.sqrt(square) * near - 1;
          stress += miss * miss;
        }
        if (square < (reach[u] as number) !== (linked[row + u] === 1)) kept += perReach[u] as number;
      }
      const boxDy = (y[u] as number) + (offset[u] as number) - middle;
      const gapX = (dx < 0 ? -dx : dx) - hw - (halfWidth[u] as number);
      const gapY = (boxDy < 0 ? -boxDy : boxDy) - hh - (halfHeight[u] as number);
      const gap = Math.max(gapX, gapY);
      if (refusesOverlap && gap < GAP) return Number.POSITIVE_INFINITY;
      const other = landOf[u] as number;
      if (other === land) {
        if (gap < GAP) overlap += GAP - gap;
        if (isMain[u] === 1 && gap < nearestMain) nearestMain = gap;
      } else {
        const wanted = water[land * landCount + other] as number;
        if (gap < wanted) shortage += ((wanted - gap) / wanted) ** 2;
      }
    }
    const outX = Math.max(0, Math.abs(px) + hw - frame.width / 2);
    const outY = Math.max(0, Math.abs(middle) + hh - frame.height / 2);
    let cost = (weights.overlaps * overlap) / unit + weights.water * shortage;
    cost += weights.frame * ((outX + outY) / unit + ((outX + outY) / unit) ** 2);
    if (nearestMain < 1e9) cost += (weights.cohesion * Math.max(0, nearestMain - 0.6 * unit)) / unit;
    if (isNode) {
      cost += (weights.stress * stress) / nodeCount + weights.lengths * lengthCost(v, px, py);
      if (weights.kept > 0) cost += weights.kept * (kept + keptCost(v));
    } else cost += weights.cohesion * nameCost(v, px, py);
    if (weights.strangers > 0) cost += weights.strangers * strangerCost(v, px, py);
    return cost;
  };

  return { costAt, refresh };
}

/** Whether a line from p to q runs through the symbol of w at a place, or through the name of a land. */
function isTouched(
  { nodeCount, halfWidth, halfHeight, radius }: Problem,
  wx: number,
  wy: number,
  w: number,
  px: number,
  py: number,
  qx: number,
  qy: number,
): boolean {
  const isName = w >= nodeCount;
  // A name is wide: the line is looked at where it passes the middle of the name's height.
  const sizeX = isName ? (halfWidth[w] as number) : (radius[w] as number) + CLEARANCE;
  const sizeY = isName ? (halfHeight[w] as number) : sizeX;
  if (Math.max(px, qx) < wx - sizeX || Math.min(px, qx) > wx + sizeX) return false;
  if (Math.max(py, qy) < wy - sizeY || Math.min(py, qy) > wy + sizeY) return false;
  const [dx, dy] = [qx - px, qy - py];
  const area = Math.abs(dx * (wy - py) - dy * (wx - px));
  return isName
    ? area < Math.abs(dx) * sizeY + Math.abs(dy) * sizeX
    : area * area < sizeX * sizeX * (dx * dx + dy * dy);
}

/** Marks, in each land, the boxes of its largest piece: those that reach each other over short gaps. */
function markMainPieces(problem: Problem, { x, y }: Places, isMain: Uint8Array): void {
  const { boxCount, halfWidth, halfHeight, offset, landOf, landCount, unit } = problem;
  const piece = new Int32Array(boxCount).fill(-1);
  const largest = new Int32Array(landCount).fill(-1);
  const sizes: number[] = [];
  for (let from = 0; from < boxCount; from++) {
    if (piece[from] !== -1) continue;
    const number = sizes.length;
    const land = landOf[from] as number;
    const queue = [from];
    piece[from] = number;
    for (const v of queue) {
      for (let u = 0; u < boxCount; u++) {
        if (piece[u] !== -1 || landOf[u] !== land) continue;
        const dy = (y[u] as number) + (offset[u] as number) - (y[v] as number) - (offset[v] as number);
        const gapX =
          Math.abs((x[u] as number) - (x[v] as number)) - (halfWidth[u] as number) - (halfWidth[v] as number);
        const gapY = Math.abs(dy) - (halfHeight[u] as number) - (halfHeight[v] as number);
        if (Math.max(gapX, gapY) > unit) continue;
        piece[u] = number;
        queue.push(u);
      }
    }
    sizes.push(queue.length);
    const best = largest[land] as number;
    if (best === -1 || queue.length > (sizes[best] ?? 0)) largest[land] = number;
  }
  for (let v = 0; v < boxCount; v++) isMain[v] = piece[v] === largest[landOf[v] as number] ? 1 : 0;
}
