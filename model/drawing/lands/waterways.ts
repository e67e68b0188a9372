import { Delaunay } from 'd3-delaunay';
import type { Point } from '../drawn-graph.ts';
import { at } from '../indexed-graph.ts';

/** Network of possible routes: corners of the Voronoi cells of all sites, and the edges between them. */
export interface Waterways {
  readonly corners: readonly Point[];
  /** Edges from a corner: other corner, length, and the lands on both sides. */
  readonly edges: ReadonlyArray<ReadonlyArray<Edge>>;
  /** Corners of the cell around a site. */
  readonly around: ReadonlyArray<readonly number[]>;
}

interface Edge {
  readonly to: number;
  readonly length: number;
  readonly lands: readonly [number, number];
  readonly key: number;
}

/** Cost of crossing land instead of water, by length: that of an end, or a third one. */
const OVER_OWN = 1.4;
const OVER_OTHER = 2.2;
/** Cost factor of an edge used by other routes: links gather. */
const SHARED = 0.6;

/** Builds the network, whose edges keep half of the distance to both neighbours. */
export function makeWaterways(sites: readonly Point[], landOf: readonly number[]): Waterways {
  const delaunay = Delaunay.from(
    sites,
    ({ x }) => x,
    ({ y }) => y,
  );
  const { triangles, halfedges } = delaunay;
  const xs = sites.map(({ x }) => x);
  const ys = sites.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const { circumcenters } = delaunay.voronoi([left, top, right, bottom]);
  const count = triangles.length / 3;
  const corners = Array.from({ length: count }, (_, t) => ({
    x: circumcenters[2 * t] ?? 0,
    y: circumcenters[2 * t + 1] ?? 0,
  }));
  const isInside = ({ x, y }: Point): boolean => x >= left && x <= right && y >= top && y <= bottom;
  const edges = corners.map((): Edge[] => []);
  const around = sites.map((): number[] => []);
  for (let h = 0; h < triangles.length; h++) {
    const t = Math.floor(h / 3);
    const corner = corners[t];
    const site = triangles[h] ?? 0;
    if (corner === undefined || !isInside(corner)) continue;
    around[site]?.push(t);
    const twin = at(halfedges, h);
    const to = Math.floor(twin / 3);
    const other = corners[to];
    if (twin < 0 || other === undefined || !isInside(other)) continue;
    const facing = triangles[h % 3 === 2 ? h - 2 : h + 1] ?? 0;
    edges[t]?.push({
      ...{ to, length: Math.hypot(corner.x - other.x, corner.y - other.y) },
      ...{ lands: [landOf[site] ?? -1, landOf[facing] ?? -1], key: Math.min(h, twin) },
    });
  }
  return { corners, edges, around };
}

/**
 * Finds the cheapest route between two sites (A*: no length costs less than a shared one), as its corners;
 * `used` marks shared edges.
 */
export function findWay(
  { corners, edges, around }: Waterways,
  sites: readonly Point[],
  from: number,
  to: number,
  ownLands: readonly [number, number],
  used: Map<number, number>,
): Point[] | undefined {
  const cost = new Float64Array(corners.length).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(corners.length).fill(-1);
  const along = new Int32Array(corners.length).fill(-1);
  const heap: Array<readonly [number, number]> = [];
  const goals = new Set(around[to]);
  const goal = sites[to] ?? { x: 0, y: 0 };
  const far = ({ x, y }: Point, corner: number): number => {
    const other = corners[corner] ?? { x, y };
    return Math.sqrt((other.x - x) ** 2 + (other.y - y) ** 2);
  };
  const start = sites[from] ?? goal;
  const reach = (corner: number, whole: number, by: number, key: number): void => {
    if (whole >= at(cost, corner)) return;
    cost[corner] = whole;
    before[corner] = by;
    along[corner] = key;
    push(heap, [whole + SHARED * far(goal, corner), corner]);
  };
  for (const corner of around[from] ?? []) reach(corner, OVER_OWN * far(start, corner), -1, -1);
  const done = new Uint8Array(corners.length);
  let [best, last] = [Number.POSITIVE_INFINITY, -1];
  for (let next = pop(heap); next !== undefined && next[0] < best; next = pop(heap)) {
    const [, corner] = next;
    if (done[corner] === 1) continue;
    done[corner] = 1;
    const reached = at(cost, corner);
    if (goals.has(corner)) {
      const whole = reached + OVER_OWN * far(goal, corner);
      if (whole < best) [best, last] = [whole, corner];
    }
    for (const { to: other, length, lands, key } of edges[corner] ?? []) {
      const [a, b] = lands;
      const over = a !== b || a < 0 ? 1 : ownLands.includes(a) ? OVER_OWN : OVER_OTHER;
      reach(other, reached + length * over * (used.has(key) ? SHARED : 1), corner, key);
    }
  }
  if (last < 0) return undefined;
  const way: Point[] = [];
  for (let corner = last; corner >= 0; corner = at(before, corner)) {
    way.unshift(corners[corner] ?? { x: 0, y: 0 });
    const key = at(along, corner);
    if (key >= 0) used.set(key, (used.get(key) ?? 0) + 1);
  }
  return way;
}

type Entry = readonly [number, number];

function push(heap: Entry[], entry: Entry): void {
  let i = heap.length;
  heap.push(entry);
  while (i > 0) {
    const parent = (i - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || above[0] <= entry[0]) break;
    heap[i] = above;
    i = parent;
  }
  heap[i] = entry;
}

function pop(heap: Entry[]): Entry | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (top === undefined || last === undefined || heap.length === 0) return top;
  let i = 0;
  for (;;) {
    const [left, right] = [heap[2 * i + 1], heap[2 * i + 2]];
    const child = right !== undefined && left !== undefined && right[0] < left[0] ? 2 * i + 2 : 2 * i + 1;
    const least = heap[child];
    if (least === undefined || least[0] >= last[0]) break;
    heap[i] = least;
    i = child;
  }
  heap[i] = last;
  return top;
}
