import { degree } from '../indexed-graph.ts';
import { markMainPieces } from './main-pieces.ts';
import { nthSmallest } from './nth-smallest.ts';
import type { Frame, Places } from './places.ts';
import type { Problem } from './problem.ts';
import { makeStrangerCount } from './strangers-touched.ts';

/** Weights of a drawing's qualities, scaled so that one crossing costs about 1. */
export interface Weights {
  readonly crossings: number;
  /** An actor whose nearest are all its partners, compared with one without any among them. */
  readonly kept: number;
  /** An actor whose nearest are all of other lands, compared with one among its own. */
  readonly company: number;
  readonly stress: number;
  readonly lengths: number;
  readonly overlaps: number;
  readonly water: number;
  readonly strangers: number;
  readonly frame: number;
  readonly cohesion: number;
  readonly compactness: number;
  /** To stay left or right of, above or below those it was; needs places to remember. */
  readonly memory?: number;
  /** Weight of staying in place, relative to keeping sides; by default 1. */
  readonly pull?: number;
}

/** The cost of one box at a place, all others being where they are. Hot: read by index, nothing is made in it. */
export interface Energy {
  /** All but crossings; infinite where `places` are to have no overlap and this has one. */
  costAt(v: number, px: number, py: number): number;
  /** To be called once a sweep: what changes slowly is taken as it then is. */
  refresh(done: number): void;
}

/** Radius of a land that is as round as it can well be, in units and by the root of its actors. */
const ROUND = 0.85;

/** Room that should lie between boxes, in pixels; less is no overlap, but crowded. */
export const GAP = 4;

/** How many of an actor's nearest should be of its land, or all others of it where they are fewer. */
const COMPANY = 5;

