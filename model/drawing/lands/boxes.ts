import type { DrawnGraph, DrawnNode, Land, Point } from '../drawn-graph.ts';
import { type Box, enclosing } from '../geometry.ts';
import { idsWithLink } from '../layout/ids-with-link.ts';
import { FRAME, type Frame } from '../layout/places.ts';

/** The box of an actor on a land, where it stands. */
export interface LandBox extends Box {
  readonly id: string;
  readonly land: number;
}

/** Boxes of all that stands on a land; who has no link stands on none. */
export function boxesOnLands(
  graph: DrawnGraph,
  lands: readonly Land[],
  positions: Readonly<Record<string, Point>>,
): LandBox[] {
  const landOf = new Map(lands.flatMap(({ nodeIds }, land) => nodeIds.map((id) => [id, land] as const)));
  const linked = idsWithLink(graph);
  return graph.nodes.flatMap((node) => {
    const [land, at] = [landOf.get(node.id), positions[node.id]];
    return land === undefined || at === undefined || !linked.has(node.id)
      ? []
      : [{ id: node.id, land, ...boxAround(node, at) }];
  });
}

/** The box of an actor whose symbol stands there. */
export const boxAround = ({ width, height, symbolY = height / 2 }: DrawnNode, { x, y }: Point): Box => ({
  x,
  y: y + height / 2 - symbolY,
  halfWidth: width / 2,
  halfHeight: height / 2,
});

/** From one box to the other, 0 where they touch. */
export const gapBetween = (a: Box, b: Box): number =>
  Math.hypot(
    Math.max(0, Math.abs(a.x - b.x) - a.halfWidth - b.halfWidth),
    Math.max(0, Math.abs(a.y - b.y) - a.halfHeight - b.halfHeight),
  );

/** Side of a square as large as the mean box: the measure of all lengths. */
export const unitOf = (boxes: readonly Box[]): number =>
  Math.sqrt(
    boxes.reduce((sum, { halfWidth, halfHeight }) => sum + 4 * halfWidth * halfHeight, 0) /
      Math.max(1, boxes.length),
  );

/** Smaller than this on the whole view, in pixels, a measure of coasts and water is not seen. */
const LEAST_SEEN = 18;

/** Units of the map in a pixel of the whole view of boxes that stand there. */
export function unitsOnView(boxes: readonly Box[], frame: Frame = FRAME): number {
  const all = enclosing(boxes);
  return all === null ? 1 : Math.max((2 * all.halfWidth) / frame.width, (2 * all.halfHeight) / frame.height);
}

/** In a crowd a box is less than what is seen of water: lengths of lands are in units of this at least. */
export const leastUnitOf = (boxes: readonly Box[]): number => LEAST_SEEN * unitsOnView(boxes);

/** Land around a box, in units of the mean box. */
export const SHORE = 0.27;

/** Two corners of the rectangle that coasts around these boxes will not leave by much. */
export function reachOfLands(boxes: readonly Box[]): Point[] {
  const all = enclosing(boxes);
  if (all === null) return [];
  const shore = SHORE * Math.max(unitOf(boxes), leastUnitOf(boxes));
  return [-1, 1].map((side) => ({
    x: all.x + side * (all.halfWidth + shore),
    y: all.y + side * (all.halfHeight + shore),
  }));
}
