import type { Point } from '../../../model/drawing/geometry.ts';

/** So many nodes are measured from; more gives the same shape. */
const PIVOTS = 50;
const ROUNDS = 60;

/**
 * The global shape of a connected graph: places nodes so that distances on the plane are like distances by links, by
 * scaling to a few pivots (Brandes & Pich 2007). Milliseconds for thousands; near nodes come crowded, to be evened
 * out afterwards. The same graph always gets the same shape.
 */
export function pivotMds(
  ids: readonly string[],
  edges: readonly (readonly [string, string])[],
): Map<string, Point> {
  const columns = centred(pivotDistances(neighboursByIndex(ids, edges)));
  const product = columns.map((a) => columns.map((b) => dot(a, b)));
  const first = leading(product, []);
  const second = leading(product, [first]);
  return new Map(ids.map((id, i) => [id, { x: project(columns, first, i), y: project(columns, second, i) }]));
}

function neighboursByIndex(
  ids: readonly string[],
  edges: readonly (readonly [string, string])[],
): number[][] {
  const indexes = new Map(ids.map((id, i) => [id, i]));
  const neighbours: number[][] = ids.map(() => []);
  for (const [a, b] of edges) {
    const [i, j] = [indexes.get(a), indexes.get(b)];
    if (i === undefined || j === undefined || i === j) continue;
    neighbours[i]?.push(j);
    neighbours[j]?.push(i);
  }
  return neighbours;
}

/** Distances from each pivot to all; each next pivot is the node farthest from those before. */
function pivotDistances(neighbours: readonly (readonly number[])[]): Float64Array[] {
  const nearest = new Float64Array(neighbours.length).fill(Number.POSITIVE_INFINITY);
  const columns: Float64Array[] = [];
  let pivot = 0;
  while (columns.length < Math.min(PIVOTS, neighbours.length)) {
    const distances = distancesFrom(pivot, neighbours);
    columns.push(distances);
    distances.forEach((distance, i) => {
      nearest[i] = Math.min(nearest[i] ?? 0, distance);
    });
    pivot = nearest.reduce((best, distance, i) => (distance > (nearest[best] ?? 0) ? i : best), 0);
  }
  return columns;
}

function distancesFrom(start: number, neighbours: readonly (readonly number[])[]): Float64Array {
  const distances = new Float64Array(neighbours.length).fill(-1);
  distances[start] = 0;
  const queue = [start];
  for (const at of queue) {
    for (const next of neighbours[at] ?? []) {
      if (distances[next] !== -1) continue;
      distances[next] = (distances[at] ?? 0) + 1;
      queue.push(next);
    }
  }
  return distances;
}

/** Squared distances with the means of rows and columns taken out, as classical scaling asks. */
function centred(columns: readonly Float64Array[]): Float64Array[] {
  const squares = columns.map((column) => column.map((distance) => distance * distance));
  const columnMeans = squares.map(mean);
  const rowMeans = (squares[0] ?? new Float64Array()).map((_, i) =>
    mean(squares.map((column) => column[i] ?? 0)),
  );
  const whole = mean(columnMeans);
  return squares.map((column, k) =>
    column.map((square, i) => -(square - (rowMeans[i] ?? 0) - (columnMeans[k] ?? 0) + whole) / 2),
  );
}

/** The direction a symmetric matrix stretches most, at right angles to those given, by power iteration. */
function leading(matrix: readonly (readonly number[])[], before: readonly (readonly number[])[]): number[] {
  let vector = unit(matrix.map((_, i) => Math.cos(i * 2.4) + 0.1));
  for (let round = 0; round < ROUNDS; round++) {
    let next: readonly number[] = matrix.map((row) => dot(row, vector));
    for (const other of before) {
      const share = dot(next, other);
      next = next.map((value, i) => value - share * (other[i] ?? 0));
    }
    vector = unit(next);
  }
  return vector;
}

const project = (columns: readonly Float64Array[], direction: readonly number[], i: number): number =>
  columns.reduce((sum, column, k) => sum + (column[i] ?? 0) * (direction[k] ?? 0), 0);

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function unit(vector: readonly number[]): number[] {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

const mean = (values: ArrayLike<number>): number =>
  dot(values, Array(values.length).fill(1)) / Math.max(values.length, 1);
