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

  describe('of one actor', () => {
    const alone = [{ id: 'west', nodeIds: ['a'], label }];
    const actor = boxAt('a', 0, 0, 0);
    const nameWith = (
      rooms: readonly Box[],
      others: readonly ReturnType<typeof boxAt>[] = [],
      symbols: readonly Box[] = [],
    ) => placeNames(alone, [actor, ...others], { rooms: [actor, ...others, ...rooms], symbols }, UNIT).west;
    const box = (x: number, y: number, halfWidth: number, halfHeight: number) => ({
      x,
      y,
      halfWidth,
      halfHeight,
    });

    it('stands above it, near and in its middle', () => {
      const at = nameWith([]);
      expect(at?.y).toBeLessThan(-16);
      expect(at?.y).toBeGreaterThan(-24);
      expect(Math.abs(at?.x ?? 1e9)).toBeLessThan(6);
    });

    it('stands below where another land is above, and below where there is no room', () => {
      expect(nameWith([], [boxAt('e', 1, 0, -45)])?.y).toBeGreaterThan(16);
      expect(nameWith([box(0, -30, 200, 19)])?.y).toBeGreaterThan(16);
    });

    it('stands over rooms of other names where there is no free one, over as little of them as can be', () => {
      const everywhere = box(0, 0, 500, 500);
      const over = nameWith([everywhere], [], [actor]);
      expect(over && overlaps({ ...over, ...size }, actor)).toBe(false);
      expect(over?.y).toBeLessThan(-16);
      // Two deep above, one below.
      const twice = nameWith([everywhere, box(0, -30, 500, 30)], [], [actor]);
      expect(twice?.y).toBeGreaterThan(16);
      expect(nameWith([everywhere], [], [everywhere])).toBeUndefined();
    });
  });

  it('has its place before those of smaller lands, and these stand elsewhere', () => {
    const [west, east] = lands;
    // As near to those of the one as to those of the other.
    const kept = { west: { x: 0, y: -40 }, east: { x: 0, y: -40 } };
    const near = [...boxes.slice(0, 4), boxAt('e', 1, 0, -66), boxAt('f', 1, 0, 40)];
    const found = placeNames(
      [east, west].flatMap((land) => land ?? []),
      near.map((one) => ({ ...one, land: 1 - one.land })),
      { rooms: near, symbols: [] },
      UNIT,
      { kept },
    );
    expect(found.west).toEqual(kept.west);
    expect(found.east).not.toEqual(kept.east);
  });
});
