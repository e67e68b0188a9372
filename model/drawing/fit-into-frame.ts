import type { DrawnGraph, Land } from './drawn-graph.ts';
import { asTheyStand } from './layout/anchor.ts';
import { anneal } from './layout/anneal.ts';
import { coolingsFor, weightsFor } from './layout/effort.ts';
import { centre, fillFrame, sidesOf } from './layout/fill-frame.ts';
import { idsWithLink } from './layout/ids-with-link.ts';
import { assemble, frameFor } from './layout/lay-out.ts';
import { type Layout, placedProblem } from './layout/placed-problem.ts';
import { copyPlaces, type Frame } from './layout/places.ts';
import { removeOverlaps } from './layout/remove-overlaps.ts';
import { seededRandom } from './seeded-random.ts';

const SEED = 1;
/** Share of the sweeps of a free layout: a third of a second for sixty actors on a slow core, less for more. */
const EFFORT = 0.1;
const COOL = { hottest: 1, widest: 1 };
/** Pressed into another shape a map has to give way somewhere: a pair that changes sides costs two crossings. */
const MEMORY = 2;

/**
 * The same map in another frame, such as a phone held upright or a sheet: people find everybody left and right of, above
 * and below whom they know. Places are pressed into the frame, then annealed shortly with what they were in mind; those
 * without a link stand in rows below, in their order. The same for the same places. Nothing is stored: a territory keeps
 * one set of places, and each frame is computed from it, in 100 to 300 ms for up to 400 actors (`bench/first-sight.ts`).
 *
 * @param layout - the places of all who are drawn; who has none is left out
 * @param frame - see `frameOfKind` and `frameOfAspect`; it grows where boxes need more room
 */
export function fitIntoFrame(
  graph: DrawnGraph,
  lands: readonly Land[],
  layout: Layout,
  frame: Frame,
): Layout {
  const { problem, places } = placedProblem(graph, lands, layout);
  const unlinked = asTheyStand(graph, layout.positions, idsWithLink(graph));
  const inner = frameFor(problem, frame, unlinked);
  if (problem.nodeCount > 0) {
    centre(problem, places);
    const { width, height } = sidesOf(problem, places);
    for (let v = 0; v < problem.boxCount; v++) {
      places.x[v] = ((places.x[v] as number) * inner.width) / width;
      places.y[v] = ((places.y[v] as number) * inner.height) / height;
    }
    const remembered = copyPlaces(places);
    const weights = { ...weightsFor(problem), memory: MEMORY, pull: 0 };
    const movable = Array.from({ length: problem.boxCount }, (_, v) => v);
    const random = seededRandom(SEED);
    const [free, settled] = coolingsFor(problem, EFFORT, COOL);
    anneal(problem, places, movable, weights, inner, free, random, remembered);
    removeOverlaps(problem, places);
    anneal(problem, places, movable, weights, inner, settled, random, remembered);
    fillFrame(problem, places, frame, unlinked);
  }
  return assemble(problem, places, lands, unlinked, inner.width);
}
