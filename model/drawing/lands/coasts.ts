import { contours } from 'd3-contour';
import type { DrawnGraph, Land, Point } from '../drawn-graph.ts';
import type { Box } from '../geometry.ts';
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
 * Computes the coast of each land around placed boxes. The field is the distance to its own boxes and
 * isthmuses, less where another land is nearer, then blurred; the coast is its contour. Lakes are dropped.
 *
 * @param leastUnit smallest unit of length; by default a unit is the mean size of the boxes.
 */
export function coastsOf(graph: DrawnGraph, lands: readonly Land[], layout: Layout, leastUnit = 0): Coast[] {
  const { problem: asLaidOut, places } = placedProblem(graph, lands, layout);
  if (asLaidOut.boxCount === 0) return [];
  const problem = { ...asLaidOut, unit: Math.max(asLaidOut.unit, leastUnit) };
  const shore = SHORE * problem.unit;
  const isthmuses = lands.map((_, land) => isthmusesOf(problem, places, land));
  return lands.map(({ id }, land) => {
    const grid = makeGrid(problem, places, land);
    const own = distances(problem, places, grid, (other) => other === land, isthmuses);
    const others = distances(problem, places, grid, (other) => other !== land, isthmuses);
    const values = own.map((distance, cell) => {
      const nearer = (at(others, cell) - distance) / 2 - HALF_STRAIT * problem.unit;
      return Math.max(-2 * shore, Math.min(shore, shore - distance, nearer));
    });
    for (let pass = 0; pass < BLURS; pass++) blur(values, grid);
    return { landId: id, rings: ringsOf(values, grid, SMALLEST * problem.unit ** 2) };
  });
}

/** Creates the grid of cells over the boxes of one land and its shore. */
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

/** Computes the distance of each cell to the nearest box or isthmus of some lands, as far as it matters. */
function distances(
  { boxCount, halfWidth, halfHeight, offset, landOf, unit }: Problem,
  { x, y }: Places,
  grid: Grid,
  counts: (land: number) => boolean,
  isthmuses: ReadonlyArray<readonly Isthmus[]>,
): Float64Array {
  const squares = new Float64Array(grid.width * grid.height).fill((FAR * unit) ** 2);
  const reach = 4 * SHORE * unit;
  for (let v = 0; v < boxCount; v++)
    if (counts(at(landOf, v))) {
      const middle = { x: at(x, v), y: at(y, v) + at(offset, v) };
      toBox(squares, grid, { ...middle, halfWidth: at(halfWidth, v), halfHeight: at(halfHeight, v) }, reach);
    }
  for (const [land, strips] of isthmuses.entries())
    if (counts(land)) for (const strip of strips) toStrip(squares, grid, strip, reach);
  return squares.map(Math.sqrt);
}

/** Yields the cells of a map area, row by row. */
function cellsOf({ left, top, cell, width, height }: Grid, { x, y, halfWidth, halfHeight }: Box) {
  return {
    firstRow: Math.max(0, Math.floor((y - halfHeight - top) / cell)),
    lastRow: Math.min(height - 1, Math.ceil((y + halfHeight - top) / cell)),
    first: Math.max(0, Math.floor((x - halfWidth - left) / cell)),
    last: Math.min(width - 1, Math.ceil((x + halfWidth - left) / cell)),
  };
}

function toBox(squares: Float64Array, grid: Grid, box: Box, reach: number): void {
  const { x, y, halfWidth, halfHeight } = box;
  const around = { x, y, halfWidth: halfWidth + reach, halfHeight: halfHeight + reach };
  const { firstRow, lastRow, first, last } = cellsOf(grid, around);
  for (let row = firstRow; row <= lastRow; row++) {
    const dy = Math.max(0, Math.abs(grid.top + (row + 0.5) * grid.cell - y) - halfHeight);
    for (let column = first; column <= last; column++) {
      const dx = Math.max(0, Math.abs(grid.left + (column + 0.5) * grid.cell - x) - halfWidth);
      const i = row * grid.width + column;
      const square = dx * dx + dy * dy;
      if (square < at(squares, i)) squares[i] = square;
    }
  }
}

function toStrip(squares: Float64Array, grid: Grid, { from, to }: Isthmus, reach: number): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy || 1;
  const { firstRow, lastRow, first, last } = cellsOf(grid, {
    ...{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 },
    ...{ halfWidth: Math.abs(dx) / 2 + reach, halfHeight: Math.abs(dy) / 2 + reach },
  });
  for (let row = firstRow; row <= lastRow; row++) {
    const py = grid.top + (row + 0.5) * grid.cell - from.y;
    for (let column = first; column <= last; column++) {
      const px = grid.left + (column + 0.5) * grid.cell - from.x;
      const along = Math.max(0, Math.min(1, (px * dx + py * dy) / length));
      const i = row * grid.width + column;
      const square = (px - along * dx) ** 2 + (py - along * dy) ** 2;
      if (square < at(squares, i)) squares[i] = square;
    }
  }
}

/** Averages cells with their neighbours, along rows and then columns. */
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
