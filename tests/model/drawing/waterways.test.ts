import { describe, expect, it } from 'vitest';
import type { Point } from '../../../model/drawing/drawn-graph.ts';
import { findWay, makeWaterways, type Waterways } from '../../../model/drawing/lands/waterways.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';

const far = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Builds actors of three lands, in thirds of a sheet, and a neutral border around them. */
function scene(seed: number, count = 24) {
  const random = seededRandom(seed);
  const actors = Array.from({ length: count }, () => ({ x: 900 * random(), y: 600 * random() }));
  const border = [-120, 1020].flatMap((x) => [-120, 720].map((y) => ({ x: x + random(), y: y + random() })));
  const sites = [...actors, ...border];
  const landOf = [...actors.map(({ x }) => Math.floor(x / 300)), ...border.map(() => -1)];
  return { sites, landOf, count, ways: makeWaterways(sites, landOf) };
}

const pointOf = ({ corners }: Waterways, corner: number): Point => corners[corner] ?? { x: NaN, y: NaN };

/** Returns the sites nearest to a corner, all at the same distance. */
function sitesAt(corner: Point, sites: readonly Point[]): number[] {
  const least = Math.min(...sites.map((site) => far(site, corner)));
  return sites.flatMap((site, i) => (far(site, corner) < least + 1e-6 ? [i] : []));
}

/**
 * Returns the cost of a step: 1.4 over one of both lands, 2.2 over a third; on water 1; reduced to 0.6 on a
 * used step.
 */
function stepCost(
  { lands: [a, b], length, key }: Waterways['edges'][number][number],
  own: readonly number[],
  used: ReadonlyMap<number, number>,
): number {
  const over = a !== b || a === -1 ? 1 : own.includes(a) ? 1.4 : 2.2;
  return length * over * (used.has(key) ? 0.6 : 1);
}

/** Computes the lowest cost of a path by trying every step until no cost falls. */
function leastCost(
  { sites, landOf, ways }: ReturnType<typeof scene>,
  from: number,
  to: number,
  used: ReadonlyMap<number, number>,
): number {
  const own = [landOf[from] ?? -1, landOf[to] ?? -1];
  const endCost = (site: number, corner: number) =>
    1.4 * far(sites[site] ?? { x: NaN, y: NaN }, pointOf(ways, corner));
  const cost = ways.corners.map(() => Number.POSITIVE_INFINITY);
  for (const corner of ways.around[from] ?? []) cost[corner] = endCost(from, corner);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [corner, edges] of ways.edges.entries())
      for (const edge of edges) {
        const whole = (cost[corner] ?? 0) + stepCost(edge, own, used);
        if (whole >= (cost[edge.to] ?? 0)) continue;
        cost[edge.to] = whole;
        changed = true;
      }
  }
  return Math.min(...(ways.around[to] ?? []).map((corner) => (cost[corner] ?? 0) + endCost(to, corner)));
}

/** Returns the cost of a path. */
function costOf(
  { sites, landOf, ways }: ReturnType<typeof scene>,
  from: number,
  to: number,
  way: readonly Point[],
  used: ReadonlyMap<number, number>,
): number {
  const own = [landOf[from] ?? -1, landOf[to] ?? -1];
  const [first, last] = [way[0], way.at(-1)];
  const [start, end] = [sites[from], sites[to]];
  if (!first || !last || !start || !end) return Number.NaN;
  let cost = 1.4 * (far(start, first) + far(last, end));
  for (const [i, point] of way.entries()) {
    const next = way[i + 1];
    if (next === undefined) break;
    const corner = ways.corners.indexOf(point);
    const edge = ways.edges[corner]?.find(({ to: other }) => pointOf(ways, other) === next);
    cost += edge === undefined ? Number.NaN : stepCost(edge, own, used);
  }
  return cost;
}

