import type { TerritoryMap } from '../../contract/reading.ts';
import { degreesIn } from '../../readings/lands-reading.ts';
import { pivotsOf } from '../lands/pivots.ts';

/** Names on a picture read from afar; other elements are marks only. */
export interface NamesFromAfar {
  readonly actorIds: ReadonlySet<string>;
  /** Named actors whose names may cover a symbol, one of each land at least; if not given, all. */
  readonly leaderIds?: ReadonlySet<string>;
  /** Lands whose own name is written: given by the room, or after nobody who is named already. */
  readonly landIds: ReadonlySet<string>;
}

/** Names of the best-linked of each land, on a map too full for the names of all. */
const OF_EACH_LAND = 3;
/** Number of best-linked actors named without lands. */
const WITHOUT_LANDS = 15;
/** Number of linked actors above which a land is known by at most two pivots; in a crowd by one. */
const PIVOTS_ABOVE = 90;
const PIVOTS_OF_EACH = 2;
const CROWD_ABOVE = 200;

/**
 * Chooses the names of a projected map: all who are linked where they have room, else three a land, else the pivots of
 * each; besides, whoever the question on the screen is about. Nobody without a link is named for that.
 *
 * @param hasRoomForAll whether the names of all who are linked fit the picture, in letters that are read from afar
 * @param askedIds actors of the question on the screen
 */
export function namesFromAfar(
  map: Pick<TerritoryMap, 'actors' | 'lands' | 'links'>,
  hasRoomForAll: boolean,
  askedIds: readonly string[],
): NamesFromAfar {
  const degrees = degreesIn(map.links);
  const linked = map.actors.map(({ id }) => id).filter((id) => degrees.has(id));
  const lands = map.lands ?? [];
  const chosen = hasRoomForAll ? linked : bestOf(lands, linked, degrees);
  const actorIds = new Set([...chosen, ...askedIds]);
  const leaders = lands.map((land) => [...pivotsOf([land], degrees)][0]);
  const landIds = lands.flatMap((land, i) => {
    const leader = leaders[i];
    return land.named || leader === undefined || !actorIds.has(leader) ? [land.id] : [];
  });
  const leaderIds = lands.length === 0 ? actorIds : new Set(leaders.flatMap((id) => id ?? []));
  return { actorIds, leaderIds, landIds: new Set(landIds) };
}

function bestOf(
  lands: NonNullable<TerritoryMap['lands']>,
  linked: readonly string[],
  degrees: ReadonlyMap<string, number>,
): readonly string[] {
  const best = (ids: readonly string[], most: number): readonly string[] =>
    [...ids]
      .filter((id) => degrees.has(id))
      .sort((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0) || (a < b ? -1 : 1))
      .slice(0, most);
  if (lands.length === 0) return best(linked, WITHOUT_LANDS);
  if (linked.length <= PIVOTS_ABOVE) return lands.flatMap(({ actorIds }) => best(actorIds, OF_EACH_LAND));
  const pivots = pivotsOf(lands, degrees);
  return lands.flatMap(({ actorIds }) =>
    best(
      actorIds.filter((id) => pivots.has(id)),
      linked.length > CROWD_ABOVE ? 1 : PIVOTS_OF_EACH,
    ),
  );
}
