import { describe, expect, it } from 'vitest';
import { type Box, overlaps } from '../../../model/drawing/geometry.ts';
import { placeNames } from '../../../model/drawing/lands/place-names.ts';

const UNIT = 20;
const label = { width: 60, height: 12 };
const size = { halfWidth: 30, halfHeight: 6 };
const lands = [
  { id: 'west', nodeIds: ['a', 'b', 'c', 'd'], label },
  { id: 'east', nodeIds: ['e', 'f'], label },
];
const boxAt = (id: string, land: number, x: number, y: number) => ({
  id,
  land,
  x,
  y,
  halfWidth: 10,
  halfHeight: 10,
});
/** Four around a free middle, and two far east of them. */
const boxes = [
  ...[boxAt('a', 0, -50, -40), boxAt('b', 0, 50, -40), boxAt('c', 0, -50, 40), boxAt('d', 0, 50, 40)],
  ...[boxAt('e', 1, 400, -40), boxAt('f', 1, 400, 40)],
];
const names = (more: Parameters<typeof placeNames>[4] = {}, beside: readonly Box[] = []) =>
  placeNames(lands, boxes, { rooms: [...boxes, ...beside], symbols: beside }, UNIT, more);

describe('the name of a land', () => {
  it('stands over nobody, and over no other name', () => {
    const found = names();
    const rooms = Object.values(found).map((at) => ({ ...at, ...size }));
    expect(Object.keys(found).sort()).toEqual(['east', 'west']);
    for (const [i, room] of rooms.entries()) {
      expect(boxes.filter((box) => overlaps(box, room))).toEqual([]);
      expect(rooms.filter((other, j) => j !== i && overlaps(other, room))).toEqual([]);
    }
    expect(Math.abs(found.west?.x ?? 1e9)).toBeLessThan(100);
    expect(Math.abs((found.east?.x ?? 1e9) - 400)).toBeLessThan(100);
  });

  it('stands where room was kept for it, while that is free and beside its own', () => {
    const kept = (x: number, y: number, beside: readonly Box[] = []) =>
      names({ kept: { west: { x, y } } }, beside).west;
    expect(kept(0, -40)).toEqual({ x: 0, y: -40 });
    // An edge of its own is fifteen away: three quarters of the mean box, no more.
    expect(kept(50, -71)).toEqual({ x: 50, y: -71 });
    expect(kept(50, -72)).not.toEqual({ x: 50, y: -72 });
    expect(kept(-50, -40)).not.toEqual({ x: -50, y: -40 });
    expect(kept(2000, 0)).not.toEqual({ x: 2000, y: 0 });
    expect(kept(400, -65)).not.toEqual({ x: 400, y: -65 });
    const stranger = { x: 0, y: -40, halfWidth: 5, halfHeight: 5 };
    expect(kept(0, -40, [stranger])).not.toEqual({ x: 0, y: -40 });
  });

  it('stands on its page, or nowhere where that has no room', () => {
    const page = { x: 0, y: 0, halfWidth: 60, halfHeight: 50 };
    const { west, east } = names({ page });
    expect(Math.abs(west?.x ?? 1e9) + size.halfWidth).toBeLessThanOrEqual(60);
    expect(Math.abs(west?.y ?? 1e9) + size.halfHeight).toBeLessThanOrEqual(50);
    expect(east).toBeUndefined();
    const aside = names({ page: { ...page, x: 30, y: 20 } }).west;
    expect(Math.abs((aside?.x ?? 1e9) - 30) + size.halfWidth).toBeLessThanOrEqual(60);
    expect(Math.abs((aside?.y ?? 1e9) - 20) + size.halfHeight).toBeLessThanOrEqual(50);
  });

  it('is none of a land that has none, or on which nobody stands', () => {
    const bare = { id: 'bare', nodeIds: ['a'] };
    const empty = { id: 'empty', nodeIds: [], label };
    expect(placeNames([bare, empty], boxes.slice(0, 4), { rooms: boxes, symbols: [] }, UNIT)).toEqual({});
  });
});
