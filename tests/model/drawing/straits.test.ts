import { describe, expect, it } from 'vitest';
import { type Box, isWithin, overlaps } from '../../../model/drawing/geometry.ts';
import { boxAround, gapBetween, reachOfLands, unitOf } from '../../../model/drawing/lands/boxes.ts';
import { isInside, type Links, narrowest, straitsOf } from '../../../model/drawing/lands/straits.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';

const UNIT = 10;
const FAR_DOWN = 1000;

/** Builds a square land, with a point of its coast at every step. */
function square(landId: string, left: number, top: number, side = 42) {
  const along = Array.from({ length: side }, (_, i) => i);
  const ring = [
    ...along.map((i) => ({ x: left + i, y: top })),
    ...along.map((i) => ({ x: left + side, y: top + i })),
    ...along.map((i) => ({ x: left + side - i, y: top + side })),
    ...along.map((i) => ({ x: left, y: top + side - i })),
  ];
  return { landId, rings: [ring] };
}

const many = (count: number, a: string, b: string): Links => Array.from({ length: count }, () => [a, b]);
const landOf = new Map(['a', 'A', 'b', 'B', 'c', 'C'].map((id) => [id, 'abc'.indexOf(id.toLowerCase())]));
/** Creates links inside two lands and across them: their numbers. */
const linked = (inside: number, across: number): Links => [
  ...[...many(inside, 'a', 'A'), ...many(inside, 'b', 'B')],
  ...many(across, 'a', 'b'),
];

const west = square('west', -57, FAR_DOWN);
/** No box stands in the water, and no page ends. */
const FREE = { taken: [], page: undefined };
const figure = { halfWidth: 6, halfHeight: 4 };
const straits = (links: Links, coasts = [west, square('east', 15, FAR_DOWN)], taken: readonly Box[] = []) =>
  straitsOf(coasts, landOf, links, { taken, page: undefined }, UNIT, () => figure);
const counted = (links: Links) => straits(links).map((one) => one.links);

describe('a strait', () => {
  it('is where half of what chance would have crosses, or less, where chance would have one at least', () => {
    expect(counted(linked(1, 0))).toEqual([0]);
    expect(counted(linked(3, 2))).toEqual([2]);
    expect(counted(linked(3, 3))).toEqual([]);
    // Among links of others, chance would have less than one between these two.
    expect(counted([...linked(1, 0), ['c', 'C']])).toEqual([]);
    expect(counted([])).toEqual([]);
  });

  it('is crossed by nine at most', () => {
    expect(counted(linked(30, 9))).toEqual([9]);
    expect(counted(linked(30, 10))).toEqual([]);
  });

  it('is three boxes wide at most', () => {
    const apart = (gap: number) => straits(linked(3, 0), [west, square('east', -15 + gap, FAR_DOWN)]);
    expect(apart(3 * UNIT).map(({ landIds }) => landIds)).toEqual([['west', 'east']]);
    expect(apart(3 * UNIT + 1)).toEqual([]);
  });

  it('has its figure in the middle of the narrowest water, next to the actors there, on no land between', () => {
    const [free] = straits(linked(3, 0));
    expect(free?.at.x).toBe(0);
    expect(free?.shores.map(({ x }) => x)).toEqual([-15, 15]);
    const at = free?.at ?? { x: 0, y: 0 };
    const stone = { ...at, halfWidth: 3, halfHeight: 3 };
    const [beside] = straits(linked(3, 0), undefined, [stone]);
    expect(beside && overlaps({ ...beside.at, ...figure }, stone)).toBe(false);
    const island = square('isle', at.x - 3, at.y - 3, 6);
    const [aside] = straits(linked(3, 0), [west, square('east', 15, FAR_DOWN), island]);
    expect(aside && isInside(aside.at, island.rings[0] ?? [])).toBe(false);
    expect(aside && overlaps({ ...aside.at, ...figure }, { ...at, halfWidth: 3, halfHeight: 3 })).toBe(false);
  });

  it('has a figure that is near to both coasts, or none', () => {
    const wide = [west, square('east', 15, FAR_DOWN)];
    const sized = (halfWidth: number) =>
      straitsOf(wide, landOf, linked(3, 0), FREE, UNIT, () => ({ halfWidth, halfHeight: 4 })).length;
    // The figure may use eleven of the fifteen units from either coast.
    expect([sized(3), sized(6)]).toEqual([0, 1]);
  });

  it('lies between small islands too', () => {
    const small = [square('a', -18, FAR_DOWN, 9), square('b', 9, FAR_DOWN, 9)];
    expect(straits(linked(3, 0), small).map(({ landIds }) => landIds)).toEqual([['a', 'b']]);
  });

  it('is labelled at most three times, however many there are', () => {
    const ids = ['1', '2', '3', '4', '5'];
    const row = ids.map((id, i) => square(id, 60 * i, FAR_DOWN));
    const where = new Map(ids.flatMap((id, i) => [[id, i] as const, [`${id}'`, i] as const]));
    const inside = ids.flatMap((id) => many(9, id, `${id}'`));
    expect(straitsOf(row, where, inside, FREE, UNIT, () => figure)).toHaveLength(3);
  });

  it('appears with the emptiest first', () => {
    const lands = ['a', 'b', 'c'].map((id, i) => square(id, 60 * i, FAR_DOWN));
    const links: Links = [
      ...many(9, 'a', 'A'),
      ...many(9, 'b', 'B'),
      ...many(9, 'c', 'C'),
      ...many(2, 'a', 'b'),
    ];
    expect(straits(links, lands).map((one) => [one.landIds.join(), one.links])).toEqual([
      ['b,c', 0],
      ['a,b', 2],
    ]);
  });
});

