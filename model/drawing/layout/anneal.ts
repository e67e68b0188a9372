import type { IndexedGraph } from '../indexed-graph.ts';
import type { Random } from '../seeded-random.ts';
import { countCrossings, type Lines, linesOf } from './crossings.ts';
import { type Energy, makeEnergy, type Weights } from './energy.ts';
import type { Frame, Places } from './places.ts';
import type { Problem } from './problem.ts';

/** A course of cooling: temperature in crossings, steps in units of the mean box, both from first to last sweep. */
export interface Cooling {
  readonly sweeps: number;
  readonly hottest: number;
  readonly coldest: number;
  readonly widest: number;
  readonly narrowest: number;
  /** Whether a step that makes two boxes overlap is refused whatever else it brings. */
  readonly refusesOverlap: boolean;
}

/**
 * Runs simulated annealing (Davidson & Harel 1996) for a fixed number of sweeps, independent of time: equal
 * results on slow machines. In each sweep every movable box tries one step, or trades places within its land.
 */
export function anneal(
  problem: Problem,
  places: Places,
  movable: readonly number[],
  weights: Weights,
  frame: Frame,
  cooling: Cooling,
  random: Random,
  remembered?: Places,
): void {
  const energy = makeEnergy(problem, places, weights, frame, cooling.refusesOverlap, remembered);
  const walk = makeWalk(problem, places, energy, weights.crossings);
  const { sweeps, hottest, coldest, widest, narrowest } = cooling;
  const order = [...movable];
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const done = sweeps > 1 ? sweep / (sweeps - 1) : 1;
    if (sweep % 4 === 0) energy.refresh(done);
    const temperature = hottest * (coldest / hottest) ** done;
    const step = problem.unit * widest * (narrowest / widest) ** done;
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const v of order) {
      const kind = random();
      if (kind < 0.12)
        walk.trade(v, order[Math.floor(random() * order.length)] as number, temperature, random);
      else if (kind < 0.27) walk.towardsPartners(v, step, temperature, random);
      else walk.step(v, step, temperature, random);
    }
  }
}

/**
 * Returns a function for the cost of a box at other places, all others fixed, including crossings of its
 * lines.
 */
export function costOfPlaces(
  problem: Problem,
  places: Places,
  weights: Weights,
  frame: Frame,
  v: number,
): (px: number, py: number) => number {
  const energy = makeEnergy(problem, places, weights, frame, true);
  energy.refresh(1);
  const lines = linesOf(problem.graph, places);
  return (px, py) => {
    const cost = energy.costAt(v, px, py);
    if (cost === Number.POSITIVE_INFINITY) return cost;
    return cost + weights.crossings * crossingsAt(problem, places, lines, v, px, py);
  };
}

interface Walk {
  step(v: number, step: number, temperature: number, random: Random): void;
  towardsPartners(v: number, step: number, temperature: number, random: Random): void;
  trade(v: number, u: number, temperature: number, random: Random): void;
}

