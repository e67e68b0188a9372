import { describe, expect, it } from 'vitest';
import { earPlace } from '../../client/views/missing/ear-place.ts';
import type { Box } from '../../model/drawing/geometry.ts';

const FRAME = { x: 200, y: 200, halfWidth: 200, halfHeight: 200 };
const symbol = (half = 15, x = 200, y = 200): Box => ({ x, y, halfWidth: half, halfHeight: half });
const name = (x: number, y: number, halfWidth = 50, halfHeight = 8): Box => ({ x, y, halfWidth, halfHeight });
const cornerOf = ({ x, y }: { x: number; y: number }) => [Math.sign(x), Math.sign(y)];
const place = (own: Box, names: readonly Box[] = [], symbols: readonly Box[] = []) =>
  earPlace(own, { names, symbols, frame: FRAME });

describe('the place of an ear at its symbol', () => {
  it('is the upper right, or the corner turned away from its own name', () => {
    expect(cornerOf(place(symbol()))).toEqual([1, -1]);
    expect(cornerOf(place(symbol(), [name(200, 230)]))).toEqual([1, -1]);
    expect(cornerOf(place(symbol(), [name(130, 200)]))).toEqual([1, -1]);
    expect(cornerOf(place(symbol(), [name(270, 192)]))).toEqual([-1, -1]);
    expect(cornerOf(place(symbol(), [name(200, 172)]))).toEqual([1, 1]);
  });

  it('covers no name of a neighbour', () => {
    expect(cornerOf(place(symbol(), [name(200, 230), name(250, 180)]))).toEqual([-1, -1]);
    const around = [name(200, 225), name(250, 175), name(150, 175)];
    const { x, y } = place(symbol(), around);
    const badge = { x: 200 + x, y: 200 + y, halfWidth: 10, halfHeight: 10 };
    for (const box of around)
      expect(
        Math.abs(box.x - badge.x) >= box.halfWidth + badge.halfWidth ||
          Math.abs(box.y - badge.y) >= box.halfHeight + badge.halfHeight,
      ).toBe(true);
  });

  it('stands on its own symbol where names are all around', () => {
    const { x, y } = place(symbol(), [name(200, 175), name(200, 225), name(268, 200), name(132, 200)]);
    expect(Math.hypot(x, y)).toBeLessThan(15);
  });

  it('covers no symbol of a neighbour, and is cut by no edge', () => {
    expect(cornerOf(place(symbol(), [], [symbol(15, 222, 176)]))).toEqual([-1, -1]);
    expect(cornerOf(place(symbol(15, 388, 200)))).toEqual([-1, -1]);
  });

  it('covers no small symbol of a crowd, though letters are on the other sides', () => {
    const [small, names] = [symbol(5, 209, 191), [name(150, 186), name(150, 214)]];
    const { x, y } = place(symbol(5), names, [small]);
    const apart = Math.max(Math.abs(200 + x - small.x), Math.abs(200 + y - small.y));
    expect(apart).toBeGreaterThanOrEqual(15);
  });

  it('covers no small symbol of its own, though letters are on all sides', () => {
    const own = symbol(8);
    const at = place(own, [name(200, 183), name(200, 217), name(262, 200), name(138, 200)]);
    expect(Math.max(Math.abs(at.x), Math.abs(at.y))).toBeGreaterThanOrEqual(8);
  });

  it('leaves a part of a small symbol visible', () => {
    const { x, y } = place(symbol(6));
    // The badge has a radius of 10 pixels: less than it reaches across from the middle.
    expect(Math.hypot(x, y)).toBeGreaterThan(9);
  });
});