export function makeEnergy(
  problem: Problem,
  places: Places,
  weights: Weights,
  frame: Frame,
  refusesOverlap: boolean,
  remembered?: Places,
): Energy {
  const { nodeCount, boxCount, halfWidth, halfHeight, offset, landOf, landCount, water, unit } = problem;
  const { linked, closeness, graph } = problem;
  const { starts, neighbours } = graph;
  const { x, y } = places;
  const squares = new Float64Array(nodeCount);
  const sorted = new Float64Array(nodeCount + 1);
  const nearest = new Int32Array(COMPANY);
  const reach = new Float64Array(nodeCount);
  const companyReach = new Float64Array(nodeCount);
  const perReach = Float64Array.from(graph.ids, (_, v) => 0.5 / Math.max(1, degree(graph, v)));
  const isMain = new Uint8Array(boxCount).fill(1);
  const widest = water.reduce((most, wanted) => Math.max(most, wanted), unit);
  const stride = Math.max(1, Math.floor(nodeCount / 80));
  const middleX = new Float64Array(landCount);
  const middleY = new Float64Array(landCount);
  const sizes = new Float64Array(landCount);
  for (let v = 0; v < nodeCount; v++) sizes[landOf[v] as number] = (sizes[landOf[v] as number] as number) + 1;
  const company = Int32Array.from(landOf, (land) => Math.min(COMPANY, (sizes[land] as number) - 1));
  const minded = landCount > 1 ? weights.company : 0;
  const strangersTouched = makeStrangerCount(problem, places);
  const { pull = 1 } = weights;
  let scale = 1;
  // Boxes pass through each other at first, and hardly at the end: what is left is pushed apart.
  let pressure = weights.overlaps;

  /**
   * Updates the distances at which partners count as strangers, the scale, and the main piece of each land.
   */
  const refresh = (done: number): void => {
    pressure = weights.overlaps * (0.3 + 2 * done);
    let sum = 0;
    let squared = 0;
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
      if (minded > 0) companyReach[v] = nthSmallest(squares, nodeCount, company[v] as number, sorted);
    }
    scale = squared > 0 ? sum / squared : 1;
    if (weights.cohesion > 0) markMainPieces(problem, places, isMain);
    if (landCount > 1) findMiddles();
  };

  const findMiddles = (): void => {
    middleX.fill(0);
    middleY.fill(0);
    for (let v = 0; v < nodeCount; v++) {
      const land = landOf[v] as number;
      middleX[land] = (middleX[land] as number) + (x[v] as number) / (sizes[land] as number);
      middleY[land] = (middleY[land] as number) + (y[v] as number) / (sizes[land] as number);
    }
  };

  /** Computes how far a box stands outside a round land, which makes legs. */
  const legCost = (v: number, px: number, py: number): number => {
    const land = landOf[v] as number;
    const away = Math.hypot(px - (middleX[land] as number), py - (middleY[land] as number));
    const over = away / (ROUND * unit * Math.sqrt(sizes[land] as number)) - 1;
    return over > 0 ? over * over + over : 0;
  };

  const keptCost = (v: number): number => {
    const k = (starts[v + 1] as number) - (starts[v] as number);
    const limit = nthSmallest(squares, nodeCount, k, sorted);
    let hits = 0;
    for (let i = starts[v] as number; i < (starts[v + 1] as number); i++)
      if ((squares[neighbours[i] as number] as number) <= limit) hits++;
    return 1 - hits / Math.max(1, 2 * k - hits);
  };

  /** Computes the share of its nearest that are of other lands. */
  const companyCost = (v: number): number => {
    const land = landOf[v] as number;
    const count = company[v] as number;
    nthSmallest(squares, nodeCount, count, sorted, nearest);
    let foreign = 0;
    for (let i = 0; i < count; i++) if (landOf[nearest[i] as number] !== land) foreign++;
    return foreign / COMPANY;
  };

  const lengthCost = (v: number, px: number, py: number): number => {
    let cost = 0;
    for (let i = starts[v] as number; i < (starts[v + 1] as number); i++) {
      const u = neighbours[i] as number;
      cost += Math.hypot((x[u] as number) - px, (y[u] as number) - py);
    }
    return cost / unit;
  };

  /** Computes the distance of a land name's ends from its actors: a name must not make a peninsula. */
  const nameCost = (v: number, px: number, py: number): number => {
    const half = (halfWidth[v] as number) * 0.9;
    const tall = halfHeight[v] as number;
    let left = 1e9;
    let middle = 1e9;
    let right = 1e9;
    for (let u = 0; u < nodeCount; u++) {
      if (landOf[u] !== landOf[v]) continue;
      const gapY = Math.abs((y[u] as number) + (offset[u] as number) - py) - (halfHeight[u] as number) - tall;
      const vertical = Math.max(gapY, 0);
      const dx = (x[u] as number) - px;
      const wide = halfWidth[u] as number;
      const l = Math.abs(dx + half) - wide;
      const m = Math.abs(dx) - wide;
      const r = Math.abs(dx - half) - wide;
      left = Math.min(left, Math.max(l, 0) + vertical);
      middle = Math.min(middle, Math.max(m, 0) + vertical);
      right = Math.min(right, Math.max(r, 0) + vertical);
    }
    return (Math.max(0, left - GAP) + Math.max(0, middle - GAP) + Math.max(0, right - GAP)) / unit;
  };

  /** Adds up over all nodes: squared distances, intruders among others' nearest, and partners missing there. */
  const costToOthers = (v: number, px: number, py: number): number => {
    const row = v * nodeCount;
    const land = landOf[v] as number;
    let kept = 0;
    let intruded = 0;
    for (let u = 0; u < nodeCount; u++) {
      const dx = (x[u] as number) - px;
      const dy = (y[u] as number) - py;
      const square = dx * dx + dy * dy;
      squares[u] = square;
      if (square < (reach[u] as number))
        kept += (perReach[u] as number) * (1 - 2 * (linked[row + u] as number));
      if (square <= (companyReach[u] as number) && landOf[u] !== land) intruded++;
    }
    squares[v] = Number.POSITIVE_INFINITY;
    // The node itself does not count: its old distance was that of a step.
    const dx = (x[v] as number) - px;
    const dy = (y[v] as number) - py;
    if (dx * dx + dy * dy < (reach[v] as number)) kept -= perReach[v] as number;
    return weights.kept * kept + (minded * intruded) / COMPANY;
  };

  /** Against every `stride`-th node: a sample is as good and spares most of the roots. */
  const stressCost = (v: number): number => {
    const row = v * nodeCount;
    let stress = 0;
    for (let u = v % stride; u < nodeCount; u += stride) {
      const near = closeness[row + u] as number;
      if (near === 0) continue;
      const miss = scale * Math.sqrt(squares[u] as number) * near - 1;
      stress += miss * miss;
    }
    return (stress * stride) / nodeCount;
  };

  /** Computes crowding, missing water, and the distance from its land's main piece. */
  const roomCost = (v: number, px: number, py: number): number => {
    const hw = halfWidth[v] as number;
    const hh = halfHeight[v] as number;
    const middle = py + (offset[v] as number);
    const land = landOf[v] as number;
    let overlap = 0;
    let shortage = 0;
    let nearest = 1e9;
    for (let u = 0; u < boxCount; u++) {
      const dx = (x[u] as number) - px;
      const gapX = Math.abs(dx) - hw - (halfWidth[u] as number);
      if (gapX > widest || u === v) continue;
      const dy = (y[u] as number) + (offset[u] as number) - middle;
      const gap = Math.max(gapX, Math.abs(dy) - hh - (halfHeight[u] as number));
      const other = landOf[u] as number;
      if (other === land) {
        if (gap < GAP) {
          if (refusesOverlap) return Number.POSITIVE_INFINITY;
          overlap += GAP - gap;
        }
        if (isMain[u] === 1 && gap < nearest) nearest = gap;
      } else {
        if (refusesOverlap && gap < GAP) return Number.POSITIVE_INFINITY;
        const wanted = water[land * landCount + other] as number;
        if (gap < wanted) shortage += ((wanted - gap) / wanted) ** 2;
      }
    }
    // Beyond the widest nobody was looked at: one that far across may be nearer than one far up or down.
    const away = nearest <= widest ? nearest : awayFromMain(v, px, middle);
    const cohesion = weights.cohesion * Math.max(0, away - 0.6 * unit);
    return (pressure * overlap + cohesion) / unit + weights.water * shortage;
  };

  /** Returns the gap to the nearest box of its land's main piece, 0 if there is none. */
  const awayFromMain = (v: number, px: number, middle: number): number => {
    let nearest = 1e9;
    for (let u = 0; u < boxCount; u++) {
      if (landOf[u] !== landOf[v] || isMain[u] !== 1 || u === v) continue;
      const dy = (y[u] as number) + (offset[u] as number) - middle;
      const gapX = Math.abs((x[u] as number) - px) - (halfWidth[v] as number) - (halfWidth[u] as number);
      const gapY = Math.abs(dy) - (halfHeight[v] as number) - (halfHeight[u] as number);
      nearest = Math.min(nearest, Math.max(gapX, gapY));
    }
    return nearest < 1e9 ? nearest : 0;
  };

  /** Counts the pairs that changed sides against remembered positions, and the distance from its own. */
  const memoryCost = (v: number, px: number, py: number, { x: wasX, y: wasY }: Places): number => {
    const ownX = wasX[v] as number;
    const ownY = wasY[v] as number;
    if (Number.isNaN(ownX)) return 0;
    let turned = 0;
    for (let u = 0; u < nodeCount; u++) {
      // Newcomers have no place to remember: nothing compares with NaN.
      if (((x[u] as number) - px) * ((wasX[u] as number) - ownX) < 0) turned++;
      if (((y[u] as number) - py) * ((wasY[u] as number) - ownY) < 0) turned++;
    }
    return turned + (pull * ((px - ownX) ** 2 + (py - ownY) ** 2)) / (2 * unit) ** 2;
  };

  const costAt = (v: number, px: number, py: number): number => {
    let cost = roomCost(v, px, py);
    if (cost === Number.POSITIVE_INFINITY) return cost;
    const middle = py + (offset[v] as number);
    const outX = Math.max(0, Math.abs(px) + (halfWidth[v] as number) - frame.width / 2) / unit;
    const outY = Math.max(0, Math.abs(middle) + (halfHeight[v] as number) - frame.height / 2) / unit;
    cost += weights.frame * (outX + outY + (outX + outY) ** 2);
    if (landCount > 1) cost += weights.compactness * legCost(v, px, py);
    if (v < nodeCount) {
      cost += costToOthers(v, px, py) + weights.kept * keptCost(v);
      if (minded > 0) cost += minded * companyCost(v);
      cost += weights.stress * stressCost(v) + weights.lengths * lengthCost(v, px, py);
    } else cost += weights.cohesion * nameCost(v, px, py);
    if (remembered !== undefined && v < nodeCount)
      cost += (weights.memory ?? 0) * memoryCost(v, px, py, remembered);
    if (weights.strangers > 0) cost += weights.strangers * strangersTouched(v, px, py);
    return cost;
  };

  return { costAt, refresh };
}
