import { type Box, overlaps, type Point } from './geometry.ts';
import { SpatialGrid } from './spatial-grid.ts';

/** Space an actor takes with its label, in map units. */
const ACTOR_ROOM = { halfWidth: 52, halfHeight: 36 };
/** Room around newcomers, for the links that will follow. */
const NEWCOMER_ROOM = { halfWidth: 80, halfHeight: 60 };
const HUB_ROOM = { halfWidth: 7, halfHeight: 7 };
/** The part of an actor's room that its body fills; a hub may stand on the rest. */
const BODY = 0.45;
/** Angle between two tries: the golden angle never tries the same direction twice. */
const TURN = Math.PI * (3 - Math.sqrt(5));
const TRIES = 3000;

/** Occupied places on a map, and the search for the nearest free one. */
export class Room {
  readonly #taken = new SpatialGrid<Box>(ACTOR_ROOM.halfWidth * 2);

  takeActor(at: Point): void {
    const box = { ...at, ...ACTOR_ROOM };
    this.#taken.addBox(box, box);
  }

  /** Finds the free spot nearest to a wish along a spiral, deterministically. */
  spotForActor(wish: Point): Point {
    return this.#spot(wish, ACTOR_ROOM, 14);
  }

  /** Finds a spot with more space, below a line across the map. */
  spotForNewcomer(wish: Point, top = -Infinity): Point {
    return this.#spot(wish, NEWCOMER_ROOM, 14, 1, top);
  }

  /** A hub needs little: it only steps off the actors it would cover. */
  spotForHub(wish: Point): Point {
    return this.#spot(wish, HUB_ROOM, 7, BODY);
  }

  #spot(wish: Point, room: Omit<Box, 'x' | 'y'>, step: number, body = 1, top = -Infinity): Point {
    for (let i = 0; i < TRIES; i++) {
      const distance = step * Math.sqrt(i) * 1.6;
      const at = { x: wish.x + distance * Math.cos(i * TURN), y: wish.y + distance * Math.sin(i * TURN) };
      if (at.y < top) continue;
      const box = { ...at, ...room };
      const clear = [...this.#taken.near(box)].every((other) => !overlaps(shrunk(other, body), box));
      if (clear) return at;
    }
    return wish;
  }
}

const shrunk = (box: Box, by: number): Box => ({
  ...box,
  halfWidth: box.halfWidth * by,
  halfHeight: box.halfHeight * by,
});
