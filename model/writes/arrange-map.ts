import type { Arrangement, FoundLand } from '../drawing/arrange.ts';
import { type Edits, type Elements, nodeKey, type Properties, parseKey } from '../elements/elements.ts';
import { scopeOf } from '../elements/touched.ts';
import { append } from '../grouped.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';

/**
 * Gives all actors on a territory's map their computed position and land; nobody who moves counts as placed by hand
 * afterwards. A land that mostly equals a former one keeps its id, and so the room's name. `ids`: for new
 * lands, as many as were found.
 */
export const arrangeMap = (territoryId: string, arrangement: Arrangement, ids: readonly string[]): Plan => ({
  type: 'positions.arranged',
  subjectId: territoryId,
  scope: scopeOf({ territoryIds: [territoryId] }),
  reads: [() => ({ territories: [territoryId], contents: [territoryId] })],
  changes: ({ state }) => {
    requireNode(state, 'Territory', territoryId);
    return arrangementEdits(state, territoryId, arrangement, ids);
  },
});

/**
 * State that composing may replace: no positions at all, or the one layout that a screen made on first
 * opening the map.
 */
export type Uncomposed = 'without-places' | 'first-layout';

/**
 * Gives positions and lands to a map that nobody has placed or locked. Does nothing if that has changed under
 * the lock: of several screens that open a map, the first composes it.
 */
export const composeMap = (
  territoryId: string,
  arrangement: Arrangement,
  ids: readonly string[],
  found: Uncomposed,
): Plan => ({
  ...arrangeMap(territoryId, arrangement, ids),
  type: 'positions.composed',
  changes: ({ state }) => {
    requireNode(state, 'Territory', territoryId);
    const isStill =
      found === 'without-places' ? hasNoPlace(state, territoryId) : isUntouched(state, territoryId);
    return isStill ? arrangementEdits(state, territoryId, arrangement, ids) : new Map();
  },
});

const membershipsIn = (state: Elements, territoryId: string): Properties[] =>
  [...state].flatMap(([key, properties]) => {
    const { kind, toId } = parseKey(key);
    return kind === 'ACTS_IN' && toId === territoryId ? [properties] : [];
  });

/** Returns true if no actor of a territory has a position on its map. */
export const hasNoPlace = (state: Elements, territoryId: string): boolean =>
  membershipsIn(state, territoryId).every(({ x }) => x === undefined);

/** Whether a map has no lands, is not settled, and nobody was placed on it by hand. */
export const isUntouched = (state: Elements, territoryId: string): boolean =>
  state.get(nodeKey('Territory', territoryId))?.frozen !== true &&
  landsIn(state, territoryId).size === 0 &&
  membershipsIn(state, territoryId).every(({ placed }) => placed === undefined);

/** Returns the edits that put an arrangement on the map of a territory; `state` contains its elements. */
export function arrangementEdits(
  state: Elements,
  territoryId: string,
  arrangement: Arrangement,
  ids: readonly string[],
): Edits {
  const members = membersIn(state, territoryId);
  const known = landsIn(state, territoryId);
  const kept = keptIds(arrangement.lands, known, members);
  const idOf = (land: number): string => kept.get(land) ?? ids[land] ?? '';
  return new Map([
    ...landEdits(territoryId, arrangement.lands, known, idOf),
    ...placeEdits(state, territoryId, arrangement, idOf),
  ]);
}

/** Lists the actors of each land, by its id. */
function membersIn(state: Elements, territoryId: string): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const [key, { landId }] of state) {
    const { kind, id, toId } = parseKey(key);
    if (kind === 'ACTS_IN' && toId === territoryId && typeof landId === 'string') append(members, landId, id);
  }
  return members;
}

function landsIn(state: Elements, territoryId: string): ReadonlyMap<string, Properties> {
  return new Map(
    [...state].flatMap(([key, properties]) => {
      const { kind, id } = parseKey(key);
      return kind === 'Land' && properties.territoryId === territoryId ? [[id, properties] as const] : [];
    }),
  );
}

/** Matches each land to the former land with the largest overlap, if that is more than half of either. */
function keptIds(
  found: readonly FoundLand[],
  known: ReadonlyMap<string, Properties>,
  members: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<number, string> {
  const pairs = found.flatMap(({ actorIds }, land) => {
    const here = new Set(actorIds);
    return [...known.keys()].map((id) => {
      const before = members.get(id) ?? [];
      const shared = before.filter((actorId) => here.has(actorId)).length;
      return { land, id, shared, isMost: 2 * shared > Math.min(before.length, here.size) };
    });
  });
  const kept = new Map<number, string>();
  const taken = new Set<string>();
  const byShared = pairs
    .filter(({ isMost }) => isMost)
    .sort((a, b) => b.shared - a.shared || a.land - b.land || (a.id < b.id ? -1 : 1));
  for (const { land, id } of byShared) {
    if (kept.has(land) || taken.has(id)) continue;
    kept.set(land, id);
    taken.add(id);
  }
  return kept;
}

function landEdits(
  territoryId: string,
  found: readonly FoundLand[],
  known: ReadonlyMap<string, Properties>,
  idOf: (land: number) => string,
): [string, Properties | null][] {
  const put = found.map(({ x, y }, land): [string, Properties] => {
    const { name } = known.get(idOf(land)) ?? {};
    const properties = {
      territoryId,
      ...(name !== undefined && { name }),
      ...(x !== undefined && y !== undefined && { x, y }),
    };
    return [nodeKey('Land', idOf(land)), properties];
  });
  const stays = new Set(put.map(([key]) => key));
  const gone = [...known.keys()].map((id) => nodeKey('Land', id)).filter((key) => !stays.has(key));
  return [...put, ...gone.map((key): [string, null] => [key, null])];
}

/**
 * Returns the position edits. Actors that arrived during the layout stay in place, and on their land while it
 * exists.
 */
function placeEdits(
  state: Elements,
  territoryId: string,
  { positions, lands }: Arrangement,
  idOf: (land: number) => string,
): Edits {
  const places = new Map(positions.map(({ actorId, x, y }) => [actorId, { x, y }]));
  const landOf = new Map(
    lands.flatMap(({ actorIds }, land) => actorIds.map((id) => [id, idOf(land)] as const)),
  );
  const ids = new Set(lands.map((_, land) => idOf(land)));
  const edits = new Map<string, Properties>();
  for (const [key, membership] of state) {
    const { kind, id, toId } = parseKey(key);
    if (kind !== 'ACTS_IN' || toId !== territoryId) continue;
    const { placed, landId: before, ...rest } = membership;
    const place = places.get(id);
    const stays = typeof before === 'string' && ids.has(before) ? before : undefined;
    const landId = place === undefined ? stays : landOf.get(id);
    const moves = place !== undefined && (place.x !== rest.x || place.y !== rest.y);
    edits.set(key, {
      ...rest,
      ...place,
      ...(!moves && placed !== undefined && { placed }),
      ...(landId !== undefined && { landId }),
    });
  }
  return edits;
}
