import { describe, expect, it } from 'vitest';
import { boxesOnLands, gapBetween, leastUnitOf, unitsOnView } from '../../../model/drawing/lands/boxes.ts';
import { isthmusesOf } from '../../../model/drawing/lands/isthmuses.ts';
import { makeProblem } from '../../../model/drawing/layout/problem.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';

type Place = readonly [x: number, y: number];
const SIDE = 20;
/** Squares on the first land, but for those said to be on the second. */
function stripsOf(
  places: readonly Place[],
  elsewhere: readonly number[] = [],
  symbolY: number | number[] = SIDE / 2,
) {
  const nodes = places.map((_, i) => ({
    ...{ id: `n${i}`, width: SIDE, height: SIDE },
    symbolY: typeof symbolY === 'number' ? symbolY : (symbolY[i] ?? SIDE / 2),
  }));
  const on = (land: number) =>
    nodes.flatMap(({ id }, i) => (elsewhere.includes(i) === (land === 1) ? [id] : []));
  const problem = makeProblem({ nodes, edges: [] }, nodes, [
    { id: 'here', nodeIds: on(0) },
    { id: 'there', nodeIds: on(1) },
  ]);
  const [x, y] = [Float64Array.from(places, ([one]) => one), Float64Array.from(places, ([, one]) => one)];
  return (land = 0) => isthmusesOf(problem, { x, y }, land);
}

describe('the isthmuses of a land', () => {
  it('lead from box to box, from within each, from the nearest of its points', () => {
    expect(
      stripsOf([
        [0, 0],
        [50, 0],
      ])(),
    ).toEqual([{ from: { x: 44, y: 0 }, to: { x: 6, y: 0 } }]);
    expect(
      stripsOf([
        [0, 0],
        [0, -50],
      ])(),
    ).toEqual([{ from: { x: 0, y: -44 }, to: { x: 0, y: -6 } }]);
    const [slanting] = stripsOf([
      [0, 0],
      [30, 40],
    ])();
    expect(slanting).toEqual({ from: { x: 24, y: 34 }, to: { x: 6, y: 6 } });
    // Boxes offset from their symbols.
    expect(
      stripsOf(
        [
          [0, 0],
          [50, 0],
        ],
        [],
        4,
      )()[0],
    ).toEqual({ from: { x: 44, y: 6 }, to: { x: 6, y: 6 } });
  });

  it('are three boxes long at most: what is further is an island', () => {
    expect(
      stripsOf([
        [0, 0],
        [80, 0],
      ])(),
    ).toHaveLength(1);
    expect(
      stripsOf([
        [0, 0],
        [81, 0],
      ])(),
    ).toEqual([]);
    expect(
      stripsOf([
        [0, 0],
        [0, 81],
      ])(),
    ).toEqual([]);
    // By the way from corner to corner: 36 and 48.
    expect(
      stripsOf([
        [0, 0],
        [56, 68],
      ])(),
    ).toHaveLength(1);
    expect(
      stripsOf([
        [0, 0],
        [57, 68],
      ])(),
    ).toEqual([]);
  });

  it('are as long as the way between boxes, wherever symbols are in these', () => {
    const below = (symbolY: number[]) =>
      stripsOf(
        [
          [0, 0],
          [0, 81],
        ],
        [],
        symbolY,
      )();
    expect(below([10, 16])).toEqual([{ from: { x: 0, y: 69 }, to: { x: 0, y: 6 } }]);
    expect(below([16, 10])).toEqual([]);
  });

  it('join all of a land, and nobody of another', () => {
    expect(
      stripsOf(
        [
          [0, 0],
          [40, 0],
          [80, 0],
        ],
        [1],
      )(0),
    ).toEqual([{ from: { x: 74, y: 0 }, to: { x: 6, y: 0 } }]);
    expect(
      stripsOf(
        [
          [0, 0],
          [40, 0],
          [80, 0],
        ],
        [1],
      )(1),
    ).toEqual([]);
    expect(stripsOf([[0, 0]], [0])(0)).toEqual([]);
  });

  it('are the shortest that join them', () => {
    const random = seededRandom(6);
    for (let map = 0; map < 10; map++) {
      const places = Array.from(
        { length: 9 },
        (): Place => [Math.round(160 * random()), Math.round(160 * random())],
      );
      const gap = ([ax, ay]: Place, [bx, by]: Place) =>
        Math.hypot(Math.max(0, Math.abs(ax - bx) - SIDE), Math.max(0, Math.abs(ay - by) - SIDE));
      // Kruskal: the shortest first, each that joins two pieces.
      const pieces = places.map((_, i) => i);
      const lengths: number[] = [];
      const pairs = places.flatMap((a, i) => places.slice(0, i).map((b, j) => ({ i, j, length: gap(a, b) })));
      for (const { i, j, length } of pairs.sort((p, q) => p.length - q.length)) {
        const [one, other] = [pieces[i], pieces[j]];
        if (one === other || length > 3 * SIDE) continue;
        for (const [k, piece] of pieces.entries()) if (piece === other) pieces[k] = one ?? -1;
        lengths.push(length);
      }
      const strips = stripsOf(places)();
      expect(strips).toHaveLength(lengths.length);
      const nearest = ({ x, y }: { x: number; y: number }): Place =>
        places.toSorted((a, b) => Math.hypot(a[0] - x, a[1] - y) - Math.hypot(b[0] - x, b[1] - y))[0] ?? [
          0, 0,
        ];
      const found = strips.map(({ from, to }) => gap(nearest(from), nearest(to)));
      const whole = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0);
      // If boxes overlap, the nearest box to an end may be another’s: no strip is longer for that.
      if (places.every((a, i) => places.slice(0, i).every((b) => gap(a, b) > 0)))
        expect(whole(found)).toBeCloseTo(whole(lengths), 6);
    }
  });
});

describe('boxes on lands', () => {
  const graph = {
    nodes: ['a', 'b', 'c', 'd'].map((id) => ({ id, width: 40, height: 20, symbolY: 4 })),
    edges: [
      { source: 'a', target: 'b' },
      { source: 'b', target: 'd' },
    ],
  };
  const lands = [
    { id: 'l', nodeIds: ['a'] },
    { id: 'm', nodeIds: ['b', 'c', 'gone'] },
  ];

  it('connect linked actors with a position on a land', () => {
    const positions = { a: { x: 1, y: 2 }, c: { x: 3, y: 4 }, d: { x: 5, y: 6 } };
    const box = { land: 0, x: 1, y: 8, halfWidth: 20, halfHeight: 10 };
    expect(boxesOnLands(graph, lands, positions)).toEqual([{ id: 'a', ...box }]);
    expect(boxesOnLands(graph, lands, { ...positions, b: { x: 9, y: 9 } })).toMatchObject([
      { id: 'a', land: 0 },
      { id: 'b', land: 1 },
    ]);
  });

  it('have a measure that is seen on the whole view, by the side that fills it', () => {
    const box = (x: number, y: number) => ({ x, y, halfWidth: 0, halfHeight: 0 });
    expect(unitsOnView([])).toBe(1);
    expect(unitsOnView([box(0, 0), box(2440, 0)])).toBe(2);
    expect(unitsOnView([box(0, 0), box(0, 2400)])).toBe(3);
    expect(leastUnitOf([box(0, 0), box(2440, 2400)])).toBe(54);
    expect(gapBetween(box(0, 0), box(3, 4))).toBe(5);
  });
});
