import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Room } from '../../../model/drawing/free-spot.ts';
import {
  type Box,
  barycentre,
  enclosing,
  isWithin,
  lengthInside,
  overlaps,
  sharedArea,
} from '../../../model/drawing/geometry.ts';
import { degree, indexGraph, withEdges } from '../../../model/drawing/indexed-graph.ts';
import { SpatialGrid } from '../../../model/drawing/spatial-grid.ts';
import { runs } from '../../support/runs.ts';

const box = (x: number, y: number, halfWidth: number, halfHeight = halfWidth): Box => ({
  ...{ x, y, halfWidth, halfHeight },
});

describe('boxes', () => {
  it('overlap where they share more than a side, or than a gap', () => {
    expect(overlaps(box(0, 0, 2), box(3, 0, 1))).toBe(false);
    expect(overlaps(box(0, 0, 2), box(2.9, 0, 1))).toBe(true);
    expect(overlaps(box(0, 0, 2), box(0, -3, 1))).toBe(false);
    expect(overlaps(box(0, 0, 2), box(0, -2.9, 1))).toBe(true);
    expect([overlaps(box(0, 0, 1), box(4, 0, 1), 2), overlaps(box(0, 0, 1), box(4, 0, 1), 2.1)]).toEqual([
      false,
      true,
    ]);
    expect([overlaps(box(0, 0, 1), box(0, 4, 1), 2), overlaps(box(0, 0, 1), box(0, 4, 1), 2.1)]).toEqual([
      false,
      true,
    ]);
  });

  it('lie within another with all their sides, its own included', () => {
    expect(isWithin(box(0, 0, 2), box(0, 0, 2))).toBe(true);
    expect(isWithin(box(-1, 0, 1), box(0, 0, 2))).toBe(true);
    expect(isWithin(box(1.1, 0, 1), box(0, 0, 2))).toBe(false);
    expect(isWithin(box(0, -1.1, 1), box(0, 0, 2))).toBe(false);
  });

  it('share the part that lies in both, the whole of one that lies within another', () => {
    expect(sharedArea(box(0, 0, 2, 1), box(3, 1, 2, 1.5))).toBe(1 * 1.5);
    expect(sharedArea(box(3, 1, 2, 1.5), box(0, 0, 2, 1))).toBe(1 * 1.5);
    expect(sharedArea(box(0, 0, 9, 9), box(3, -4, 2, 1))).toBe(4 * 2);
    expect(sharedArea(box(0, 0, 1), box(2, 0, 1))).toBe(0);
    // They touch along both axes: no overlap.
    expect(sharedArea(box(0, 0, 1), box(5, 5, 1))).toBe(0);
  });

  it('are enclosed by the smallest around all of them; none by nothing', () => {
    expect(enclosing([])).toBeNull();
    expect(enclosing([box(0, 0, 1, 2), box(10, 4, 2, 1)])).toEqual(box(5.5, 1.5, 6.5, 3.5));
    expect(barycentre([])).toEqual({ x: 0, y: 0 });
    expect(
      barycentre([
        { x: 1, y: 2 },
        { x: 3, y: 8 },
      ]),
    ).toEqual({ x: 2, y: 5 });
  });
});

describe('the part of a segment in a box', () => {
  const inside = (x1: number, y1: number, x2: number, y2: number) =>
    Math.round(1e9 * lengthInside({ from: { x: x1, y: y1 }, to: { x: x2, y: y2 } }, box(0, 0, 2, 1))) / 1e9;

  it('is what lies between its sides, whichever way it runs', () => {
    expect([inside(-5, 0, 5, 0), inside(5, 0, -5, 0)]).toEqual([4, 4]);
    expect([inside(0, -5, 0, 5), inside(0, 5, 0, -5)]).toEqual([2, 2]);
    expect(inside(-1, 0, 1, 0)).toBe(2);
    expect(inside(0, 0, 5, 0)).toBe(2);
    expect(inside(-2, -1, 2, 1)).toBeCloseTo(Math.hypot(4, 2), 8);
    expect(inside(-4, -2, 4, 2)).toBeCloseTo(Math.hypot(4, 2), 8);
  });

  it('is zero outside it, or before its start', () => {
    expect([inside(-5, 1.5, 5, 1.5), inside(2.5, -5, 2.5, 5)]).toEqual([0, 0]);
    expect([inside(3, 0, 5, 0), inside(-5, 0, -3, 0), inside(0, 2, 0, 5)]).toEqual([0, 0, 0]);
    expect(inside(-4, 0, 0, 4)).toBe(0);
    expect(inside(0, 0, 0, 0)).toBe(0);
  });
});

