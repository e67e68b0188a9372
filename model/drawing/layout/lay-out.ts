import type { DrawnGraph, DrawnNode, Land, Point } from '../drawn-graph.ts';
import { at } from '../indexed-graph.ts';
import { type Random, seededRandom } from '../seeded-random.ts';
import { anneal } from './anneal.ts';
import { coolingsFor, type Heat, weightsFor } from './effort.ts';
import { edgesOf, fillFrame } from './fill-frame.ts';
import { idsWithLink } from './ids-with-link.ts';
import { shareFilled } from './many-nodes.ts';
import type { Layout } from './placed-problem.ts';
import { FRAME, type Frame, type Places } from './places.ts';
import { makeProblem, type Problem } from './problem.ts';
import { removeOverlaps } from './remove-overlaps.ts';
import { type Rows, rowsOfUnlinked, SHARE_OF_ROWS } from './rows-of-unlinked.ts';
import { startPlaces } from './start-places.ts';

export interface LayoutOptions {
  readonly seed: number;
  /** Detected or former lands; one land by default. */
  readonly lands?: readonly Land[];
  /** The frame that the whole drawing should fill at a scale of 1; it grows where more room is needed. */
  readonly frame?: Frame;
  /** Share of the usual work, where somebody waits for it: the whole unless told. */
  readonly effort?: number;
  /** How wild it is at first: what the size of the graph asks for unless told. */
  readonly heat?: Heat;
}

/** Places everyone from nothing: deterministic for graph, lands, frame and seed. */
export function layOut(graph: DrawnGraph, options: LayoutOptions): Layout {
  const { lands = [], frame = FRAME, seed } = options;
  const linkedIds = idsWithLink(graph);
  const linked = graph.nodes.filter(({ id }) => linkedIds.has(id));
  const unlinked = graph.nodes.filter(({ id }) => !linkedIds.has(id));
  const problem = makeProblem(graph, linked, lands);
  const inner = frameFor(problem, frame, unlinked);
  const places = placeLinked(problem, inner, seededRandom(seed), options);
  fillFrame(problem, places, frame, unlinked);
  return assemble(problem, places, lands, unlinked, inner.width);
}

function placeLinked(
  problem: Problem,
  frame: Frame,
  random: Random,
  { effort, heat }: LayoutOptions,
): Places {
  const places = startPlaces(problem, frame, random);
  if (problem.nodeCount === 0) return places;
  const movable = Array.from({ length: problem.boxCount }, (_, v) => v);
  const weights = weightsFor(problem);
  const [free, settled] = coolingsFor(problem, effort, heat);
  anneal(problem, places, movable, weights, frame, free, random);
  removeOverlaps(problem, places);
  anneal(problem, places, movable, weights, frame, settled, random);
  return places;
}

/**
 * Returns the frame without the rows of unlinked actors, enlarged in its proportions if the boxes need more
 * room.
 */
export function frameFor(problem: Problem, { width, height }: Frame, unlinked: readonly DrawnNode[]): Frame {
  const rowsHeight = rowsOfUnlinked(unlinked, width).height;
  let area = 0;
  for (let v = 0; v < problem.boxCount; v++) area += 4 * at(problem.halfWidth, v) * at(problem.halfHeight, v);
  const inner = { width, height: Math.max(height / 2, height - rowsHeight) };
  const growth = Math.sqrt(Math.max(1, area / shareFilled(problem.nodeCount) / (inner.width * inner.height)));
  return { width: inner.width * growth, height: inner.height * growth };
}

/** Returns positions by id around the middle of the linked actors, with unlinked ones in rows below. */
export function assemble(
  problem: Problem,
  places: Places,
  lands: readonly Land[],
  unlinked: readonly DrawnNode[],
  width: number,
): Layout {
  const { boxCount, graph, labelOf } = problem;
  const { left, right, bottom } = edgesOf(problem, places);
  // Rows are as wide as the drawing above: narrower ones would shrink a drawing that leaves its frame half
  // empty.
  const rowsWidth = boxCount === 0 ? width : Math.max(right - left, SHARE_OF_ROWS * width);
  const rows: Rows = rowsOfUnlinked(unlinked, rowsWidth);
  const [rowsLeft, rowsTop] = [(left + right - rows.width) / 2, boxCount === 0 ? 0 : bottom + rows.gap];
  const point = (v: number): Point => ({ x: round(at(places.x, v)), y: round(at(places.y, v)) });
  const positions: Record<string, Point> = Object.fromEntries(graph.ids.map((id, v) => [id, point(v)]));
  for (const { id, x, y } of rows.spots) positions[id] = { x: round(rowsLeft + x), y: round(rowsTop + y) };
  const labels = Object.fromEntries(
    lands.flatMap(({ id }, land) => (at(labelOf, land) >= 0 ? [[id, point(at(labelOf, land))]] : [])),
  );
  return { positions, labels, aside: unlinked.map(({ id }) => id) };
}

/** To a hundredth of a pixel: finer differences are those of machines. */
const round = (value: number): number => Math.round(value * 100) / 100 + 0;
