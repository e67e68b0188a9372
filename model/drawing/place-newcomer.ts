import { barycentre, boxAt, type Point } from './geometry.ts';
import { SpatialGrid } from './spatial-grid.ts';

/** Where everybody is, and the family of each. */
export interface Layout {
  readonly placed: readonly (Point & { readonly actorId: string; readonly family: string })[];
}

/** An actor that enters a map that is laid out. */
export interface Newcomer {
  readonly actorId: string;
  readonly family: string;
  readonly neighbourIds: readonly string[];
}

/** Between the centres of two actors, as in a first drawing: a node and its name fit. */
const CLEARANCE = 140;
const STEPS_A_TURN = 12;
/** A crowd has no room among those who are there, and looking for some would take minutes: it stands beside them. */
const ONE_BY_ONE = 500;

/**
 * Places newcomers one after the other: at the barycentre of their neighbours, else of their family, else at the edge
 * of the drawing; then outwards on a spiral until nobody is overlapped. Nobody else moves. Same input, same places.
 */
export function placeNewcomers(layout: Layout, newcomers: readonly Newcomer[]): ReadonlyMap<string, Point> {
  const everybody = [...layout.placed];
  const places = new Map<string, Point>();
  if (everybody.length === 0) return places;
  if (newcomers.length > ONE_BY_ONE) return placeBeside(everybody, newcomers);
  const taken = new SpatialGrid<Point>(CLEARANCE);
  const take = (place: Point): void => taken.addBox(boxAt(place, { width: 0, height: 0 }), place);
  everybody.forEach(take);
  for (const newcomer of [...newcomers].sort((a, b) => (a.actorId < b.actorId ? -1 : 1))) {
    const place = freePlaceNear(startFor(newcomer, everybody), taken);
    places.set(newcomer.actorId, place);
    take(place);
    everybody.push({ actorId: newcomer.actorId, family: newcomer.family, ...place });
  }
  return places;
}

/** A block at the right of the drawing, family by family. */
function placeBeside(placed: Layout['placed'], newcomers: readonly Newcomer[]): ReadonlyMap<string, Point> {
  const [left, top] = placed.reduce(
    ([right, top], { x, y }) => [Math.max(right, x), Math.min(top, y)],
    [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  );
  const rows = Math.ceil(Math.sqrt(newcomers.length));
  const order = (a: Newcomer, b: Newcomer): number =>
    a.family < b.family || (a.family === b.family && a.actorId < b.actorId) ? -1 : 1;
  return new Map(
    [...newcomers].sort(order).map(({ actorId }, i): [string, Point] => [
      actorId,
      {
        x: Math.round(left + CLEARANCE * (2 + Math.floor(i / rows))),
        y: Math.round(top + CLEARANCE * (i % rows)),
      },
    ]),
  );
}

function startFor({ family, neighbourIds }: Newcomer, placed: Layout['placed']): Point {
  const neighbours = new Set(neighbourIds);
  return (
    amid(placed.filter(({ actorId }) => neighbours.has(actorId))) ??
    amid(placed.filter((other) => other.family === family)) ??
    edgeOf(placed)
  );
}

const amid = (points: readonly Point[]): Point | undefined =>
  points.length === 0 ? undefined : barycentre(points);

const edgeOf = (placed: readonly Point[]): Point => ({
  x: Math.max(...placed.map(({ x }) => x)) + CLEARANCE,
  y: barycentre(placed).y,
});

function freePlaceNear(start: Point, taken: SpatialGrid<Point>): Point {
  for (let step = 0; ; step += 1) {
    // An Archimedean spiral: a third of the clearance further out at each turn.
    const angle = (step * 2 * Math.PI) / STEPS_A_TURN;
    const radius = (CLEARANCE / 3) * (step / STEPS_A_TURN);
    const place = {
      x: Math.round(start.x + radius * Math.cos(angle)),
      y: Math.round(start.y + radius * Math.sin(angle)),
    };
    const around = boxAt(place, { width: 2 * CLEARANCE, height: 2 * CLEARANCE });
    if (!taken.some(around, ({ x, y }) => Math.hypot(x - place.x, y - place.y) < CLEARANCE)) return place;
  }
}