describe('cells over the plane', () => {
  const number = fc.integer({ min: -300, max: 300 });
  const anyBox = fc.tuple(number, number, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));

  it('find whatever may touch a box, each once', () => {
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 20 }), anyBox, (boxes, asked) => {
        const grid = new SpatialGrid<number>(25);
        for (const [i, one] of boxes.entries()) grid.addBox(box(...one), i);
        const found = grid.near(box(...asked));
        for (const [i, one] of boxes.entries())
          if (overlaps(box(...one), box(...asked))) expect(found).toContain(i);
        expect(grid.some(box(...asked), () => true)).toBe(found.size > 0);
        expect(grid.some(box(...asked), () => false)).toBe(false);
      }),
      runs(200, 2301),
    );
  });

  it('find a segment near any of its points, and nothing far from it', () => {
    const grid = new SpatialGrid<string>(10);
    grid.addSegment({ from: { x: -95, y: 3 }, to: { x: 95, y: 38 } }, 'line');
    grid.addSegment({ from: { x: 500, y: 500 }, to: { x: 500, y: 500 } }, 'point');
    for (let share = 0; share <= 1; share += 0.05)
      expect([...grid.near(box(-95 + 190 * share, 3 + 35 * share, 5))]).toEqual(['line']);
    expect([...grid.near(box(0, 80, 5))]).toEqual([]);
    expect([...grid.near(box(500, 500, 1))]).toEqual(['point']);
  });

  it('may be small, and are never none', () => {
    const grid = new SpatialGrid<string>(0);
    grid.addBox(box(0, 0, 0), 'here');
    expect([...grid.near(box(0, 0, 0))]).toEqual(['here']);
  });
});

describe('a free spot', () => {
  const ORIGIN = { x: 0, y: 0 };

  it('is the wish itself if free, else the nearest free place', () => {
    const room = new Room();
    expect(room.spotForActor(ORIGIN)).toEqual(ORIGIN);
    room.takeActor(ORIGIN);
    const spot = room.spotForActor(ORIGIN);
    expect(overlaps(box(spot.x, spot.y, 52, 36), box(0, 0, 52, 36))).toBe(false);
    expect(Math.hypot(spot.x, spot.y)).toBeLessThan(140);
    expect(room.spotForActor(ORIGIN)).toEqual(spot);
  });

  it('leaves a wider margin for a new actor, below a line across the map', () => {
    const room = new Room();
    room.takeActor(ORIGIN);
    const spot = room.spotForNewcomer(ORIGIN);
    expect(overlaps(box(spot.x, spot.y, 80, 60), box(0, 0, 52, 36))).toBe(false);
    const below = room.spotForNewcomer(ORIGIN, 150);
    expect(below.y).toBeGreaterThanOrEqual(150);
    expect(Math.hypot(below.x, below.y)).toBeLessThan(250);
  });

  it('of a hub may be on the room of a name, not on a body', () => {
    const room = new Room();
    room.takeActor(ORIGIN);
    const beside = { x: 45, y: 0 };
    expect(room.spotForHub(beside)).toEqual(beside);
    const spot = room.spotForHub(ORIGIN);
    expect(overlaps(box(spot.x, spot.y, 7), box(0, 0, 52 * 0.45, 36 * 0.45))).toBe(false);
    expect(Math.hypot(spot.x, spot.y)).toBeLessThan(45);
  });
});

describe('a graph by index', () => {
  const edge = (source: string, target: string, weight?: number) => ({
    ...{ source, target, ...(weight !== undefined && { weight }) },
  });

  it('has each pair once, with all its weight; loops and strangers are no edges', () => {
    const graph = indexGraph(
      ['a', 'b', 'c'],
      [edge('b', 'a'), edge('a', 'b', 3), edge('c', 'b', 2), edge('a', 'a'), edge('a', 'x'), edge('x', 'b')],
    );
    expect([[...graph.sources], [...graph.targets], [...graph.weights]]).toEqual([
      [1, 2],
      [0, 1],
      [4, 2],
    ]);
    expect([0, 1, 2].map((v) => degree(graph, v))).toEqual([1, 2, 1]);
    const near = (v: number) => [...graph.neighbours.slice(graph.starts[v], graph.starts[v + 1])];
    expect([near(0), near(1), near(2)]).toEqual([[1], [0, 2], [1]]);
    expect([...graph.incident.slice(graph.starts[1], graph.starts[2])]).toEqual([0, 1]);
    const other = withEdges(graph, Int32Array.of(0), Int32Array.of(2), Float64Array.of(1));
    expect([0, 1, 2].map((v) => degree(other, v))).toEqual([1, 0, 1]);
    expect(other.ids).toBe(graph.ids);
  });
});
