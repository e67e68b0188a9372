import { describe, expect, it } from 'vitest';
import { makeProblem } from '../../../model/drawing/layout/problem.ts';
import { removeOverlaps } from '../../../model/drawing/layout/remove-overlaps.ts';

const SIDE = 40;
const boxes = (count: number) =>
  Array.from({ length: count }, (_, v) => ({ id: `n${v}`, width: SIDE, height: SIDE }));
const problemOf = (count: number) => {
  const nodes = boxes(count);
  return makeProblem({ nodes, edges: [] }, nodes, []);
};
const apart = ({ x, y }: { x: Float64Array; y: Float64Array }, a: number, b: number): boolean =>
  Math.max(Math.abs((x[a] ?? 0) - (x[b] ?? 0)), Math.abs((y[a] ?? 0) - (y[b] ?? 0))) >= SIDE;

describe('boxes that stand over each other', () => {
  it('are pushed apart along the axis where less is missing, each by half', () => {
    const places = { x: Float64Array.of(0, 30), y: Float64Array.of(0, 4) };
    removeOverlaps(problemOf(2), places);
    expect(apart(places, 0, 1)).toBe(true);
    expect([...places.y]).toEqual([0, 4]);
    expect((places.x[0] ?? 0) + (places.x[1] ?? 0)).toBeCloseTo(30, 6);
  });

  const HAIR = 1e-6;
  type Spot = readonly [x: number, y: number];
  /** Returns the final positions of boxes with these sizes, with the first one pinned or not. */
  function settled(
    boxes: readonly {
      readonly width: number;
      readonly height?: number;
      readonly symbolY?: number;
      readonly at: Spot;
    }[],
    isPinned?: (v: number) => boolean,
  ): Spot[] {
    const nodes = boxes.map(({ width, height = SIDE, symbolY = height / 2 }, v) => ({
      id: `n${v}`,
      width,
      height,
      symbolY,
    }));
    const places = {
      x: Float64Array.from(boxes, ({ at }) => at[0]),
      y: Float64Array.from(boxes, ({ at }) => at[1]),
    };
    removeOverlaps(makeProblem({ nodes, edges: [] }, nodes, []), places, isPinned);
    return boxes.map((_, v): Spot => [places.x[v] ?? NaN, places.y[v] ?? NaN]);
  }
  const near = (spots: readonly Spot[]) =>
    spots.map(([x, y]) => [expect.closeTo(x, 9), expect.closeTo(y, 9)]);

  it('go each half of what is missing, and a hair, to the side where they are', () => {
    const square = (at: Spot) => ({ width: SIDE, at });
    const two = (at: Spot, isPinned?: (v: number) => boolean) =>
      settled([square([0, 0]), square(at)], isPinned);
    // Forty-four apart they would have their gap.
    const half = (14 + HAIR) / 2;
    expect(two([30, 4])).toEqual(
      near([
        [-half, 0],
        [30 + half, 4],
      ]),
    );
    expect(two([-30, 4])).toEqual(
      near([
        [half, 0],
        [-30 - half, 4],
      ]),
    );
    expect(two([4, 30])).toEqual(
      near([
        [0, -half],
        [4, 30 + half],
      ]),
    );
    expect(two([4, -30])).toEqual(
      near([
        [0, half],
        [4, -30 - half],
      ]),
    );
    expect(two([-30, -4])).toEqual(
      near([
        [half, 0],
        [-30 - half, -4],
      ]),
    );
    // The overlap is equal along both axes: they move vertically.
    expect(two([30, 30])).toEqual(
      near([
        [0, -half],
        [30, 30 + half],
      ]),
    );
    expect(two([-30, -30])).toEqual(
      near([
        [0, half],
        [-30, -30 - half],
      ]),
    );
    expect(two([0, 30])).toEqual(
      near([
        [0, -half],
        [0, 30 + half],
      ]),
    );
    expect(two([30, 0])).toEqual(
      near([
        [-half, 0],
        [30 + half, 0],
      ]),
    );
    expect(two([30, 4], (v) => v === 0)).toEqual(
      near([
        [0, 0],
        [30 + 2 * half, 4],
      ]),
    );
    expect(two([30, 4], (v) => v === 1)).toEqual(
      near([
        [-2 * half, 0],
        [30, 4],
      ]),
    );
  });

  it('are apart by their boxes, wherever their symbols are in these', () => {
    // The middle of the first is ten below its symbol.
    const half = (14 + HAIR) / 2;
    expect(
      settled([
        { width: SIDE, symbolY: 10, at: [0, 0] },
        { width: SIDE, at: [4, 40] },
      ]),
    ).toEqual(
      near([
        [0, -half],
        [4, 40 + half],
      ]),
    );
    expect(
      settled([
        { width: SIDE, at: [0, 0] },
        { width: SIDE, symbolY: 10, at: [4, 20] },
      ]),
    ).toEqual(
      near([
        [0, -half],
        [4, 20 + half],
      ]),
    );
  });

  it('in one place go apart by their order, the first upwards, however wide each is', () => {
    const half = (44 + HAIR) / 2;
    for (const [one, other] of [
      [40, 40],
      [40, 60],
      [60, 40],
    ] as const)
      expect(
        settled([
          { width: one, at: [5, 7] },
          { width: other, at: [5, 7] },
        ]),
      ).toEqual(
        near([
          [5, 7 - half],
          [5, 7 + half],
        ]),
      );
  });

  it('are let be where they have their gap to half a hair', () => {
    const across = (apart: number) =>
      settled([
        { width: SIDE, at: [0, 0] },
        { width: SIDE, at: [apart, 4] },
      ]).map(([x]) => x);
    const down = (apart: number) =>
      settled([
        { width: SIDE, at: [0, 0] },
        { width: SIDE, at: [4, apart] },
      ]).map(([, y]) => y);
    for (const found of [across, down]) expect(found(44 + 0.6 * HAIR)).toEqual([0, 44 + 0.6 * HAIR]);
    const [one = 0, other = 0] = down(44 + 0.4 * HAIR);
    expect(other - one).toBeCloseTo(44 + HAIR, 9);
  });

  it('are found wherever they begin: a wide one over a narrow one, with another between', () => {
    const half = (34 + HAIR) / 2;
    expect(
      settled([
        { width: 20, at: [30, 0] },
        { width: 10, at: [55, 200] },
        { width: 180, at: [100, 0] },
      ]),
    ).toEqual(
      near([
        [30 - half, 0],
        [55, 200],
        [100 + half, 0],
      ]),
    );
  });

  it('leave the pinned where they are: the other makes way for one, and two of them stay over each other', () => {
    const places = { x: Float64Array.of(0, 30, 5), y: Float64Array.of(0, 4, 400) };
    removeOverlaps(problemOf(3), places, (v) => v === 0);
    expect([places.x[0], places.y[0]]).toEqual([0, 0]);
    expect(apart(places, 0, 1)).toBe(true);
    const both = { x: Float64Array.of(0, 10), y: Float64Array.of(0, 0) };
    removeOverlaps(problemOf(2), both, () => true);
    expect([...both.x, ...both.y]).toEqual([0, 10, 0, 0]);
  });

  it('get out of a ring of pinned ones that has no room for them', () => {
    const ring = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => ({ row, column })));
    const x = Float64Array.from([...ring.map(({ column }) => 300 + column * 42), 302]);
    const y = Float64Array.from([...ring.map(({ row }) => row * 42), 3]);
    const before = { x: [...x], y: [...y] };
    const places = { x, y };
    removeOverlaps(problemOf(10), places, (v) => v < 9);
    expect([...x].slice(0, 9)).toEqual(before.x.slice(0, 9));
    expect([...y].slice(0, 9)).toEqual(before.y.slice(0, 9));
    for (let v = 0; v < 9; v++) expect(apart(places, v, 9)).toBe(true);
  });

  it('get out from between two pinned ones, on an axis of the drawing too, and these stay', () => {
    for (const [x, y] of [
      [0, 30],
      [30, 0],
      [30, 1],
    ] as const) {
      const far = { x: 2 * x, y: x === 30 ? 0 : 60 };
      const places = { x: Float64Array.of(0, far.x, x), y: Float64Array.of(0, far.y, y) };
      removeOverlaps(problemOf(3), places, (v) => v < 2);
      expect([...places.x].slice(0, 2)).toEqual([0, far.x]);
      expect([...places.y].slice(0, 2)).toEqual([0, far.y]);
      expect(apart(places, 0, 2) && apart(places, 1, 2)).toBe(true);
    }
  });

  it('go apart where two lie in one place, or have no room to be pushed', () => {
    const same = { x: Float64Array.of(5, 5), y: Float64Array.of(7, 7) };
    removeOverlaps(problemOf(2), same);
    expect(apart(same, 0, 1)).toBe(true);
    // In a dense square the middle ones are pushed back and forth.
    const count = 25;
    const places = {
      x: Float64Array.from({ length: count }, (_, v) => (v % 5) * 11 - 22),
      y: Float64Array.from({ length: count }, (_, v) => Math.floor(v / 5) * 11 - 22),
    };
    removeOverlaps(problemOf(count), places);
    for (let a = 0; a < count; a++) for (let b = 0; b < a; b++) expect(apart(places, a, b)).toBe(true);
  });

  it('have the gap that lies between boxes when they are apart, and are let be where they have it', () => {
    const near = { x: Float64Array.of(0, SIDE + 2), y: Float64Array.of(0, 0) };
    removeOverlaps(problemOf(2), near);
    expect((near.x[1] ?? 0) - (near.x[0] ?? 0)).toBeCloseTo(SIDE + 4, 5);
    const enough = { x: Float64Array.of(0, SIDE + 4.01, 0), y: Float64Array.of(0, 0, SIDE + 4.01) };
    const before = [...enough.x, ...enough.y];
    removeOverlaps(problemOf(3), enough);
    expect([...enough.x, ...enough.y]).toEqual(before);
  });
});