describe('the ways between actors', () => {
  it('go along what lies half way between neighbours, from corner to corner', () => {
    for (const seed of [1, 2]) {
      const { sites, landOf, ways } = scene(seed);
      let edgesSeen = 0;
      for (const [corner, edges] of ways.edges.entries())
        for (const { to, length, lands, key } of edges) {
          edgesSeen++;
          const [here, there] = [pointOf(ways, corner), pointOf(ways, to)];
          expect(length).toBeCloseTo(far(here, there), 9);
          const beside = sitesAt(here, sites).filter((site) => sitesAt(there, sites).includes(site));
          expect(beside).toHaveLength(2);
          expect([...lands].sort()).toEqual(beside.map((site) => landOf[site]).sort());
          // The same edge is met from the other end, under the same key.
          expect(ways.edges[to]?.filter((back) => back.key === key).map((back) => back.to)).toEqual([corner]);
        }
      expect(edgesSeen).toBeGreaterThan(60);
    }
  });

  it('begin at any corner around an actor, and none is beyond the outermost', () => {
    const { sites, ways } = scene(3);
    const [xs, ys] = [sites.map(({ x }) => x), sites.map(({ y }) => y)];
    const isInside = ({ x, y }: Point) =>
      x >= Math.min(...xs) && x <= Math.max(...xs) && y >= Math.min(...ys) && y <= Math.max(...ys);
    const corners = ways.corners.flatMap((corner, i) => (isInside(corner) ? [i] : []));
    expect(corners.length).toBeLessThan(ways.corners.length);
    for (const [site, around] of ways.around.entries())
      expect([...around].sort((a, b) => a - b)).toEqual(
        corners.filter((corner) => sitesAt(pointOf(ways, corner), sites).includes(site)),
      );
    for (const edges of ways.edges) for (const { to } of edges) expect(corners).toContain(to);
  });

  it('are the cheapest there are: rather over water than over a land, rather over their own than over a third', () => {
    for (const seed of [4, 5]) {
      const all = scene(seed);
      const { sites, landOf, ways, count } = all;
      for (let from = 0; from < count; from++) {
        const to = (from * 7 + 3) % count;
        if (from === to) continue;
        const used = new Map<number, number>();
        const way = findWay(ways, sites, from, to, [landOf[from] ?? -1, landOf[to] ?? -1], used) ?? [];
        const cost = costOf(all, from, to, way, new Map());
        expect(cost).toBeCloseTo(leastCost(all, from, to, new Map()), 6);
        // Each step of the path is recorded once, for later paths.
        expect([...used.values()]).toEqual(way.slice(1).map(() => 1));
      }
    }
  });

  it('gather: a step that others take costs less, and each who takes it is counted', () => {
    const all = scene(7);
    const { sites, landOf, ways, count } = all;
    const used = new Map<number, number>();
    let steps = 0;
    for (let from = 0; from < count; from++) {
      const to = (from * 11 + 5) % count;
      if (from === to) continue;
      const before = new Map(used);
      const way = findWay(ways, sites, from, to, [landOf[from] ?? -1, landOf[to] ?? -1], used) ?? [];
      steps += way.length - 1;
      expect(costOf(all, from, to, way, before)).toBeCloseTo(leastCost(all, from, to, before), 6);
    }
    expect([...used.values()].reduce((sum, one) => sum + one, 0)).toBe(steps);
    expect(Math.max(...used.values())).toBeGreaterThan(2);
  });

  it('are none where no way leads', () => {
    const { sites, ways, landOf } = scene(8);
    const walled = { ...ways, edges: ways.edges.map(() => []) };
    const [from, to] = [
      0,
      sites.findIndex((_, i) => ways.around[i]?.every((c) => !ways.around[0]?.includes(c))),
    ];
    const lands = [landOf[from] ?? -1, landOf[to] ?? -1] as const;
    expect(findWay(walled, sites, from, to, lands, new Map())).toBeUndefined();
    expect(findWay(ways, sites, from, to, lands, new Map())?.length).toBeGreaterThan(1);
  });
});
