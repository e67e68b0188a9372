import { contours } from 'd3-contour';
import type { DrawnGraph, Land, Point } from '../drawn-graph.ts';
import { at } from '../indexed-graph.ts';
import { type Layout, placedProblem } from '../layout/placed-problem.ts';
import type { Places } from '../layout/places.ts';
import type { Problem } from '../layout/problem.ts';
import { SHORE } from './boxes.ts';
import { type Isthmus, isthmusesOf } from './isthmuses.ts';

/** The outlines of one land: one ring unless other land lies between its pieces. */
export interface Coast {
  readonly landId: string;
  readonly rings: ReadonlyArray<readonly Point[]>;
}

/** Side of a cell of the grid, and half of the narrowest water, in units of the mean box. */
const CELL = 0.11;
const HALF_STRAIT = 0.04;
/** Passes of blurring, which round what boxes make square. */
const BLURS = 14;
/** Further than this, in units, distances do not matter. */
const FAR = 9;
/** Rings smaller than this share of a box are dust of the grid. */
const SMALLEST = 0.25;

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Coasts around boxes that are placed: the distance to a land's own boxes and isthmuses, less where another land is
 * nearer, blurred, and its contour. Lakes are dropped.
 */
export function coastsOf(graph: DrawnGraph, lands: readonly Land[], layout: Layout): Coast[] {
  const { problem, places } = placedProblem(graph, lands, layout);
  if (problem.boxCount === 0) return [];
  const shore = SHORE * problem.unit;
  const all = lands.map((_, land) => land);
  const isthmuses = all.map((land) => isthmusesOf(problem, places, land));
  return lands.map(({ id }, land) => {
    const grid = makeGrid(problem, places, land);
    const own = distances(problem, places, grid, [land], isthmuses);
    const others = distances(
      problem,
      places,
      grid,
      all.filter((other) => other !== land),
      isthmuses,
    );
    const values = own.map((distance, cell) => {
      const nearer = (at(others, cell) - distance) / 2 - HALF_STRAIT * problem.unit;
      return Math.max(-2 * shore, Math.min(shore, shore - distance, nearer));
    });
    for (let pass = 0; pass < BLURS; pass++) blur(values, grid);
    return { landId: id, rings: ringsOf(values, grid, SMALLEST * problem.unit ** 2) };
  });
}

/** Cells over the boxes of one land and its shore. */
function makeGrid(problem: Problem, { x, y }: Places, land: number): Grid {
  const { boxCount, halfWidth, halfHeight, offset, unit, landOf } = problem;
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let v = 0; v < boxCount; v++) {
    if (at(landOf, v) !== land) continue;
    left = Math.min(left, at(x, v) - at(halfWidth, v));
    right = Math.max(right, at(x, v) + at(halfWidth, v));
    top = Math.min(top, at(y, v) + at(offset, v) - at(halfHeight, v));
    bottom = Math.max(bottom, at(y, v) + at(offset, v) + at(halfHeight, v));
  }
  const margin = 4 * SHORE * unit;
  const cell = CELL * unit;
  return {
    ...{ left: left - margin, top: top - margin, cell },
    width: Math.ceil((right - left + 2 * margin) / cell),
    height: Math.ceil((bottom - top + 2 * margin) / cell),
  };
}

/** From the middle of each cell to the nearest box or isthmus of some lands, as far as it matters. */
function distances(
  problem: Problem,
  places: Places,
  grid: Grid,
  lands: readonly number[],
  isthmuses: ReadonlyArray<readonly Isthmus[]>,
): Float64Array {
  const { boxCount, halfWidth, halfHeight, offset, landOf, unit } = problem;
  const field = new Float64Array(grid.width * grid.height).fill(FAR * unit);
  const reach = 4 * SHORE * unit;
  for (let v = 0; v < boxCount; v++) {
    if (!lands.includes(at(landOf, v))) continue;
    const cx = at(places.x, v);
    const cy = at(places.y, v) + at(offset, v);
    const hw = at(halfWidth, v);
    const hh = at(halfHeight, v);
    splat(field, grid, cx - hw - reach, cy - hh - reach, cx + hw + reach, cy + hh + reach, (px, py) =>
      Math.hypot(Math.max(0, Math.abs(px - cx) - hw), Math.max(0, Math.abs(py - cy) - hh)),
    );
  }
  for (const { from, to } of lands.flatMap((land) => isthmuses[land] ?? [])) {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const square = dx * dx + dy * dy || 1;
    const left = Math.min(from.x, to.x) - reach;
    const right = Math.max(from.x, to.x) + reach;
    splat(
      field,
      grid,
      left,
      Math.min(from.y, to.y) - reach,
      right,
      Math.max(from.y, to.y) + reach,
      (px, py) => {
        const along = Math.max(0, Math.min(1, ((px - from.x) * dx + (py - from.y) * dy) / square));
        return Math.hypot(px - from.x - along * dx, py - from.y - along * dy);
      },
    );
  }
  return field;
}

function splat(
  field: Float64Array,
  { left, top, cell, width, height }: Grid,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  distance: (px: number, py: number) => number,
): void {
  const firstRow = Math.max(0, Math.floor((fromY - top) / cell));
  const lastRow = Math.min(height - 1, Math.ceil((toY - top) / cell));
  const first = Math.max(0, Math.floor((fromX - left) / cell));
  const last = Math.min(width - 1, Math.ceil((toX - left) / cell));
  for (let row = firstRow; row <= lastRow; row++)
    for (let column = first; column <= last; column++) {
      const i = row * width + column;
      field[i] = Math.min(at(field, i), distance(left + (column + 0.5) * cell, top + (row + 0.5) * cell));
    }
}

/** The mean of a cell and those beside it, along rows and then along columns. */
function blur(values: Float64Array, { width, height }: Grid): void {
  for (const [step, lineStep, length, lines] of [
    [1, width, width, height],
    [width, 1, height, width],
  ] as const)
    for (let line = 0; line < lines; line++) {
      let before = at(values, line * lineStep);
      for (let i = 1; i < length - 1; i++) {
        const cell = line * lineStep + i * step;
        const now = at(values, cell);
        values[cell] = (before + 2 * now + at(values, cell + step)) / 4;
        before = now;
      }
    }
}

function ringsOf(
  values: Float64Array,
  { left, top, cell, width, height }: Grid,
  smallest: number,
): Point[][] {
  const { coordinates } = contours().size([width, height]).smooth(true).contour(Array.from(values), 0);
  return coordinates
    .map(([outer = []]) =>
      outer.slice(0, -1).map(([x = 0, y = 0]) => ({ x: round(left + x * cell), y: round(top + y * cell) })),
    )
    .filter((ring) => areaOf(ring) > smallest)
    .sort((a, b) => areaOf(b) - areaOf(a));
}

const areaOf = (ring: readonly Point[]): number =>
  Math.abs(
    ring.reduce((sum, { x, y }, i) => {
      const next = ring[(i + 1) % ring.length] ?? { x, y };
      return sum + x * next.y - next.x * y;
    }, 0) / 2,
  );

const round = (value: number): number => Math.round(value * 10) / 10;
