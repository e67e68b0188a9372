import type { DrawnGraph, DrawnNode, Land, Point } from '../drawn-graph.ts';
import { seededRandom } from '../seeded-random.ts';
import { anneal } from './anneal.ts';
import { weightsFor } from './effort.ts';
import { idsWithLink } from './ids-with-link.ts';
import { assemble, frameFor } from './lay-out.ts';
import { placeNewcomers } from './place-newcomers.ts';
import { type Layout, placedProblem } from './placed-problem.ts';
import { copyPlaces, FRAME, type Frame } from './places.ts';
import { removeOverlaps } from './remove-overlaps.ts';

export interface RecomposeOptions {
  readonly seed: number;
  readonly lands?: readonly Land[];
  readonly frame?: Frame;
  /** Who stays where it is, placed by hand. */
  readonly pinned?: readonly string[];
}

/**
 * Weights: turned pairs cost more than most crossings, so that few turn; individual positions count little.
 */
const MEMORY = 4;
const PULL = 0.3;
/** Steps that all boxes try together, in both courses: somebody waits for the write. */
const STEPS = 1_000;
const SWEEPS = { least: 10, most: 24 };

/**
 * Makes room for newcomers on a young map: a cool annealing from present positions that keeps the order left
 * to right and top to bottom. Actors without a position are first placed next to partners.
 */
export function recompose(graph: DrawnGraph, layout: Layout, options: RecomposeOptions): Layout {
  const { seed, lands = [], frame = FRAME, pinned = [] } = options;
  const placed = placeNewcomers(graph, lands, layout);
  const { problem, places } = placedProblem(graph, lands, placed, pinned);
  const unlinked = asTheyStand(graph, placed.positions, new Set(pinned));
  const inner = frameFor(problem, frame, unlinked);
  const remembered = copyPlaces(places);
  for (const [v, id] of problem.graph.ids.entries())
    if (layout.positions[id] === undefined) remembered.x[v] = NaN;
  const stay = new Set(pinned.map((id) => problem.graph.indexes.get(id)));
  const movable = Array.from({ length: problem.boxCount }, (_, v) => v).filter((v) => !stay.has(v));
  // Lines are bent round strangers afterwards: looking for them here would take most of the time.
  const weights = { ...weightsFor(problem), memory: MEMORY, pull: PULL, strangers: 0 };
  const random = seededRandom(seed);
  const sweeps = Math.round(Math.min(SWEEPS.most, Math.max(SWEEPS.least, STEPS / 2 / movable.length)));
  const cool = { sweeps, hottest: 0.5, coldest: 0.05, widest: 0.5, narrowest: 0.15 };
  anneal(problem, places, movable, weights, inner, { ...cool, refusesOverlap: false }, random, remembered);
  removeOverlaps(problem, places, (v) => stay.has(v));
  anneal(problem, places, movable, weights, inner, { ...cool, refusesOverlap: true }, random, remembered);
  return assemble(problem, places, lands, unlinked, inner.width);
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
