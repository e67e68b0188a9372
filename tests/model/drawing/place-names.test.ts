import { describe, expect, it } from 'vitest';
import { type Box, enclosing, isWithin, overlaps, type Point } from '../../../model/drawing/geometry.ts';
import { gapBetween } from '../../../model/drawing/lands/boxes.ts';
import { placeNames } from '../../../model/drawing/lands/place-names.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';

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

/** A mean box larger than the actual ones: fewer positions are tried. */
const COARSE = 36;
const thirdsOf = ({ x, y }: Point): Box[] =>
  [-20, 0, 20].map((aside) => ({ x: x + aside, y, halfWidth: 10, halfHeight: 6 }));
const gapTo = (box: Box, some: readonly Box[]) =>
  Math.min(...some.map((other) => gapBetween(box, other))) / COARSE;

/**
 * Lists all candidate positions: in or around the rectangle of a land, free, with no end far from its own
 * actors.
 */
function placesOf(own: readonly Box[], page: Box | undefined, taken: readonly Box[]): Point[] {
  const land = enclosing(own) ?? { x: 0, y: 0, halfWidth: 0, halfHeight: 0 };
  const [width, height] = [land.halfWidth + 0.9 * COARSE, land.halfHeight + 6 + 0.9 * COARSE];
  const along = (half: number) =>
    Array.from({ length: 1 + Math.floor((2 * half) / (0.16 * COARSE)) }, (_, i) => i);
  return along(height)
    .flatMap((row) =>
      along(width).map((column) => ({
        x: land.x - width + column * 0.16 * COARSE,
        y: land.y - height + row * 0.16 * COARSE,
      })),
    )
    .filter((at) => {
      const box = { ...at, ...size };
      if (page !== undefined && !isWithin(box, page)) return false;
      if (taken.some((other) => overlaps(box, other, 0.05 * COARSE))) return false;
      const gaps = thirdsOf(at).map((third) => gapTo(third, own));
      return Math.min(...gaps) <= 0.35 && (gaps[1] ?? 0) <= 0.9;
    });
}

/**
 * Computes the cost of a position by its definition: low, off-centre, far from its actors, over others,
 * isolated, near another land.
 */
function plainCost(at: Point, own: readonly Box[], others: readonly Box[], over: readonly Box[]): number {
  const land = enclosing(own) ?? { x: 0, y: 0, halfWidth: 0, halfHeight: 0 };
  const [width, height] = [land.halfWidth + 0.9 * COARSE, land.halfHeight + 6 + 0.9 * COARSE];
  const box = { ...at, ...size };
  const low = 0.25 + (at.y - land.y) / (4 * height);
  const aside = (0.2 * Math.abs(at.x - land.x)) / width;
  const away = thirdsOf(at).reduce((sum, third) => sum + gapTo(third, own), 0);
  const covered = over.reduce((sum, other) => {
    const [left, right] = [
      Math.max(at.x - 30, other.x - other.halfWidth),
      Math.min(at.x + 30, other.x + other.halfWidth),
    ];
    const [top, bottom] = [
      Math.max(at.y - 6, other.y - other.halfHeight),
      Math.min(at.y + 6, other.y + other.halfHeight),
    ];
    return right > left && bottom > top ? sum + ((right - left) * (bottom - top)) / (60 * 12) : sum;
  }, 0);
  const amid = Math.min(10, own.filter((one) => gapBetween(box, one) < 0.6 * COARSE).length);
  const strange = 3 * (0.75 - Math.min(0.75, gapTo(box, others)));
  return low + aside + away + 4 * covered - 0.12 * amid + strange;
}

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

  it('takes the reserved position while that is free and next to its own actors', () => {
    const kept = (x: number, y: number, beside: readonly Box[] = []) =>
      names({ kept: { west: { x, y } } }, beside).west;
    expect(kept(0, -40)).toEqual({ x: 0, y: -40 });
    // The next edge of its own actors is fifteen away: three quarters of the mean box, the limit.
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

    it('stands where room was kept unless another land is nearer', () => {
      const keptBy = (y: number) => {
        const around = [actor, boxAt('e', 1, 0, y)];
        const kept = { west: { x: 0, y: -23 } };
        return placeNames(alone, around, { rooms: around, symbols: [] }, UNIT, { kept }).west;
      };
      // Seven from its own.
      expect(keptBy(-46)).toEqual({ x: 0, y: -23 });
      expect(keptBy(-45)).not.toEqual({ x: 0, y: -23 });
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
    // At equal distance from the actors of both.
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

  it('takes the position with the lowest total cost', () => {
    const random = seededRandom(21);
    const spread = (across: number) => across * (random() - 0.5);
    let over = 0;
    for (let map = 0; map < 10; map++) {
      const crowd = Array.from({ length: 2 + (map % 7) }, (_, i) =>
        boxAt(`${i}`, i % 4 === 3 ? 1 : 0, spread(110) + 300, spread(80) - 200),
      );
      const [own, others] = [0, 1].map((land) => crowd.filter((box) => box.land === land));
      // Names take room next to some actors, and every third crowd has names around all.
      const named = { halfWidth: 50, halfHeight: 18 };
      const rooms = crowd.map((box, i) => ({
        ...{ ...box, ...(i % 3 === 0 && named) },
        ...(map % 3 === 0 && { halfWidth: 24, halfHeight: 45 }),
      }));
      const symbols = crowd.map((box) => ({ ...box, halfWidth: 6, halfHeight: 4 }));
      const page = map % 5 === 4 ? { x: 300, y: -190, halfWidth: 70, halfHeight: 50 } : undefined;
      const land = { id: 'west', nodeIds: ['0'], label };
      const { west } = placeNames([land], crowd, { rooms, symbols }, COARSE, { page });
      const free = placesOf(own ?? [], page, rooms);
      const asked = free.length > 0 ? free : placesOf(own ?? [], page, symbols);
      if (free.length === 0) over++;
      expect(west !== undefined, `map ${map}`).toBe(asked.length > 0);
      if (west === undefined) continue;
      const costOf = (at: Point) => plainCost(at, own ?? [], others ?? [], free.length > 0 ? [] : rooms);
      expect(costOf(west), `map ${map}`).toBeCloseTo(Math.min(...asked.map(costOf)), 9);
      expect(asked.filter(({ x, y }) => Math.hypot(x - west.x, y - west.y) < 1e-6)).toHaveLength(1);
    }
    expect(over).toBeGreaterThan(2);
  });
});
