import { at } from '../indexed-graph.ts';
import { span } from './fit-frame.ts';
import type { Frame, Places } from './places.ts';
import type { Problem } from './problem.ts';

/** Share of a frame's slacker side that a drawing is drawn out to; the coasts of lands add a little to both sides. */
const FILLED = 0.76;
/** How far a drawing may be drawn out: beyond, its distances are falsified more than its emptiness is worth. */
const MOST_DRAWN_OUT = 1.6;

/** Returns the extent of all boxes, without unlinked ones. */
export function sidesOf({ halfWidth, halfHeight, offset }: Problem, { x, y }: Places): Frame {
  if (x.length === 0) return { width: 0, height: 0 };
  const [left] = span(x.map((value, v) => value - at(halfWidth, v)));
  const [, right] = span(x.map((value, v) => value + at(halfWidth, v)));
  const [top] = span(y.map((value, v) => value + at(offset, v) - at(halfHeight, v)));
  const [, bottom] = span(y.map((value, v) => value + at(offset, v) + at(halfHeight, v)));
  return { width: right - left, height: bottom - top };
}

/**
 * Draws places out along the side on which the frame is emptier. Drawn out along one axis nothing comes to cross or
 * overlap, and nobody changes sides; distances are falsified by as much, so no more than is needed.
 */
export function fillFrame(problem: Problem, places: Places, frame: Frame): void {
  const { width, height } = sidesOf(problem, places);
  if (width === 0 || height === 0) return;
  const aspect = (width / height) * (frame.height / frame.width);
  const along = aspect < 1 ? places.x : places.y;
  const factor = Math.min(MOST_DRAWN_OUT, FILLED / Math.min(aspect, 1 / aspect));
  if (factor <= 1) return;
  for (let v = 0; v < along.length; v++) along[v] = at(along, v) * factor;
}
