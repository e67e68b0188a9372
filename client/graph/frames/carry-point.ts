import type { Core } from 'cytoscape';
import type { MapActor } from '../../../model/contract/reading.ts';
import type { Point } from '../../../model/drawing/geometry.ts';

type Actors = readonly Pick<MapActor, 'id' | 'x' | 'y'>[];

/** Converts a point of the room's map to this screen: next to the same actor, wherever this frame has placed it. */
export const asShown = (at: Point, core: Core, actors: Actors): Point => carried(at, pairsOn(core, actors));

/** Converts a point of this screen to the room's map. */
export const asStored = (at: Point, core: Core, actors: Actors): Point =>
  carried(
    at,
    pairsOn(core, actors).map(([stored, shown]) => [shown, stored]),
  );

type Pair = readonly [from: Point, to: Point];

/** Pairs each actor's place in the room with that on this screen; empty if the screen shows the room's places. */
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
