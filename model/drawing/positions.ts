import type { MapActor, TerritoryMap } from '../contract/reading.ts';
import type { Position } from '../contract/territory.ts';
import { Room } from './free-spot.ts';
import { barycentre, type Point } from './geometry.ts';
import type { Hub, Line } from './lines.ts';

export interface Placement {
  /** Positions of everything drawn, including hubs. */
  readonly at: ReadonlyMap<string, Point>;
  /** Actors of the territory that had no position: placed next to their neighbours. */
  readonly foundIds: readonly string[];
}

/** How far an actor from outside stands from its partners, away from the middle of the map. */
const OUTSIDE_STEP = 120;

const storedPosition = ({ x, y }: MapActor): Point | null =>
  x === undefined || y === undefined ? null : { x, y };

/**
 * Returns true if the map must be laid out: too few actors have a position to place the others next to them. On
 * a map already drawn, newcomers are always placed among the others.
 */
export function needsLayout(actors: readonly MapActor[], first = true): boolean {
  const inside = actors.filter((actor) => !actor.outside);
  const unplaced = inside.filter((actor) => storedPosition(actor) === null).length;
  return unplaced > 0 && (first ? unplaced > inside.length * 0.3 : unplaced === inside.length);
}

/**
 * Positions everything drawn: stored positions first, then others next to their partners, outside actors on
 * the far side of theirs, hubs between their parties.
 */
export function placeEverything(
  actors: readonly MapActor[],
  lines: readonly Line[],
  hubs: readonly Hub[],
): Placement {
  const at = new Map<string, Point>();
  const room = new Room();
  const settle = (id: string, point: Point): void => {
    at.set(id, point);
    room.takeActor(point);
  };
  const inside = actors.filter((actor) => !actor.outside);
  for (const actor of inside) {
    const point = storedPosition(actor);
    if (point !== null) settle(actor.id, point);
  }
  const partners = partnersOf(lines, hubs);
  const foundIds = inside.filter(({ id }) => !at.has(id)).map(({ id }) => id);
  const centre = barycentre([...at.values()]);
  const linked = [...at].flatMap(([id, point]) => (partners.has(id) ? [point] : []));
  const edge = Math.max(...linked.map(({ y }) => y)) + OUTSIDE_STEP;
  for (const id of foundIds) {
    const near = placed(partners.get(id), at);
    // Unlinked actors gather in the middle of an empty map, or together below the others.
    const spot =
      near.length > 0
        ? room.spotForNewcomer(barycentre(near))
        : linked.length > 0
          ? room.spotForNewcomer({ x: centre.x, y: edge }, edge)
          : room.spotForNewcomer(centre);
    settle(id, spot);
  }
  for (const { id } of actors.filter((actor) => actor.outside)) {
    settle(id, room.spotForActor(awayFrom(centre, placed(partners.get(id), at))));
  }
  for (const hub of hubs) at.set(hub.id, room.spotForHub(barycentre(placed(new Set(hub.partyIds), at))));
  return { at, foundIds };
}

/** Returns found positions for storage, in whole units. */
export const foundPositions = ({ at, foundIds }: Placement): Position[] =>
  foundIds.flatMap((actorId) => {
    const point = at.get(actorId);
    return point === undefined ? [] : [{ actorId, x: Math.round(point.x), y: Math.round(point.y) }];
  });

/** Selects the positions that the territory stores: outside actors have none there. */
export function positionsInside(positions: readonly Position[], { actors }: TerritoryMap): Position[] {
  const inside = new Set(actors.filter((actor) => !actor.outside).map(({ id }) => id));
  return positions.filter(({ actorId }) => inside.has(actorId));
}

function partnersOf(lines: readonly Line[], hubs: readonly Hub[]): Map<string, Set<string>> {
  const partners = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    if (a === b) return;
    partners.set(a, (partners.get(a) ?? new Set()).add(b));
  };
  for (const { kind, source, target } of lines) {
    if (kind !== 'link') continue;
    join(source, target);
    join(target, source);
  }
  for (const { partyIds } of hubs) for (const a of partyIds) for (const b of partyIds) join(a, b);
  return partners;
}

const placed = (ids: ReadonlySet<string> | undefined, at: ReadonlyMap<string, Point>): Point[] =>
  [...(ids ?? [])].flatMap((id) => at.get(id) ?? []);

function awayFrom(centre: Point, partners: readonly Point[]): Point {
  const from = barycentre(partners);
  const dx = from.x - centre.x;
  const dy = from.y - centre.y;
  const length = Math.hypot(dx, dy);
  // One partner exactly in the middle gives no direction: go right.
  if (length < 1) return { x: from.x + OUTSIDE_STEP, y: from.y };
  return { x: from.x + (dx / length) * OUTSIDE_STEP, y: from.y + (dy / length) * OUTSIDE_STEP };
}
