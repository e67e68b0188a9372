import type { Membership, MembershipInput, NewActor } from '../../../model/contract/actor.ts';
import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import type { Position } from '../../../model/contract/territory.ts';
import { withoutActor } from './cooperation-effects.ts';
import { change, drop, merged, patched, put } from './edit-map.ts';
import type { Edit } from './outbox.ts';

const actorOf = (map: TerritoryMap, id: string | undefined): MapActor | undefined =>
  map.actors.find((known) => known.id === id) ?? map.reserve.find((known) => known.id === id);

/** On the map or in the reserve, as its membership says. */
function placed(map: TerritoryMap, actor: MapActor): TerritoryMap {
  const onMap = actor.membership?.onMap !== false;
  const elsewhere = onMap ? 'reserve' : 'actors';
  return put(
    drop(map, elsewhere, ({ id }) => id === actor.id),
    onMap ? 'actors' : 'reserve',
    actor,
  );
}

export function addActor(map: TerritoryMap, { body }: Edit): TerritoryMap {
  const { membership = {}, ...given } = body as NewActor & { id: string };
  if (actorOf(map, given.id) !== undefined) return map;
  const initial: Partial<MapActor> = { charter: 'none', tableRoles: [], tags: [], version: 1 };
  const joined = merged<Membership>({ onMap: true }, membership);
  return placed(map, merged<MapActor>(initial, { ...given, membership: joined }));
}

export function updateActor(map: TerritoryMap, { params, body }: Edit): TerritoryMap {
  const patch = body as Record<string, unknown>;
  const fits = ({ id }: MapActor) => id === params.actorId;
  const to = (actor: MapActor) => patched(actor, patch);
  return change(change(map, 'actors', fits, to), 'reserve', fits, to);
}

export const deleteActor = (map: TerritoryMap, { params }: Edit): TerritoryMap =>
  withoutActor(map, params.actorId ?? '');

export function setMembership(map: TerritoryMap, { params, body }: Edit): TerritoryMap {
  const known = actorOf(map, params.actorId);
  // Someone of elsewhere comes with the server's answer: nothing of it is known here.
  if (known === undefined) return map;
  const { outside: _, ...actor } = known;
  const membership = merged<Membership>({ onMap: true, ...known.membership }, body as MembershipInput);
  return placed(map, { ...actor, membership });
}

/** It stays in sight as long as a cooperation shows it from outside. */
export function removeMembership(map: TerritoryMap, { params }: Edit): TerritoryMap {
  const known = actorOf(map, params.actorId);
  if (known === undefined) return map;
  const party = map.cooperations.some(({ parties }) => parties.some((one) => one.actorId === known.id));
  if (!party) return withoutActor(map, known.id);
  const { membership: _m, x: _x, y: _y, ...actor } = known;
  return put(
    drop(map, 'reserve', ({ id }) => id === known.id),
    'actors',
    { ...actor, outside: true },
  );
}

export function setPositions(map: TerritoryMap, { body }: Edit): TerritoryMap {
  const { positions, onlyUnset } = body as { positions: Position[]; onlyUnset?: boolean };
  const at = new Map(positions.map(({ actorId, x, y }) => [actorId, { x, y }]));
  return change(
    map,
    'actors',
    (actor) => at.has(actor.id) && !(onlyUnset && actor.x !== undefined),
    (actor) => ({ ...actor, ...at.get(actor.id) }),
  );
}

/** A need, or an offer: one an actor and resource. */
export const setResource =
  (kind: 'needs' | 'offers') =>
  (map: TerritoryMap, { params, body }: Edit): TerritoryMap => {
    const { actorId = '', resourceId = '' } = params;
    const said = { actorId, resourceId, ...(body as object) };
    // Who answers whom is for the server to say.
    return kind === 'needs'
      ? put(map, 'needs', { ...said, offeredByIds: [] })
      : put(map, 'offers', { ...said, neededByIds: [] });
  };

export const removeResource =
  (kind: 'needs' | 'offers') =>
  (map: TerritoryMap, { params }: Edit): TerritoryMap =>
    drop(map, kind, (one) => one.actorId === params.actorId && one.resourceId === params.resourceId);
