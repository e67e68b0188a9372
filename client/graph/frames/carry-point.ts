import type { Core } from 'cytoscape';
import type { MapActor } from '../../../model/contract/reading.ts';
import type { Point } from '../../../model/drawing/geometry.ts';

type Actors = readonly Pick<MapActor, 'id' | 'x' | 'y'>[];

/** A point of the room's map where this screen shows it: beside the same actor, wherever its own frame has put that one. */
export const asShown = (at: Point, core: Core, actors: Actors): Point => carried(at, pairsOn(core, actors));

/** A point of this screen where the room's map has it. */
export const asStored = (at: Point, core: Core, actors: Actors): Point =>
  carried(
    at,
    pairsOn(core, actors).map(([stored, shown]) => [shown, stored]),
  );

type Pair = readonly [from: Point, to: Point];

/** Where the room has each actor, and where this screen has it; none on a screen that shows the room's own places. */
function pairsOn(core: Core, actors: Actors): Pair[] {
  // Nobody is dragged on a screen with a frame of its own, and on no other.
  if (!core.autoungrabify()) return [];
  return actors.flatMap(({ id, x, y }): Pair[] => {
    const node = core.getElementById(id);
    return x === undefined || y === undefined || node.empty() ? [] : [[{ x, y }, { ...node.position() }]];
  });
}

function carried(at: Point, pairs: readonly Pair[]): Point {
  let [least, shift] = [Number.POSITIVE_INFINITY, { x: 0, y: 0 }];
  for (const [from, to] of pairs) {
    const distance = Math.hypot(from.x - at.x, from.y - at.y);
    if (distance < least) [least, shift] = [distance, { x: to.x - from.x, y: to.y - from.y }];
  }
  return { x: at.x + shift.x, y: at.y + shift.y };
}