function makeWalk(problem: Problem, places: Places, energy: Energy, perCrossing: number): Walk {
  const { graph, nodeCount, landOf, halfWidth } = problem;
  const { starts, neighbours, incident } = graph;
  const { x, y } = places;
  const lines = linesOf(graph, places);
  const crossed = new Int32Array(graph.sources.length);
  for (let e = 0; e < crossed.length; e++) crossed[e] = addCrossings(lines, e, null, 0);

  const crossingsNow = (v: number): number => {
    if (v >= nodeCount) return 0;
    let count = 0;
    for (let i = starts[v] as number; i < (starts[v + 1] as number); i++)
      count += crossed[incident[i] as number] as number;
    return count;
  };

  /** Moves a box and its lines, keeping the counts of all lines right. */
  const put = (v: number, px: number, py: number): void => {
    x[v] = px;
    y[v] = py;
    if (v >= nodeCount) return;
    for (let i = starts[v] as number; i < (starts[v + 1] as number); i++) {
      const e = incident[i] as number;
      addCrossings(lines, e, crossed, -1);
      const isSource = graph.sources[e] === v;
      (isSource ? lines.ax : lines.bx)[e] = px;
      (isSource ? lines.ay : lines.by)[e] = py;
      crossed[e] = addCrossings(lines, e, crossed, 1);
    }
  };

  const tryAt = (v: number, px: number, py: number, temperature: number, random: Random): void => {
    const now = energy.costAt(v, x[v] as number, y[v] as number);
    const most = now + perCrossing * crossingsNow(v) - temperature * Math.log(random() + 1e-12);
    const next = energy.costAt(v, px, py);
    // While it covers another box no place is worse, but an equal one is no better.
    if (next > most || next === Number.POSITIVE_INFINITY) return;
    const limit = (most - next) / perCrossing;
    if (next + perCrossing * crossingsAt(problem, places, lines, v, px, py, limit) <= most) put(v, px, py);
  };

  const both = (v: number, u: number): number =>
    energy.costAt(v, x[v] as number, y[v] as number) +
    energy.costAt(u, x[u] as number, y[u] as number) +
    perCrossing * (crossingsNow(v) + crossingsNow(u));

  return {
    step: (v, step, temperature, random) => {
      const angle = 2 * Math.PI * random();
      const length = step * Math.sqrt(random()) * (v < nodeCount ? 1 : 2);
      tryAt(
        v,
        (x[v] as number) + length * Math.cos(angle),
        (y[v] as number) + length * Math.sin(angle),
        temperature,
        random,
      );
    },
    towardsPartners: (v, step, temperature, random) => {
      const from = v < nodeCount ? (starts[v] as number) : 0;
      const count = v < nodeCount ? (starts[v + 1] as number) - from : 0;
      if (count === 0) return;
      const u = neighbours[from + Math.floor(random() * count)] as number;
      const angle = 2 * Math.PI * random();
      const length = 2.2 * (halfWidth[u] as number) + step * random();
      tryAt(
        v,
        (x[u] as number) + length * Math.cos(angle),
        (y[u] as number) + length * 0.7 * Math.sin(angle),
        temperature,
        random,
      );
    },
    trade: (v, u, temperature, random) => {
      if (v === u || landOf[v] !== landOf[u] || v >= nodeCount || u >= nodeCount) return;
      const [vx, vy, ux, uy] = [x[v], y[v], x[u], y[u]] as [number, number, number, number];
      const most = both(v, u) - temperature * Math.log(random() + 1e-12);
      put(v, ux, uy);
      put(u, vx, vy);
      if (both(v, u) <= most) return;
      put(v, vx, vy);
      put(u, ux, uy);
    },
  };
}

/**
 * Counts the crossings of a box's lines at another place; stops above `limit`. Its own lines move with it:
 * their old copies are excluded by drawing them in to its partners.
 */
function crossingsAt(
  { graph, nodeCount }: Problem,
  places: Places,
  lines: Lines,
  v: number,
  px: number,
  py: number,
  limit = Number.POSITIVE_INFINITY,
): number {
  if (v >= nodeCount) return 0;
  const { starts, neighbours } = graph;
  const { x, y } = places;
  putEndsOf(v, graph, places, lines, neighbours);
  let count = 0;
  for (let i = starts[v] as number; i < (starts[v + 1] as number) && count <= limit; i++) {
    const u = neighbours[i] as number;
    count += countCrossings(lines, px, py, x[u] as number, y[u] as number, limit - count);
  }
  putEndsOf(v, graph, places, lines);
  return count;
}

/** Puts the ends that lines have at a box at its partners, or back where it stands. */
function putEndsOf(
  v: number,
  { starts, incident, sources }: IndexedGraph,
  { x, y }: Places,
  lines: Lines,
  partners?: Int32Array,
): void {
  for (let i = starts[v] as number; i < (starts[v + 1] as number); i++) {
    const e = incident[i] as number;
    const at = partners === undefined ? v : (partners[i] as number);
    const isSource = sources[e] === v;
    (isSource ? lines.ax : lines.bx)[e] = x[at] as number;
    (isSource ? lines.ay : lines.by)[e] = y[at] as number;
  }
}

/** Crossings of one line with all; `sign` is added to the counts of those it crosses. */
function addCrossings({ ax, ay, bx, by }: Lines, e: number, counts: Int32Array | null, sign: number): number {
  const px = ax[e] as number;
  const py = ay[e] as number;
  const qx = bx[e] as number;
  const qy = by[e] as number;
  const dx = qx - px;
  const dy = qy - py;
  const left = Math.min(px, qx);
  const right = Math.max(px, qx);
  const top = Math.min(py, qy);
  const bottom = Math.max(py, qy);
  let count = 0;
  for (let f = 0; f < ax.length; f++) {
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
    count++;
    if (counts !== null) counts[f] = (counts[f] as number) + sign;
  }
  return count;
}
