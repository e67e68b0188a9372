import type { DrawnGraph, Land } from '../drawn-graph.ts';
import { seededRandom } from '../seeded-random.ts';
import { anneal } from './anneal.ts';
import { weightsFor } from './effort.ts';
import { assemble, frameFor } from './lay-out.ts';
import { placeNewcomers } from './place-newcomers.ts';
import { type Layout, placedProblem } from './placed-problem.ts';
import { copyPlaces, FRAME, type Frame } from './places.ts';
import { removeOverlaps } from './remove-overlaps.ts';
import { rowsOfUnlinked } from './rows-of-unlinked.ts';

export interface RecomposeOptions {
  readonly seed: number;
  readonly lands?: readonly Land[];
  readonly frame?: Frame;
  /** Who stays where it is, placed by hand. */
  readonly pinned?: readonly string[];
}

/** Turned pairs cost more than any crossing, so that hardly any is turned. */
const MEMORY = 10;
const SWEEPS = 24;

/**
 * A young map made room for those who came: a cool annealing from where everyone is, which keeps who is left and right
 * of, above and below whom. Those without a place come in beside their partners first.
 */
export function recompose(graph: DrawnGraph, layout: Layout, options: RecomposeOptions): Layout {
  const { seed, lands = [], frame = FRAME, pinned = [] } = options;
  const placed = placeNewcomers(graph, lands, layout);
  const { problem, places } = placedProblem(graph, lands, placed);
  const unlinked = placed.aside.flatMap((id) => graph.nodes.filter((node) => node.id === id));
  const inner = frameFor(problem, frame, rowsOfUnlinked(unlinked, frame.width).height);
  const remembered = copyPlaces(places);
  for (const [v, id] of problem.graph.ids.entries())
    if (layout.positions[id] === undefined) remembered.x[v] = NaN;
  const stay = new Set(pinned.map((id) => problem.graph.indexes.get(id)));
  const movable = Array.from({ length: problem.boxCount }, (_, v) => v).filter((v) => !stay.has(v));
  // Lines are bent round strangers afterwards: looking for them here would take most of the time.
  const weights = { ...weightsFor(problem), memory: MEMORY, strangers: 0 };
  const random = seededRandom(seed);
  const cool = { sweeps: SWEEPS, hottest: 0.5, coldest: 0.05, widest: 0.8, narrowest: 0.2 };
  anneal(problem, places, movable, weights, inner, { ...cool, refusesOverlap: false }, random, remembered);
  removeOverlaps(problem, places, (v) => stay.has(v));
  anneal(problem, places, movable, weights, inner, { ...cool, refusesOverlap: true }, random, remembered);
  return assemble(problem, places, lands, unlinked, inner.width);
}
