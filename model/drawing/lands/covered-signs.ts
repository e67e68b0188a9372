import { type Box, overlaps, type Point } from '../geometry.ts';
import type { EdgeElement, MapElements } from '../map-elements.ts';

/** Half the room of a count on a line, in pixels of a phone. */
const COUNT = { halfWidth: 34, halfHeight: 10 };
const STEPS = 24;

/** Removes counts of lines that a card would cover in part: half a word is read as another. */
export function withoutCoveredSigns(elements: MapElements, at: ReadonlyMap<string, Point>): MapElements {
  const cards = new Map(
    elements.nodes.flatMap(({ id, room }) => {
      const point = at.get(id);
      if (room === undefined || point === undefined) return [];
      return [[id, { ...point, halfWidth: room.width / 2, halfHeight: room.height / 2 }] as const];
    }),
  );
  if (cards.size === 0) return elements;
  const all = [...cards.values()];
  const isCovered = ({ source, target }: EdgeElement): boolean => {
    const middle = middleOutside(at.get(source), at.get(target), [cards.get(source), cards.get(target)]);
    return middle === null || all.some((card) => overlaps(card, { ...middle, ...COUNT }));
  };
  return {
    ...elements,
    edges: elements.edges.map((edge) =>
      edge.sign !== '' && cards.has(edge.source) && cards.has(edge.target) && isCovered(edge)
        ? { ...edge, sign: '' }
        : edge,
    ),
  };
}

/** Finds the middle of the part of a line that its own ends do not cover; null if they cover all of it. */
function middleOutside(
  from: Point | undefined,
  to: Point | undefined,
  ends: readonly (Box | undefined)[],
): Point | null {
  if (from === undefined || to === undefined) return null;
  const free = Array.from({ length: STEPS + 1 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / STEPS,
    y: from.y + ((to.y - from.y) * i) / STEPS,
  })).filter((point) =>
    ends.every((end) => end === undefined || !overlaps(end, { ...point, halfWidth: 0, halfHeight: 0 })),
  );
  return free[Math.floor(free.length / 2)] ?? null;
}