describe('the figure of a strait', () => {
  const east = square('east', 15, FAR_DOWN);
  const on = (page: Box | undefined, taken: readonly Box[] = []) =>
    straitsOf([west, east], landOf, linked(3, 0), { taken, page }, UNIT, () => figure).map(({ at }) => at);

  it('stands inside of a page, as near to the narrowest as it can, or nowhere', () => {
    const page = { x: 0, y: FAR_DOWN + 25, halfWidth: 100, halfHeight: 15 };
    expect(on(undefined)).toEqual([{ x: 0, y: FAR_DOWN }]);
    expect(on(page)).toEqual([{ x: 0, y: FAR_DOWN + 14 }]);
    expect(on({ ...page, halfWidth: 5 })).toEqual([]);
    expect(on({ ...page, y: FAR_DOWN + 40 })).toEqual([]);
  });

  it('stands two boxes from the narrowest at most', () => {
    const stone = (down: number) => ({ x: 0, y: FAR_DOWN + down - 60, halfWidth: 30, halfHeight: 60 });
    expect(on(undefined, [stone(15)])).toEqual([{ x: 0, y: FAR_DOWN + 20 }]);
    expect(on(undefined, [stone(17)])).toEqual([]);
  });

  it('stands over no other figure', () => {
    const lands = [west, square('b', 15, FAR_DOWN, 20), square('c', 15, FAR_DOWN + 22, 20)];
    const all = [...many(9, 'a', 'A'), ...many(9, 'b', 'B'), ...many(9, 'c', 'C')];
    const tall = { halfWidth: 6, halfHeight: 14 };
    const found = straitsOf(lands, landOf, all, FREE, UNIT, () => tall);
    expect(found.map(({ landIds }) => landIds.join()).slice(0, 2)).toEqual(['west,b', 'west,c']);
    const boxes = found.map(({ at }) => ({ ...at, ...tall }));
    expect(boxes.filter((box, i) => boxes.slice(0, i).some((other) => overlaps(box, other)))).toEqual([]);
  });

  it('stands in the first of waters that are as empty, by the order of their lands', () => {
    const row = ['a', 'b', 'c'].map((id, i) => square(id, 60 * i, FAR_DOWN));
    const all = [...many(9, 'a', 'A'), ...many(9, 'b', 'B'), ...many(9, 'c', 'C')];
    expect(straits(all, row).map(({ landIds }) => landIds.join())).toEqual(['a,b', 'b,c']);
    const nobody: Links = many(200, 'nobody', 'a');
    // An end on no land makes no strait less empty, and is counted among all links.
    expect(counted([...linked(3, 0), ...nobody.slice(0, 1)])).toEqual([0]);
    expect(counted([...linked(3, 0), ...many(200, 'nobody', 'nobody either')])).toEqual([]);
  });

  it('is near to a land that has pieces elsewhere too, and stands on none of these', () => {
    const pieces = (left: number, top: number) => ({
      ...west,
      rings: [...west.rings, ...square('', left, top, 6).rings],
    });
    const withPiece = (left: number, top: number) =>
      straits(linked(3, 0), [pieces(left, top), east]).map(({ at }) => at);
    expect(withPiece(-400, FAR_DOWN - 300)).toEqual([{ x: 0, y: FAR_DOWN }]);
    const [aside] = withPiece(-12, FAR_DOWN - 12);
    const piece = { x: -9, y: FAR_DOWN - 9, halfWidth: 3, halfHeight: 3 };
    expect(aside && overlaps({ ...aside, ...figure }, piece)).toBe(false);
    expect(aside).not.toEqual({ x: 0, y: FAR_DOWN });
  });

  it('is of a size that goes with how many cross', () => {
    const sizes: number[] = [];
    straitsOf([west, east], landOf, linked(6, 2), FREE, UNIT, (links) => {
      sizes.push(links);
      return figure;
    });
    expect(new Set(sizes)).toEqual(new Set([2]));
  });
});

