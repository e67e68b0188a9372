import type { DrawnGraph, DrawnNode, Land, Point } from '../drawn-graph.ts';
import { at } from '../indexed-graph.ts';
import { seededRandom } from '../seeded-random.ts';
import { anneal } from './anneal.ts';
import { weightsFor } from './effort.ts';
import { fillFrame } from './fill-frame.ts';
import { idsWithLink } from './ids-with-link.ts';
import { assemble, frameFor } from './lay-out.ts';
import { placeNewcomers } from './place-newcomers.ts';
import { type Layout, placedProblem } from './placed-problem.ts';
import { copyPlaces, FRAME, type Frame, type Places } from './places.ts';
import { removeOverlaps } from './remove-overlaps.ts';
import { rowsOfUnlinked } from './rows-of-unlinked.ts';

export interface RecomposeOptions {
  readonly seed: number;
  readonly lands?: readonly Land[];
  readonly frame?: Frame;
  /** Who stays where it is, placed by hand. */
  readonly pinned?: readonly string[];
}

/**
 * Returns the cost of a pair that changes sides, in crossings. A small map has fewer pairs that could turn, so each costs
 * more.
 */
const memoryFor = (actors: number): number => Math.max(3.4, 110 / Math.max(1, actors));
/** Weight of staying in place, relative to keeping sides: with a higher one nothing is untangled. */
const PULL = 0.2;
/** Steps that all boxes try together, in both courses: somebody waits for the write. */
const STEPS = 12_000;
const MOST_SWEEPS = 640;
/** Hot enough to undo crossings that earlier lines left; the second course only settles. */
const FREE = { hottest: 4, coldest: 0.3, widest: 1.5, narrowest: 0.3, refusesOverlap: false };
/**
 * Share of a first row of unlinked actors for which a map keeps room: an actor that comes without a link moves nobody.
 * With the whole row, maps that never have one are drawn out to .95 of the frame, and stress rises by a third.
 */
const LATER_ROW = 0.6;
const SETTLED = { hottest: 0.5, coldest: 0.05, widest: 1, narrowest: 0.2, refusesOverlap: true };

/**
 * Makes room for newcomers on a young map: two short coolings from present positions, in which a pair that changes
 * sides costs several crossings. Actors without a position are first placed next to partners.
 */
export function recompose(graph: DrawnGraph, layout: Layout, options: RecomposeOptions): Layout {
  const { seed, lands = [], frame = FRAME, pinned = [] } = options;
  const placed = placeNewcomers(graph, lands, layout);
  const { problem, places } = placedProblem(graph, lands, placed, pinned);
  const unlinked = asTheyStand(graph, placed.positions, new Set(pinned));
  const inner = frameFor(problem, frame, unlinked);
  const remembered = copyPlaces(places);
  for (const [v, id] of problem.graph.ids.entries())
    if (layout.positions[id] === undefined) remembered.x[v] = remembered.y[v] = NaN;
  const stay = new Set(pinned.map((id) => problem.graph.indexes.get(id)));
  const movable = Array.from({ length: problem.boxCount }, (_, v) => v).filter((v) => !stay.has(v));
  // Lines are bent round strangers afterwards: looking for them here would take most of the time.
  const memory = memoryFor(problem.nodeCount);
  const weights = { ...weightsFor(problem), memory, pull: PULL, strangers: 0 };
  const random = seededRandom(seed);
  const sweeps = Math.min(MOST_SWEEPS, Math.round(STEPS / 1.5 / Math.max(1, movable.length)));
  anneal(problem, places, movable, weights, inner, { ...FREE, sweeps }, random, remembered);
  removeOverlaps(problem, places, (v) => stay.has(v));
  const settling = { ...SETTLED, sweeps: Math.ceil(sweeps / 2) };
  anneal(problem, places, movable, weights, inner, settling, random, remembered);
  if (stay.size === 0) {
    const spare =
      unlinked.length > 0 ? 0 : LATER_ROW * rowsOfUnlinked(graph.nodes.slice(0, 1), frame.width).height;
    fillFrame(problem, places, frame, unlinked, spare);
    holdStill(places, remembered);
  }
  return assemble(problem, places, lands, unlinked, inner.width);
}

/** Shifts a drawing so that its actors move as little as they can: a drift of all together would be seen as a move. */
function holdStill({ x, y }: Places, remembered: Places): void {
  const shiftOf = (now: Float64Array, was: Float64Array): number => {
    const moves = Array.from(was, (before, v) => before - at(now, v)).filter((move) => !Number.isNaN(move));
    return moves.length === 0 ? 0 : (moves.sort((a, b) => a - b)[moves.length >> 1] ?? 0);
  };
  const [right, down] = [shiftOf(x, remembered.x), shiftOf(y, remembered.y)];
  for (let v = 0; v < x.length; v++) {
    x[v] = at(x, v) + right;
    y[v] = at(y, v) + down;
  }
}

/** Lists unlinked actors in the order of their rows, without those placed elsewhere by hand. */
function asTheyStand(
  graph: DrawnGraph,
  positions: Readonly<Record<string, Point>>,
  pinned: ReadonlySet<string>,
): DrawnNode[] {
  const linked = idsWithLink(graph);
  const at = ({ id }: DrawnNode): Point => positions[id] ?? { x: 0, y: 0 };
  return graph.nodes
    .filter(({ id }) => !linked.has(id) && !pinned.has(id))
    .sort((a, b) => at(a).y - at(b).y || at(a).x - at(b).x);
}
