import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import { barycentre, type Point } from '../../../model/drawing/geometry.ts';
import { compare } from '../../../model/elements/order.ts';
import { type Area, LANDSCAPE } from './page.ts';

/** An actor where it is drawn. */
export interface Placed extends Point {
  readonly actor: MapActor;
  /** Its side, in those of a common body. */
  readonly weight: number;
}

/** Positions of the actors on the page, and the size of common bodies that keeps neighbours apart. */
export interface Placing {
  readonly actors: ReadonlyMap<string, Placed>;
  readonly size: number;
  /** Units of the page in one of the map. */
  readonly scale: number;
}

/** Returns the size of an actor's body. */
export const sideOf = ({ size }: Pick<Placing, 'size'>, { weight }: Placed): number => size * weight;

const LARGEST = 40;
const SMALLEST = 9;
/** Crowd in which even the smallest bodies would overlap. */
const MANY = { from: 1500, smallest: 6 };
/** Between an outside actor and its partners, in the map's own units. */
const BESIDE = 130;
/** Room for bodies and labels at the edge of the map. */
const EDGE = { x: 70, y: 42 };
/** A map of few actors is not blown up beyond this. */
const LARGEST_SCALE = 1.7;

/**
 * Places the actors on the page from their stored positions; actors without one on a ring, outside actors
 * next to their partners.
 */
export function placeActors(
  actors: readonly MapActor[],
  cooperations: TerritoryMap['cooperations'],
  area: Area = LANDSCAPE.map,
  stretch = 1,
  weights: ReadonlyMap<string, number> = new Map(),
): Placing {
  const points = new Map<string, Point>();
  for (const { id, x, y, outside } of actors) {
    if (!outside && x !== undefined && y !== undefined) points.set(id, { x, y });
  }
  placeOnRing(
    actors.filter(({ id, outside }) => !outside && !points.has(id)),
    points,
  );
  placeBeside(
    actors.filter(({ outside }) => outside),
    cooperations,
    points,
  );
  const { scale, offset } = fit([...points.values()], area, stretch);
  const placed = new Map<string, Placed>();
  for (const actor of actors) {
    const point = points.get(actor.id);
    if (point === undefined) continue;
    placed.set(actor.id, {
      actor,
      x: point.x * scale.x + offset.x,
      y: point.y * scale.y + offset.y,
      weight: weights.get(actor.id) ?? 1,
    });
  }
  return {
    actors: placed,
    size: bodySize([...placed.values()]),
    scale: Math.min(scale.x, scale.y),
  };
}

// Orders the ring by family, to give it a meaning, around the placed actors.
function placeOnRing(unplaced: readonly MapActor[], points: Map<string, Point>): void {
  const box = boxOf([...points.values()]);
  const around = Math.hypot(box.width, box.height) / 2 + (points.size > 0 ? 110 : 0);
  const radius = Math.max(around, (unplaced.length * 95) / (2 * Math.PI), unplaced.length > 1 ? 90 : 0);
  const ordered = [...unplaced].sort((a, b) => compare(a.family, b.family) || compare(a.id, b.id));
  for (const [i, { id }] of ordered.entries()) {
    const angle = (i / ordered.length) * 2 * Math.PI;
    points.set(id, {
      x: box.x + box.width / 2 + radius * Math.sin(angle),
      y: box.y + box.height / 2 - radius * Math.cos(angle),
    });
  }
}

function placeBeside(
  outside: readonly MapActor[],
  cooperations: TerritoryMap['cooperations'],
  points: Map<string, Point>,
): void {
  const box = boxOf([...points.values()]);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  for (const [rank, { id }] of [...outside].sort((a, b) => compare(a.id, b.id)).entries()) {
    const partners = cooperations
      .filter(({ parties }) => parties.some(({ actorId }) => actorId === id))
      .flatMap(({ parties }) => parties.flatMap(({ actorId }) => points.get(actorId) ?? []));
    const near = partners.length === 0 ? middle : barycentre(partners);
    points.set(
      id,
      freeSpot(near, Math.atan2(near.y - middle.y, near.x - middle.x) || rank, [...points.values()]),
    );
  }
}

// Outwards first, then turning and stepping away until there is room.
function freeSpot(near: Point, outwards: number, taken: readonly Point[]): Point {
  for (let distance = BESIDE; distance < BESIDE * 8; distance += BESIDE / 2) {
    for (const turn of [0, 0.6, -0.6, 1.2, -1.2, 1.9, -1.9, 2.6, -2.6]) {
      const spot = {
        x: near.x + distance * Math.cos(outwards + turn),
        y: near.y + distance * Math.sin(outwards + turn),
      };
      if (taken.every((other) => Math.hypot(other.x - spot.x, other.y - spot.y) > BESIDE * 0.6)) return spot;
    }
  }
  return { x: near.x + BESIDE * Math.cos(outwards), y: near.y + BESIDE * Math.sin(outwards) };
}

// A map may be drawn out one way by so much, to fill a page that is not of its form.
function fit(points: readonly Point[], area: Area, stretch: number): { scale: Point; offset: Point } {
  const box = boxOf(points);
  const most = {
    x: (area.width - 2 * EDGE.x) / Math.max(box.width, 1),
    y: (area.height - 2 * EDGE.y) / Math.max(box.height, 1),
  };
  const both = Math.min(most.x, most.y, LARGEST_SCALE);
  const scale = { x: Math.min(most.x, both * stretch), y: Math.min(most.y, both * stretch) };
  return {
    scale,
    offset: {
      x: area.x + area.width / 2 - (box.x + box.width / 2) * scale.x,
      y: area.y + area.height / 2 - (box.y + box.height / 2) * scale.y,
    },
  };
}

// Half the usual distance to the nearest neighbour.
function bodySize(placed: readonly Placed[]): number {
  const nearest = placed
    .map((one) =>
      Math.min(
        ...placed
          .filter((other) => other !== one)
          .map((other) => Math.hypot(other.x - one.x, other.y - one.y)),
      ),
    )
    .sort((a, b) => a - b);
  const usual = nearest[Math.floor(nearest.length / 2)] ?? LARGEST;
  return Math.min(LARGEST, Math.max(placed.length > MANY.from ? MANY.smallest : SMALLEST, usual / 2));
}

function boxOf(points: readonly Point[]): Area {
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
