import { describe, expect, it } from 'vitest';
import { Room } from '../../../model/drawing/free-spot.ts';
import type { Point } from '../../../model/drawing/geometry.ts';

const roomWith = (...taken: readonly Point[]): Room => {
  const room = new Room();
  for (const at of taken) room.takeActor(at);
  return room;
};
const at = (x: number, y: number): Point => ({ x, y });
const middle = at(1000, 500);

describe('a free spot', () => {
  it('is the wish itself where nobody is', () => {
    expect(new Room().spotForActor(middle)).toEqual(middle);
    expect(new Room().spotForNewcomer(middle)).toEqual(middle);
    expect(new Room().spotForHub(middle)).toEqual(middle);
  });

  it.each([
    // minimum distance from an actor: next to it, and below
    ['spotForActor', 104, 72],
    // A new actor leaves room for links.
    ['spotForNewcomer', 132, 96],
    // A junction stands off the body alone.
    ['spotForHub', 31, 24],
  ] as const)('%s is the wish from %i next to an actor, and from %i below', (find, beside, below) => {
    const room = roomWith(middle);
    for (const wish of [at(1000 + beside, 500), at(1000 - beside, 500), at(1000, 500 + below)])
      expect(room[find](wish)).toEqual(wish);
    for (const wish of [at(1000 + beside - 1, 500), at(1000, 500 - below + 1), middle]) {
      const found = room[find](wish);
      expect(found).not.toEqual(wish);
      const [dx, dy] = [Math.abs(found.x - 1000), Math.abs(found.y - 500)];
      expect(dx >= beside - 1 || dy >= below - 1).toBe(true);
      expect(Math.hypot(found.x - wish.x, found.y - wish.y)).toBeLessThan(1.8 * below);
    }
  });

  it.each([
    ['spotForActor', 14, 104, 72],
    ['spotForNewcomer', 14, 132, 96],
    ['spotForHub', 7, 52 * 0.45 + 7, 36 * 0.45 + 7],
  ] as const)(
    '%s is the first on a spiral that turns by the golden angle, in steps of %i',
    (find, step, beside, below) => {
      const taken = [at(0, 0), at(90, 70), at(-110, 30), at(20, -80)];
      const wish = at(8, 12);
      const spiral = Array.from({ length: 500 }, (_, i) => {
        const [turn, far] = [i * Math.PI * (3 - Math.sqrt(5)), 1.6 * step * Math.sqrt(i)];
        return at(wish.x + far * Math.cos(turn), wish.y + far * Math.sin(turn));
      });
      const free = spiral.find(({ x, y }) =>
        taken.every((one) => Math.abs(one.x - x) >= beside || Math.abs(one.y - y) >= below),
      );
      const found = roomWith(...taken)[find](wish);
      expect([found.x, found.y]).toEqual([
        expect.closeTo(free?.x ?? NaN, 9),
        expect.closeTo(free?.y ?? NaN, 9),
      ]);
    },
  );

  it('is below a line on request', () => {
    const room = roomWith(middle);
    for (const top of [500, 560, 700]) {
      const found = room.spotForNewcomer(middle, top);
      expect(found.y).toBeGreaterThanOrEqual(top);
      expect(found.y).toBeLessThan(top + 120);
    }
  });

  it('is the same each time, and next to all existing nodes', () => {
    const taken = Array.from({ length: 25 }, (_, i) => at((i % 5) * 110, Math.floor(i / 5) * 80));
    const found = roomWith(...taken).spotForActor(at(220, 160));
    expect(roomWith(...taken).spotForActor(at(220, 160))).toEqual(found);
    for (const { x, y } of taken)
      expect(Math.abs(found.x - x) >= 104 || Math.abs(found.y - y) >= 72).toBe(true);
    expect(Math.hypot(found.x - 220, found.y - 160)).toBeLessThan(400);
  });
});
