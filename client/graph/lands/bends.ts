import type { Core } from 'cytoscape';
import type { Point } from '../../../model/drawing/geometry.ts';
import type { Route } from '../../../model/drawing/lands/route-links.ts';
import { setClass } from '../controllers/set-class.ts';

/** Corners of a line in Cytoscape's form: fractions between its ends, and distances from it. */
export interface Corners {
  readonly weights: readonly number[];
  readonly distances: readonly number[];
}

/** How far a body reaches where it is not known, and at the least: Cytoscape draws no line whose first corner is within it. */
const BODY = 26;

/** Radii of the bodies at the ends of a line. */
type Reaches = readonly [from: number, to: number];

/** Returns the corners of a route, without those inside its end bodies; empty if straight. */
export function cornersOf(
  [from, ...rest]: readonly Point[],
  [reachOfFrom, reachOfTo]: Reaches = [BODY, BODY],
): Corners | null {
  const to = rest.at(-1);
  if (from === undefined || to === undefined || rest.length < 2) return null;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  if (square === 0) return null;
  const between = rest.slice(0, -1);
  const first = between.findIndex((point) => isBeyond(point, from, reachOfFrom));
  const last = between.findLastIndex((point) => isBeyond(point, to, reachOfTo));
  const corners = between.slice(first, last + 1).map(({ x, y }) => ({ x: x - from.x, y: y - from.y }));
  if (first < 0 || corners.length === 0) return null;
  return {
    weights: corners.map(({ x, y }) => rounded((x * dx + y * dy) / square, 1e4)),
    distances: corners.map(({ x, y }) => rounded((y * dx - x * dy) / Math.sqrt(square), 10)),
  };
}

const isBeyond = (point: Point, { x, y }: Point, reach: number): boolean =>
  Math.hypot(point.x - x, point.y - y) > reach;
const rounded = (value: number, parts: number): number => Math.round(value * parts) / parts;
const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** A line as far as its way depends on it. */
export interface DrawnLine {
  readonly source: string;
  readonly target: string;
  readonly classes: readonly string[];
}

/** Returns the present position of a node. */
export type PlaceOf = (id: string) => Point | undefined;

/** Lines that run round the symbols of strangers, as long as both of their ends stay. */
export class Bends {
  readonly #cy: Core;
  #routes = new Map<string, Route>();

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /** Bends the lines that have a route, and straightens others and all whose ends have moved. */
  show(routes: readonly Route[]): void {
    const before = this.#routes.size;
    this.#routes = new Map(
      routes.flatMap((route) =>
        route.points.length > 2 ? [[pairOf(route.source, route.target), route] as const] : [],
      ),
    );
    if (before + this.#routes.size > 0) this.#bend();
  }

  /** Draws the bends again after the symbols change size: corners may be covered or uncovered. */
  again(): void {
    if (this.#routes.size > 0) this.#bend();
  }

  #bend(): void {
    const placeOf: PlaceOf = (id) => this.#cy.getElementById(id).position();
    this.#cy.batch(() => {
      for (const edge of this.#cy.edges().toArray()) {
        const { source, target } = edge.data();
        const corners = this.of({ source, target, classes: edge.classes() }, placeOf);
        setClass(edge, 'bent', corners !== null);
        if (corners === null) continue;
        const { weights, distances } = corners;
        if (!isSame(edge.data('weights'), weights) || !isSame(edge.data('distances'), distances))
          edge.data({ weights, distances });
      }
    });
  }

  /**
   * Returns the corners of a line; null if it is straight, or its ends moved since its route was computed.
   */
  of({ source, target, classes }: DrawnLine, placeOf: PlaceOf): Corners | null {
    if (!classes.includes('link') && !classes.includes('spoke')) return null;
    if (classes.includes('parallel')) return null;
    const route = this.#routes.get(pairOf(source, target));
    if (route === undefined) return null;
    const points = route.source === source ? route.points : [...route.points].reverse();
    const [from, to] = [points[0], points.at(-1)];
    if (from === undefined || to === undefined) return null;
    if (!isAt(from, placeOf(source)) || !isAt(to, placeOf(target))) return null;
    return cornersOf(points, [this.#reachOf(source), this.#reachOf(target)]);
  }

  /** A body is the larger on the map the further one looks from. */
  #reachOf(id: string): number {
    const node = this.#cy.getElementById(id);
    return node.empty() ? BODY : Math.max(BODY, Math.hypot(node.width(), node.height()) / 2);
  }
}

const isSame = (a: unknown, b: readonly number[]): boolean => String(a) === String(b);

const isAt = (a: Point, b: Point | undefined): boolean =>
  b !== undefined && Math.hypot(a.x - b.x, a.y - b.y) < 1;
