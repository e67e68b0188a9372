import type { DrawnGraph, DrawnNode, Land, Point } from '../drawn-graph.ts';
import { at } from '../indexed-graph.ts';
import { type Random, seededRandom } from '../seeded-random.ts';
import { anneal } from './anneal.ts';
import { coolingsFor, MANY_NODES, weightsFor } from './effort.ts';
import { span } from './fit-frame.ts';
import { idsWithLink } from './ids-with-link.ts';
import type { Layout } from './placed-problem.ts';
import type { Frame, Places } from './places.ts';
import { makeProblem, type Problem } from './problem.ts';
import { removeOverlaps } from './remove-overlaps.ts';
import { type Rows, rowsOfUnlinked } from './rows-of-unlinked.ts';
import { startPlaces } from './start-places.ts';

export interface LayoutOptions {
  readonly seed: number;
  /** As found or as kept; one land unless told. */
  readonly lands?: readonly Land[];
  /** The frame that the whole drawing should fill at a scale of 1; it grows where more room is needed. */
  readonly frame?: Frame;
}

/** A map in a window of 1920 × 1080, without what stands around it. */
const FRAME: Frame = { width: 1240, height: 940 };

/** Places everyone anew: the same for the same graph, lands, frame and seed. */
export function layOut(graph: DrawnGraph, options: LayoutOptions): Layout {
  const { lands = [], frame = FRAME, seed } = options;
  const linkedIds = idsWithLink(graph);
  const linked = graph.nodes.filter(({ id }) => linkedIds.has(id));
  const unlinked = graph.nodes.filter(({ id }) => !linkedIds.has(id));
  const problem = makeProblem(graph, linked, lands);
  const inner = frameFor(problem, frame, rowsOfUnlinked(unlinked, frame.width).height);
  const places = placeLinked(problem, inner, seededRandom(seed));
  return assemble(problem, places, lands, unlinked, inner.width);
}

function placeLinked(problem: Problem, frame: Frame, random: Random): Places {
  const places = startPlaces(problem, frame, random);
  if (problem.nodeCount === 0) return places;
  const movable = Array.from({ length: problem.boxCount }, (_, v) => v);
  const weights = weightsFor(problem);
  const [free, settled] = coolingsFor(problem);
  anneal(problem, places, movable, weights, frame, free, random);
  removeOverlaps(problem, places);
  anneal(problem, places, movable, weights, frame, settled, random);
  return places;
}

/** Share of the inner frame that boxes may fill: more and nothing can move, less and names become small. */
const MOST_FILLED = 0.57;
const MOST_FILLED_OF_MANY = 0.3;
