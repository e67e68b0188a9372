import type { Core, EdgeSingular } from 'cytoscape';
import type { Point } from '../../../model/drawing/geometry.ts';
import type { Route } from '../../../model/drawing/lands/route-links.ts';

/** How Cytoscape is told of a line's corners: shares of the way between its ends, and how far beside it. */
export interface Corners {
  readonly weights: readonly number[];
  readonly distances: readonly number[];
}

/** The corners of a way between the ends of a line; none where it is straight. */
export function cornersOf([from, ...rest]: readonly Point[]): Corners | null {
  const to = rest.at(-1);
  if (from === undefined || to === undefined || rest.length < 2) return null;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  if (square === 0) return null;
  const corners = rest.slice(0, -1).map(({ x, y }) => ({ x: x - from.x, y: y - from.y }));
  return {
    weights: corners.map(({ x, y }) => rounded((x * dx + y * dy) / square, 1e4)),
    distances: corners.map(({ x, y }) => rounded((y * dx - x * dy) / Math.sqrt(square), 10)),
  };
}

const rounded = (value: number, parts: number): number => Math.round(value * parts) / parts;
const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Lines that run round the symbols of strangers, as long as both of their ends stay. */
export class Bends {
  readonly #cy: Core;
  #routes = new Map<string, Route>();

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /** Bends the lines that have a way, and straightens the others, and those whose ends stand elsewhere now. */
  show(routes: readonly Route[]): void {
    const before = this.#routes.size;
    this.#routes = new Map(
      routes.flatMap((route) =>
        route.points.length > 2 ? [[pairOf(route.source, route.target), route] as const] : [],
      ),
    );
    if (before + this.#routes.size === 0) return;
    this.#cy.batch(() => {
      for (const edge of this.#cy.edges().toArray()) {
        const corners = this.#cornersOf(edge);
        if (corners === null) edge.removeClass('bent');
        else {
          const { weights, distances } = corners;
          if (String(edge.data('weights')) !== String(weights)) edge.data({ weights, distances });
          edge.addClass('bent');
        }
      }
    });
  }

  #cornersOf(edge: EdgeSingular): Corners | null {
    if (!edge.hasClass('link') && !edge.hasClass('spoke')) return null;
    if (edge.hasClass('parallel')) return null;
    const [source, target] = [edge.source(), edge.target()];
    const route = this.#routes.get(pairOf(source.id(), target.id()));
    if (route === undefined) return null;
    const points = route.source === source.id() ? route.points : [...route.points].reverse();
    const [from, to] = [points[0], points.at(-1)];
    if (from === undefined || to === undefined) return null;
    const stays = isAt(from, source.position()) && isAt(to, target.position());
    return stays ? cornersOf(points) : null;
  }
}

const isAt = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) < 1;
