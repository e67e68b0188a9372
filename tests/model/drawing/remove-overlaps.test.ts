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
});
