import type { DrawnGraph, DrawnNode, Land, Point } from '../drawn-graph.ts';
import { type Box, enclosing } from '../geometry.ts';
import { idsWithLink } from '../layout/ids-with-link.ts';
import { FRAME, type Frame } from '../layout/places.ts';

/** The box of an actor on a land, where it stands. */
export interface LandBox extends Box {
  readonly id: string;
  readonly land: number;
}

/** Returns the boxes of each land's actors; actors without a link are on none. */
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

/** Returns the box of an actor at a symbol's position. */
export const boxAround = ({ width, height, symbolY = height / 2 }: DrawnNode, { x, y }: Point): Box => ({
  x,
  y: y + height / 2 - symbolY,
  halfWidth: width / 2,
  halfHeight: height / 2,
});

/** Computes the gap between two boxes, 0 if they touch. */
export const gapBetween = (a: Box, b: Box): number =>
  Math.hypot(
    Math.max(0, Math.abs(a.x - b.x) - a.halfWidth - b.halfWidth),
    Math.max(0, Math.abs(a.y - b.y) - a.halfHeight - b.halfHeight),
  );

/** Returns the side of a square with the mean box's area: the unit of all lengths. */
export const unitOf = (boxes: readonly Box[]): number =>
  Math.sqrt(
    boxes.reduce((sum, { halfWidth, halfHeight }) => sum + 4 * halfWidth * halfHeight, 0) /
      Math.max(1, boxes.length),
  );

/** Smaller than this on the whole view, in pixels, a measure of coasts and water is not seen. */
const LEAST_SEEN = 18;

/** Returns the map units per pixel of the whole view of these boxes. */
export function unitsOnView(boxes: readonly Box[], frame: Frame = FRAME): number {
  const all = enclosing(boxes);
  return all === null ? 1 : Math.max((2 * all.halfWidth) / frame.width, (2 * all.halfHeight) / frame.height);
}

/** In a crowd a box is less than what is seen of water: lengths of lands are in units of this at least. */
export const leastUnitOf = (boxes: readonly Box[]): number => LEAST_SEEN * unitsOnView(boxes);

/** Land around a box, in units of the mean box. */
export const SHORE = 0.27;

/** Returns two corners of a rectangle that roughly contains the coasts of these boxes. */
export function reachOfLands(boxes: readonly Box[]): Point[] {
  const all = enclosing(boxes);
  if (all === null) return [];
  const shore = SHORE * Math.max(unitOf(boxes), leastUnitOf(boxes));
  return [-1, 1].map((side) => ({
    x: all.x + side * (all.halfWidth + shore),
    y: all.y + side * (all.halfHeight + shore),
  }));
}
