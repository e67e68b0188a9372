import type { DrawnNode } from '../drawn-graph.ts';
import { at } from '../indexed-graph.ts';
import { span } from './fit-frame.ts';
import type { Frame, Places } from './places.ts';
import type { Problem } from './problem.ts';
import { rowsOfUnlinked, SHARE_OF_ROWS } from './rows-of-unlinked.ts';

/** Share of a frame's slacker side that a drawing is drawn out to; the coasts of lands add a little to both sides. */
const FILLED = 0.76;
/** How far a drawing may be drawn out: beyond, its distances are falsified more than its emptiness is worth. */
const MOST_DRAWN_OUT = 2;

/** Returns the edges of all boxes, without unlinked ones; zeros if there are none. */
export function edgesOf({ halfWidth, halfHeight, offset }: Problem, { x, y }: Places) {
  if (x.length === 0) return { left: 0, right: 0, top: 0, bottom: 0 };
  const [left] = span(x.map((value, v) => value - at(halfWidth, v)));
  const [, right] = span(x.map((value, v) => value + at(halfWidth, v)));
  const [top] = span(y.map((value, v) => value + at(offset, v) - at(halfHeight, v)));
  const [, bottom] = span(y.map((value, v) => value + at(offset, v) + at(halfHeight, v)));
  return { left, right, top, bottom };
}

/** Returns the extent of all boxes, without unlinked ones. */
export function sidesOf(problem: Problem, places: Places): Frame {
  const { left, right, top, bottom } = edgesOf(problem, places);
  return { width: right - left, height: bottom - top };
}

/** A small drawing may have settled anywhere in the frame: its middle is brought to the origin. */
export function centre(problem: Problem, places: Places): void {
  const { left, right, top, bottom } = edgesOf(problem, places);
  const { x, y } = places;
  for (let v = 0; v < x.length; v++) {
    x[v] = at(x, v) - (left + right) / 2;
    y[v] = at(y, v) - (top + bottom) / 2;
  }
}

/**
 * Draws places out along the side on which the frame is emptier, and brings their middle to the origin. Drawn out along
 * one axis nothing comes to cross or overlap, and nobody changes sides; distances are falsified by as much, so no more
 * than is needed.
 *
 * @param unlinked - actors whose rows stand below the places
 * @param spare - height kept free below these
 */
export function fillFrame(
  problem: Problem,
  places: Places,
  frame: Frame,
  unlinked: readonly DrawnNode[],
  spare = 0,
): void {
  const { width, height } = sidesOf(problem, places);
  if (width === 0 || height === 0) return;
  const { height: present } = rowsOfUnlinked(unlinked, Math.max(width, SHARE_OF_ROWS * frame.width));
  const rows = present + spare;
  const aspect = frame.width / frame.height;
  const isNarrow = width < (height + rows) * aspect;
  const [along, side, wanted] = isNarrow
    ? [places.x, width, FILLED * (height + rows) * aspect]
    : [places.y, height, (FILLED * width) / aspect - rows];
  const [first, last] = span(along);
  // The boxes at both ends keep their size.
  const wantedFactor = last > first ? (wanted - side) / (last - first) + 1 : 1;
  const factor = Math.min(MOST_DRAWN_OUT, Math.max(1, wantedFactor));
  for (let v = 0; v < along.length; v++) along[v] = at(along, v) * factor;
  centre(problem, places);
}
