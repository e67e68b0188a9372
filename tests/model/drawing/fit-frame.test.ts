import { describe, expect, it } from 'vitest';
import { fitFrame, span } from '../../../model/drawing/layout/fit-frame.ts';
import { frameFor } from '../../../model/drawing/layout/lay-out.ts';
import { shareFilled } from '../../../model/drawing/layout/many-nodes.ts';
import type { Places } from '../../../model/drawing/layout/places.ts';
import { makeProblem } from '../../../model/drawing/layout/problem.ts';
import { rowCell, rowsOfUnlinked } from '../../../model/drawing/layout/rows-of-unlinked.ts';

const places = (...points: readonly (readonly [number, number])[]): Places => ({
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
});
/**
 * Builds a cloud of points twice as long as wide, its longer side rotated by this angle, around some place.
 */
const turned = (angle: number) =>
  places(
    ...[-2, 2].flatMap((along) =>
      [-1, 1].map((aside): readonly [number, number] => [
        7 + along * Math.cos(angle) - aside * Math.sin(angle),
        -3 + along * Math.sin(angle) + aside * Math.cos(angle),
      ]),
    ),
  );
const sizes = ({ x, y }: Places) => [x, y].map(span).map(([least, most]) => most - least);

describe('a drawing in its frame', () => {
  it('is as large as it, its longer side along that of the frame, its middle at the origin', () => {
    for (const angle of [0, 0.4, 1.2, Math.PI / 2, 2.5]) {
      for (const [width, height] of [
        [200, 100],
        [100, 200],
        [180, 100],
      ] as const) {
        const fitted = fitFrame(turned(angle), { width, height });
        const [wide = 0, high = 0] = sizes(fitted);
        expect(wide).toBeCloseTo(width, 6);
        expect(high).toBeCloseTo(height, 6);
        for (const axis of [fitted.x, fitted.y]) expect(span(axis)[0] + span(axis)[1]).toBeCloseTo(0, 6);
      }
    }
  });

  it('is stretched no more than by about a third along one axis', () => {
    const [wide = 0, high = 0] = sizes(fitFrame(turned(0.4), { width: 400, height: 100 }));
    expect([wide, high]).toEqual([expect.closeTo(270, 6), expect.closeTo(100, 6)]);
    const [thin = 0, tall = 0] = sizes(fitFrame(turned(0.4), { width: 100, height: 400 }));
    expect([thin, tall]).toEqual([expect.closeTo(100, 6), expect.closeTo(270, 6)]);
  });

  it('is turned, and not turned over', () => {
    const { x, y } = fitFrame(places([0, 0], [4, 0], [8, 0.5], [8, 2]), { width: 100, height: 100 });
    const corner = (i: number) => [x[i] ?? 0, y[i] ?? 0] as const;
    const [[ax, ay], [bx, by], [cx, cy]] = [corner(0), corner(1), corner(3)];
    expect((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)).toBeGreaterThan(0);
    // Set upright, its left end is below.
    const upright = fitFrame(places([0, 0], [4, 0], [8, 0.5], [8, 2]), { width: 100, height: 200 });
    expect(upright.y[0]).toBeGreaterThan(upright.y[3] ?? NaN);
    // Its middle is that of its sides, wherever most of it lies.
    for (const axis of [x, y]) expect(span(axis)[0] + span(axis)[1]).toBeCloseTo(0, 6);
  });

  it('may be a line, a point, or nothing', () => {
    const line = fitFrame(places([0, 5], [0, 9]), { width: 50, height: 20 });
    expect(sizes(line)).toEqual([expect.closeTo(50, 6), expect.closeTo(0, 6)]);
    const point = fitFrame(places([3, 3]), { width: 50, height: 20 });
    expect([point.x[0], point.y[0]]).toEqual([0, 0]);
    expect(fitFrame(places(), { width: 50, height: 20 }).x).toHaveLength(0);
  });
});

describe('those without a link', () => {
  const boxes = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      id: `n${i}`,
      width: i === 1 ? 88 : 30,
      height: i === 2 ? 48 : 20,
    }));

  it('stand in cells as wide and as high as the largest of them, with air between', () => {
    expect(rowCell(boxes(3))).toEqual({ width: 100, height: 60 });
    expect(rowCell([])).toEqual({ width: 12, height: 12 });
  });

  it('fill rows with as many as fit, in their order', () => {
    const rows = rowsOfUnlinked(boxes(5), 299);
    expect(rows.spots).toEqual([
      { id: 'n0', x: 50, y: 10 },
      { id: 'n1', x: 150, y: 10 },
      { id: 'n2', x: 50, y: 60 + 24 },
      { id: 'n3', x: 150, y: 60 + 10 },
      { id: 'n4', x: 50, y: 120 + 10 },
    ]);
    expect(rows).toMatchObject({ width: 200, height: 130 + 180, gap: 130 });
    expect(rowsOfUnlinked(boxes(3), 1000)).toMatchObject({ width: 300, height: 130 + 60 });
    expect(rowsOfUnlinked(boxes(3), 10)).toMatchObject({ width: 100, height: 130 + 180 });
    expect(rowsOfUnlinked([], 300)).toEqual({ spots: [], width: 0, height: 0, gap: 0 });
  });

  it('stand where their symbol is in their box', () => {
    const [spot] = rowsOfUnlinked([{ id: 'a', width: 40, height: 60, symbolY: 14 }], 300).spots;
    expect(spot).toEqual({ id: 'a', x: 26, y: 14 });
  });
});

describe('the frame of those with a link', () => {
  const frame = { width: 800, height: 400 };
  const box = (id: string, side: number) => ({ id, width: side, height: side });
  const around = (sides: readonly number[], unlinked: number) => {
    const nodes = sides.map((side, i) => box(`n${i}`, side));
    const edges = nodes.slice(1).map(({ id }) => ({ source: 'n0', target: id }));
    const alone = Array.from({ length: unlinked }, (_, i) => box(`u${i}`, 20));
    return frameFor(makeProblem({ nodes, edges }, nodes, []), frame, alone);
  };
  const rows = (count: number) =>
    rowsOfUnlinked(
      Array.from({ length: count }, (_, i) => box(`u${i}`, 20)),
      frame.width,
    ).height;

  it('leaves room for the rows of those without, at most half of its height', () => {
    expect(around([10, 10], 0)).toEqual(frame);
    expect(around([10, 10], 1)).toEqual({ ...frame, height: 400 - rows(1) });
    expect(rows(400)).toBeGreaterThan(200);
    expect(around([10, 10], 400)).toEqual({ ...frame, height: 200 });
  });

  it('grows in its own shape if its points would fill more than their share', () => {
    const { width, height } = around([600, 600], 0);
    expect(width / height).toBeCloseTo(2, 9);
    expect(width * height).toBeCloseTo((2 * 600 ** 2) / shareFilled(2), 6);
  });
});
