import type { Point } from '../../model/drawing/geometry.ts';
import type { Direction } from './screen-render-input.ts';

const AHEAD: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** Going aside costs more than going ahead, so that an arrow leads where it points. */
const ASIDE = 2;

/**
 * Finds the actor an arrow key leads to: a partner if any lies that way (within 60° of the arrow), else the
 * nearest. Null if nobody is on that side.
 */
export function neighbourInDirection(
  actorId: string,
  direction: Direction,
  positions: ReadonlyMap<string, Point>,
  linkedIds: ReadonlySet<string>,
): string | null {
  const from = positions.get(actorId);
  if (from === undefined) return null;
  const ahead = AHEAD[direction];
  const ranked = [...positions]
    .filter(([id]) => id !== actorId)
    .map(([id, at]) => {
      const along = (at.x - from.x) * ahead.x + (at.y - from.y) * ahead.y;
      const aside = Math.abs((at.x - from.x) * ahead.y) + Math.abs((at.y - from.y) * ahead.x);
      return { id, along, aside, cost: along + aside * ASIDE };
    })
    .filter(({ along, aside }) => along > 0 && aside <= along * 1.75)
    .sort((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1));
  return (ranked.find(({ id }) => linkedIds.has(id)) ?? ranked[0])?.id ?? null;
}