it('the figure of a strait stands in the nearest free water of all that is looked at', () => {
  const random = seededRandom(14);
  const between = (least: number, most: number) => least + (most - least) * random();
  /** Builds a land with a wavy coast. */
  const round = (landId: string, x: number, y: number, radius: number) => {
    const [bays, deep] = [2 + Math.floor(4 * random()), between(0.05, 0.3)];
    const ring = Array.from({ length: 90 }, (_, i) => {
      const turn = (i * Math.PI) / 45;
      const far = radius * (1 + deep * Math.sin(bays * turn));
      return { x: x + far * Math.cos(turn), y: y + far * Math.sin(turn) };
    });
    return { landId, rings: [ring] };
  };
  const found = Array.from({ length: 12 }, (_, map) => {
    const [cx, cy] = [between(-500, 500), between(-500, 500)];
    const shores = [
      round('a', cx - 40, cy, between(20, 30)),
      round('b', cx + 40, cy + between(-20, 20), between(20, 30)),
    ] as const;
    const isle = round('c', cx + between(-9, 9), cy + between(-30, 30), 7);
    const coasts = map % 2 === 0 ? [...shores] : [...shores, isle];
    const taken = Array.from({ length: 3 }, () => ({
      x: cx + between(-12, 12),
      y: cy + between(-20, 20),
      halfWidth: 4,
      halfHeight: 3,
    }));
    const page = map % 3 === 0 ? { x: cx + 3, y: cy - 10, halfWidth: 14, halfHeight: 22 } : undefined;
    const size = { halfWidth: 5, halfHeight: 3 };
    const [strait] = straitsOf(coasts, landOf, linked(9, 0), { taken, page }, UNIT, () => size);
    const { width, middle } = narrowest(...shores);
    const steps = Array.from({ length: 21 }, (_, i) => (i - 10) * 0.2 * UNIT);
    const free = steps
      .flatMap((down) => steps.map((across) => ({ x: middle.x + across, y: middle.y + down })))
      .filter((at) => {
        const box = { ...at, ...size };
        const rim = [-5, -2.5, 0, 2.5, 5].flatMap((across) =>
          [-3, 0, 3].map((down) => ({ x: at.x + across, y: at.y + down })),
        );
        const isNear = ({ rings }: (typeof coasts)[number]) =>
          rings
            .flat()
            .some(
              (point, i) =>
                i % 3 === 0 && Math.abs(point.x - at.x) < 5 + 11 && Math.abs(point.y - at.y) < 3 + 11,
            );
        return (
          width <= 3 * UNIT &&
          Math.hypot(at.x - middle.x, at.y - middle.y) <= 2 * UNIT &&
          (page === undefined || isWithin(box, page)) &&
          !taken.some((other) => overlaps(box, other)) &&
          shores.every(isNear) &&
          !coasts.some(({ rings: [ring = []] }) => rim.some((point) => isInside(point, ring)))
        );
      })
      .map((at) => Math.hypot(at.x - middle.x, at.y - middle.y));
    const away = strait && Math.hypot(strait.at.x - middle.x, strait.at.y - middle.y);
    expect(away, `map ${map}`).toEqual(free.length === 0 ? undefined : expect.closeTo(Math.min(...free), 9));
    return away;
  });
  expect(new Set(found.map((away) => away && Math.round(away))).size).toBeGreaterThan(4);
});

