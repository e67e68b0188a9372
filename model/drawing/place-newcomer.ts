import { barycentre, boxAt, type Point } from './geometry.ts';
import { SpatialGrid } from './spatial-grid.ts';

/** Positions and families of everybody. */
export interface Layout {
  readonly placed: readonly Placed[];
}

type Placed = Point & {
  readonly actorId: string;
  readonly family: string;
  /** None where it stands on no land, or the map has none. */
  readonly landId?: string | null | undefined;
};

/** An actor that enters a map that is laid out. */
export interface Newcomer {
  readonly actorId: string;
  readonly family: string;
  readonly neighbourIds: readonly string[];
}

/** Between the centres of two actors, as in a first drawing: a node and its name fit. */
const CLEARANCE = 140;
const STEPS_A_TURN = 12;
/**
 * Number of newcomers above which they form a block next to the drawing: searching places among others would
 * take minutes.
 */
const ONE_BY_ONE = 500;
/** Turns of the spiral on which a place on the coast of its own land is looked for before any free one is taken. */
const TURNS_ALONG_COAST = 24;

/**
 * Places newcomers one after another: at the barycentre of their neighbours, else of their family, else at
 * the drawing's edge; then outwards on a spiral until free. With neighbours on several lands, on the coast of
 * the land it joins: between two lands it would be an islet. Nobody else moves. Deterministic.
 */
export function placeNewcomers(layout: Layout, newcomers: readonly Newcomer[]): ReadonlyMap<string, Point> {
  const everybody = [...layout.placed];
  const places = new Map<string, Point>();
  if (everybody.length === 0) return places;
  if (newcomers.length > ONE_BY_ONE) return placeBeside(everybody, newcomers);
  const taken = new SpatialGrid<Taken>(CLEARANCE);
  const take = (place: Taken): void => taken.addBox(boxAt(place, { width: 0, height: 0 }), place);
  everybody.forEach(take);
  for (const newcomer of [...newcomers].sort((a, b) => (a.actorId < b.actorId ? -1 : 1))) {
    const landId = landToJoin(newcomer, everybody);
    const place = freePlaceNear(startFor(newcomer, everybody, landId), taken, landId);
    places.set(newcomer.actorId, place);
    const { actorId, family } = newcomer;
    const stands = { actorId, family, landId, ...place };
    take(stands);
    everybody.push(stands);
  }
  return places;
}

/** Places a block at the right of the drawing, by family. */
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

/** Returns the land of most neighbours, by id if equal; undefined if there is none. */
function landToJoin({ neighbourIds }: Newcomer, placed: readonly Placed[]): string | undefined {
  const neighbours = new Set(neighbourIds);
  const counts = new Map<string, number>();
  for (const { actorId, landId } of placed)
    if (typeof landId === 'string' && neighbours.has(actorId))
      counts.set(landId, (counts.get(landId) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0];
}

function startFor({ family, neighbourIds }: Newcomer, placed: readonly Placed[], landId?: string): Point {
  const neighbours = new Set(neighbourIds);
  const onLand = placed.filter((other) => other.landId === landId && neighbours.has(other.actorId));
  return (
    (landId === undefined ? undefined : amid(onLand)) ??
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

type Taken = Point & Pick<Placed, 'landId'>;

function freePlaceNear(start: Point, taken: SpatialGrid<Taken>, landId: string | undefined): Point {
  let anywhere: Point | undefined;
  for (let step = 0; ; step += 1) {
    if (anywhere !== undefined && step > TURNS_ALONG_COAST * STEPS_A_TURN) return anywhere;
    // An Archimedean spiral: a third of the clearance further out at each turn.
    const angle = (step * 2 * Math.PI) / STEPS_A_TURN;
    const radius = (CLEARANCE / 3) * (step / STEPS_A_TURN);
    const place = {
      x: Math.round(start.x + radius * Math.cos(angle)),
      y: Math.round(start.y + radius * Math.sin(angle)),
    };
    const around = boxAt(place, { width: 2 * CLEARANCE, height: 2 * CLEARANCE });
    if (taken.some(around, ({ x, y }) => Math.hypot(x - place.x, y - place.y) < CLEARANCE)) continue;
    if (landId === undefined || isOnCoast(place, taken, landId)) return place;
    anywhere ??= place;
  }
}

/** Returns true if the nearest actor is of that land, and close enough for one coast around both. */
function isOnCoast(place: Point, taken: SpatialGrid<Taken>, landId: string): boolean {
  const reach = boxAt(place, { width: 4 * CLEARANCE, height: 4 * CLEARANCE });
  let [nearest, far] = ['', 2 * CLEARANCE];
  for (const one of taken.near(reach)) {
    const away = Math.hypot(one.x - place.x, one.y - place.y);
    if (away < far) [nearest, far] = [one.landId ?? '', away];
  }
  return nearest === landId;
}
