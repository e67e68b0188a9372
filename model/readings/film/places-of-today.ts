import type { Film } from '../../contract/film.ts';
import type { MapActor, TerritoryMap } from '../../contract/reading.ts';
import { memoizeByObject } from '../../once.ts';

export type Places = Film['places'];

/** Removes positions and lands from a map: an image of a film. */
export function withoutPlaces({
  lands: _lands,
  known: _known,
  composed: _composed,
  ...map
}: TerritoryMap): TerritoryMap {
  return {
    ...map,
    actors: map.actors.map((one) => unplaced(one)),
    reserve: map.reserve.map((one) => unplaced(one)),
  };
}

/** The same object for the same actor: what is compared item by item is then written out once. */
const unplaced = memoizeByObject(({ x: _x, y: _y, placed: _placed, ...plain }: MapActor): MapActor => plain);

/** An image where everyone stands where they stand today; a land is there once somebody is on it. */
export function onPlaces(image: TerritoryMap, { positions, lands }: Places): TerritoryMap {
  const places = new Map(positions.map(({ actorId, x, y }) => [actorId, { x, y }]));
  const placed = (actor: MapActor): MapActor => ({ ...actor, ...places.get(actor.id) });
  const here = new Set(image.actors.filter(({ outside }) => outside !== true).map(({ id }) => id));
  const peopled = lands
    .map((land) => ({ ...land, actorIds: land.actorIds.filter((id) => here.has(id)) }))
    .filter(({ actorIds }) => actorIds.length > 0);
  return {
    ...image,
    actors: image.actors.map(placed),
    reserve: image.reserve.map(placed),
    ...(peopled.length > 0 && { lands: peopled }),
  };
}