describe('the water between two coasts', () => {
  it('has the width of its narrowest point, and is unbounded beyond the requested limit', () => {
    const east = square('east', 15, FAR_DOWN);
    expect(narrowest(west, east).width).toBe(30);
    expect(narrowest(west, east, 29).width).toBe(Number.POSITIVE_INFINITY);
    expect(narrowest(west, east, 30).middle.x).toBe(0);
    const south = square('south', -57, FAR_DOWN + 42 + 30);
    expect(narrowest(west, south, 29).width).toBe(Number.POSITIVE_INFINITY);
    expect(narrowest(west, south, 30)).toEqual({
      width: 30,
      middle: { x: expect.any(Number), y: FAR_DOWN + 57 },
    });
  });
});

it('a point is inside of a ring by its sides, slanting ones too, wherever the ring lies', () => {
  for (const shift of [0, 100]) {
    const at = ([x, y]: readonly [number, number]) => ({ x: x + shift, y: y + shift });
    const ring = (
      [
        [0, 0],
        [10, 0],
        [0, 10],
      ] as const
    ).map(at);
    for (const inside of [
      [2, 2],
      [1, 8],
      [8, 1],
    ] as const)
      expect(isInside(at(inside), ring), inside.join()).toBe(true);
    for (const outside of [
      [3, 8],
      [8, 8],
      [-1, 2],
      [2, 11],
    ] as const)
      expect(isInside(at(outside), ring), outside.join()).toBe(false);
  }
  expect(isInside({ x: 0, y: 0 }, [])).toBe(false);
});

describe('boxes of actors', () => {
  const box = (x: number, y: number, halfWidth: number, halfHeight: number) => ({
    x,
    y,
    halfWidth,
    halfHeight,
  });

  it('have as their measure the side of a square as large as their mean', () => {
    expect(unitOf([box(0, 0, 5, 5)])).toBe(10);
    expect(unitOf([box(0, 0, 1, 4), box(9, 9, 12, 3)])).toBeCloseTo(Math.sqrt((16 + 144) / 2), 9);
    expect(unitOf([])).toBe(0);
  });

  it('are apart by the way from edge to edge, or from corner to corner, by nothing where they touch', () => {
    expect(gapBetween(box(0, 0, 2, 2), box(10, 1, 3, 2))).toBe(5);
    expect(gapBetween(box(0, 0, 2, 2), box(8, 9, 3, 3))).toBe(5);
    expect(gapBetween(box(0, 0, 2, 2), box(4, 0, 2, 2))).toBe(0);
    expect(gapBetween(box(0, 0, 2, 2), box(1, 1, 2, 2))).toBe(0);
  });

  it('stand around the symbol, wherever it is in them', () => {
    expect(boxAround({ id: 'a', width: 40, height: 20 }, { x: 5, y: 5 })).toEqual(box(5, 5, 20, 10));
    expect(boxAround({ id: 'a', width: 40, height: 20, symbolY: 4 }, { x: 5, y: 5 })).toEqual(
      box(5, 11, 20, 10),
    );
  });

  it('with what is around them reach as far as coasts will', () => {
    expect(reachOfLands([])).toEqual([]);
    const [near, far] = reachOfLands([box(0, 0, 50, 50), box(300, 0, 50, 50)]);
    expect(far?.x).toBeCloseTo(350 + 27, 0);
    expect(near?.x).toBeCloseTo(-50 - 27, 0);
    expect(far?.y).toBeCloseTo(50 + 27, 0);
  });
});
