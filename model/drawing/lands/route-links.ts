import type { DrawnGraph, Land, Point } from '../drawn-graph.ts';
import { at } from '../indexed-graph.ts';
import { type Layout, placedProblem } from '../layout/placed-problem.ts';
import type { Places } from '../layout/places.ts';
import type { Problem } from '../layout/problem.ts';
import { CLEARANCE } from '../layout/strangers-touched.ts';
import { bendLine, isClear, pullTight, roundCorners } from './bend-line.ts';
import { gridOf, type Obstacle, type ObstacleGrid, type Strangers, strangersTo } from './obstacles.ts';
import { findWay, makeWaterways, type Waterways } from './waterways.ts';

/** How a link runs: two points where it is straight, else as many as it takes to draw it as a line of straight pieces. */
export interface Route {
  readonly source: string;
  readonly target: string;
  readonly isAcross: boolean;
  readonly points: readonly Point[];
}

export interface RouteOptions {
  /** Whether links between lands gather on the water; from 150 nodes on unless told. */
  readonly gathers?: boolean;
}

const MANY = 150;
/** A way over water may be so much longer than the straight line. */
const LONGEST_DETOUR = 2.2;
const RELAXATIONS = 4;

/** Routes all links, each pair once, around unrelated symbols and land names. */
export function routeLinks(
  graph: DrawnGraph,
  lands: readonly Land[],
  layout: Layout,
  options: RouteOptions = {},
): Route[] {
  const { problem, places } = placedProblem(graph, lands, layout);
  const { gathers = problem.nodeCount > MANY } = options;
  const obstacles = obstaclesOf(problem, places);
  const sites = obstacles.map(({ x, y }) => ({ x, y }));
  const landOfSite = obstacles.map(({ land }) => land);
  const border = borderOf(sites, problem.unit);
  const all = [...sites, ...border];
  const ways = makeWaterways(all, [...landOfSite, ...border.map(() => -1)]);
  const used = new Map<number, number>();
  const grid = gridOf(obstacles);
  const { sources, targets, ids } = problem.graph;
  return Array.from(sources, (a, e) => {
    const b = at(targets, e);
    const isAcross = at(problem.landOf, a) !== at(problem.landOf, b);
    const points = routeOne({ problem, grid, sites: all, ways, used }, a, b, isAcross && gathers);
    return { source: ids[a] ?? '', target: ids[b] ?? '', isAcross, points: points.map(rounded) };
  });
}

interface LandObstacle extends Obstacle {
  readonly land: number;
}

interface Water {
  readonly problem: Problem;
  readonly grid: ObstacleGrid;
  readonly sites: readonly Point[];
  readonly ways: Waterways;
  readonly used: Map<number, number>;
}

function routeOne(water: Water, a: number, b: number, onWater: boolean): Point[] {
  const [from, to] = [water.sites[a] ?? { x: 0, y: 0 }, water.sites[b] ?? { x: 0, y: 0 }];
  const strangers = strangersTo(water.grid, a, b, Number.POSITIVE_INFINITY);
  // A line over a name is less of a fault than a line through a symbol, or a long way round.
  const symbols = strangersTo(water.grid, a, b, water.problem.nodeCount);
  const bent = bendLine(from, to, strangers) ?? bendLine(from, to, symbols);
  if (!onWater && bent !== undefined) return bent;
  const lands = [at(water.problem.landOf, a), at(water.problem.landOf, b)] as const;
  const way = findWay(water.ways, water.sites, a, b, lands, onWater ? water.used : new Map());
  if (way === undefined) return bent ?? [from, to];
  const line = [from, ...way, to];
  if (!onWater) return smoothed(pullTight(line, symbols), symbols);
  const isDetour = lengthOf(line) > LONGEST_DETOUR * Math.hypot(to.x - from.x, to.y - from.y);
  return isDetour && bent !== undefined ? bent : smoothed(relax(line, symbols), symbols);
}

function smoothed(line: readonly Point[], strangers: Strangers): Point[] {
  const round = roundCorners(line);
  return isClear(round, strangers) ? round : [...line];
}

/**
 * Smooths a line by moving each point towards its neighbours' middle while it stays clear: Voronoi edges
 * zigzag.
 */
function relax(line: readonly Point[], strangers: Strangers): Point[] {
  const relaxed = [...line];
  for (let round = 0; round < RELAXATIONS; round++) {
    for (const [i, point] of relaxed.entries()) {
      const [before, after] = [relaxed[i - 1], relaxed[i + 1]];
      if (before === undefined || after === undefined) continue;
      const moved = {
        x: (before.x + 2 * point.x + after.x) / 4,
        y: (before.y + 2 * point.y + after.y) / 4,
      };
      if (isClear([before, moved, after], strangers)) relaxed[i] = moved;
    }
  }
  return relaxed;
}

const lengthOf = (line: readonly Point[]): number =>
  line.reduce((sum, { x, y }, i) => {
    const next = line[i + 1];
    return next === undefined ? sum : sum + Math.hypot(next.x - x, next.y - y);
  }, 0);

/**
 * Lists the obstacles of links: first each symbol, by its index, then circles in a row along the name of each
 * land.
 */
function obstaclesOf(
  { nodeCount, boxCount, radius, halfWidth, halfHeight, landOf }: Problem,
  { x, y }: Places,
) {
  const obstacles: LandObstacle[] = Array.from({ length: nodeCount }, (_, v) => ({
    ...{ x: at(x, v), y: at(y, v), radius: at(radius, v) + CLEARANCE, land: at(landOf, v), box: v },
  }));
  for (let box = nodeCount; box < boxCount; box++) {
    const tall = at(halfHeight, box);
    const count = Math.max(1, Math.round(at(halfWidth, box) / tall));
    for (let i = 0; i < count; i++)
      obstacles.push({
        x: at(x, box) + ((2 * i + 1) / count - 1) * at(halfWidth, box),
        ...{ y: at(y, box), radius: tall + 1, land: at(landOf, box), box },
      });
  }
  return obstacles;
}

/** Points around everything, so that there is a way along the outer shores. */
function borderOf(sites: readonly Point[], unit: number): Point[] {
  const xs = sites.map(({ x }) => x);
  const ys = sites.map(({ y }) => y);
  const [left, right] = [Math.min(...xs) - 2 * unit, Math.max(...xs) + 2 * unit];
  const [top, bottom] = [Math.min(...ys) - 2 * unit, Math.max(...ys) + 2 * unit];
  if (sites.length === 0) return [];
  const columns = Math.max(2, Math.round((right - left) / (1.5 * unit)));
  const rows = Math.max(2, Math.round((bottom - top) / (1.5 * unit)));
  const points: Point[] = [];
  for (let i = 0; i <= columns; i++) {
    const x = left + ((right - left) * i) / columns;
    points.push({ x, y: top }, { x, y: bottom });
  }
  for (let i = 1; i < rows; i++) {
    const y = top + ((bottom - top) * i) / rows;
    points.push({ x: left, y }, { x: right, y });
  }
  return points;
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });
