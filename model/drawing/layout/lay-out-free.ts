import type { Point } from '../drawn-graph.ts';
import { fitIntoFrame } from '../fit-into-frame.ts';
import { type ArrangeTask, untilStill } from './arrange-again.ts';
import { assemble, frameFor, layOut } from './lay-out.ts';
import { MANY_NODES } from './many-nodes.ts';
import { type Layout, placedProblem } from './placed-problem.ts';
import { removeOverlaps } from './remove-overlaps.ts';
import { likestSymmetry } from './symmetries.ts';

/**
 * For many nodes the result of ForceAtlas2 is kept: at a higher temperature lands break up, and a short
 * course does not repair them.
 */
const HEAT_OF_MANY = { hottest: 2, widest: 3 };

/**
 * Places everybody from nothing, then mirrors or turns the drawing to resemble the former one. With full
 * effort, repeats until another arrangement would move nobody.
 */
export function layOutFree(before: Layout, task: ArrangeTask, effort?: number): Layout {
  const { graph, lands, frame, seed } = task;
  const heat = graph.nodes.length > MANY_NODES ? { heat: HEAT_OF_MANY } : {};
  const free = layOut(graph, { seed, lands, frame, ...heat, ...(effort !== undefined && { effort }) });
  const named = task.finish(likest(free, before.positions, task));
  return effort === undefined ? untilStill(named, task, () => true) : named;
}

function likest(
  free: Layout,
  before: Readonly<Record<string, Point>>,
  { graph, lands, frame }: ArrangeTask,
): Layout {
  if (Object.keys(before).length === 0) return free;
  const { layout, onItsSide } = likestSymmetry(free, before);
  if (onItsSide) return fitIntoFrame(graph, lands, layout, frame);
  if (layout.positions === free.positions) return free;
  // Upside down, what is below each symbol is its name still.
  const { problem, places } = placedProblem(graph, lands, layout);
  removeOverlaps(problem, places);
  const aside = new Set(layout.aside);
  const unlinked = graph.nodes.filter(({ id }) => aside.has(id));
  return assemble(problem, places, lands, unlinked, frameFor(problem, frame, unlinked).width);
}
