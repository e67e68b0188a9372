import { type Box, overlaps, type Point } from '../geometry.ts';
import type { EdgeElement, MapElements } from '../map-elements.ts';

/** Half the room of a count on a line, in pixels of a phone. */
const COUNT = { halfWidth: 34, halfHeight: 10 };
const STEPS = 24;

/**
 * Removes counts of lines whose middle a card covers, since half a word is read as another. Moves a count along its line
 * if another count stands there, or removes it if there is no room.
 */
export function withoutCoveredSigns(elements: MapElements, at: ReadonlyMap<string, Point>): MapElements {
  const cards = new Map(
    elements.nodes.flatMap(({ id, room }) => {
      const point = at.get(id);
      if (room === undefined || point === undefined) return [];
      return [[id, { ...point, halfWidth: room.width / 2, halfHeight: room.height / 2 }] as const];
    }),
  );
  if (cards.size === 0) return elements;
  const taken: Box[] = [...cards.values()];
  const isFree = (point: Point): boolean => !taken.some((other) => overlaps(other, { ...point, ...COUNT }));
  const isCovered = (point: Point): boolean =>
    [...cards.values()].some((card) => overlaps(card, { ...point, ...COUNT }));
  const placed = (edge: EdgeElement): EdgeElement => {
    const { source, target } = edge;
    if (edge.sign === '' || !cards.has(source) || !cards.has(target)) return edge;
    const free = spotsOutside(at.get(source), at.get(target), [cards.get(source), cards.get(target)]);
    const [middle] = free;
    const spot = middle === undefined || isCovered(middle) ? undefined : free.find(isFree);
    if (spot === undefined || middle === undefined) return { ...edge, sign: '' };
    taken.push({ ...spot, ...COUNT });
    return spot === middle ? edge : { ...edge, signBy: { x: spot.x - middle.x, y: spot.y - middle.y } };
  };
  return { ...elements, edges: elements.edges.map(placed) };
}

/** Lists points of a line that its own ends do not cover, from the middle outwards. */
function spotsOutside(
  from: Point | undefined,
  to: Point | undefined,
  ends: readonly (Box | undefined)[],
): Point[] {
  if (from === undefined || to === undefined) return [];
  const free = Array.from({ length: STEPS + 1 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / STEPS,
    y: from.y + ((to.y - from.y) * i) / STEPS,
  })).filter((point) =>
    ends.every((end) => end === undefined || !overlaps(end, { ...point, halfWidth: 0, halfHeight: 0 })),
  );
  const middle = Math.floor(free.length / 2);
  const off = (point: Point): number => Math.abs(free.indexOf(point) - middle);
  return [...free].sort((a, b) => off(a) - off(b));
}
