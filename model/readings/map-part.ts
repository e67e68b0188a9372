import type { MapLand } from '../contract/land.ts';
import { isPart, type MapQuery, NO_THEME, type PartAsked, partAsked } from '../contract/map-part.ts';
import type { MapActor, TerritoryMap } from '../contract/reading.ts';
import { NotFoundError } from '../errors.ts';
import { withoutAbsent } from '../without-absent.ts';
import { mainThemes } from './main-themes.ts';

/** Returns a function for the main theme of an actor, as the map colours it. */
export function themeOf(map: TerritoryMap): (actor: Pick<MapActor, 'id'>) => string {
  const themes = mainThemes(map);
  return ({ id }) => themes.get(id) ?? NO_THEME;
}

/** The actors of the map that a part is made of; those from elsewhere are in none. */
export function actorsOfPart(map: TerritoryMap, { family, theme, around }: PartAsked): MapActor[] {
  const inside = map.actors.filter(({ outside }) => outside !== true);
  const partners = around === undefined ? undefined : partnersOf(map, around);
  const themed = theme === undefined ? undefined : themeOf(map);
  return inside.filter(
    (actor) =>
      (family === undefined || actor.family === family) &&
      (themed === undefined || themed(actor) === theme) &&
      (partners === undefined || partners.has(actor.id)),
  );
}

/**
 * Returns a part of a map as a self-contained map. A cooperation belongs to it if all its parties on the map
 * do. Above `atMost` actors it lists none.
 */
export function mapPart(
  map: TerritoryMap,
  { atMost, ...asked }: PartAsked & Pick<MapQuery, 'atMost'>,
): TerritoryMap {
  const listed = map.actors.length + map.reserve.length;
  if (!isPart(asked))
    return atMost !== undefined && listed > atMost ? nobodyOf(map, {}, map.territory.counts.actors) : map;
  const chosen = new Set(actorsOfPart(map, asked).map(({ id }) => id));
  const part = partOf(map, asked, chosen);
  return atMost !== undefined && part.actors.length > atMost ? nobodyOf(map, asked, chosen.size) : part;
}

const nobodyOf = (
  { territory, day, known }: TerritoryMap,
  asked: PartAsked,
  actors: number,
): TerritoryMap => ({
  territory,
  day,
  ...withoutAbsent({ known }),
  part: { ...partAsked(asked), actors, leaving: 0, beyond: true },
  actors: [],
  reserve: [],
  memberships: [],
  cooperations: [],
  links: [],
  commitments: [],
  needs: [],
  offers: [],
});

function partOf(map: TerritoryMap, asked: PartAsked, chosen: ReadonlySet<string>): TerritoryMap {
  const outside = new Set(map.actors.filter((actor) => actor.outside).map(({ id }) => id));
  const touching = map.cooperations.filter(({ parties }) =>
    parties.some(({ actorId }) => chosen.has(actorId)),
  );
  const cooperations = touching.filter(({ parties }) =>
    parties.every(({ actorId }) => chosen.has(actorId) || outside.has(actorId)),
  );
  const kept = new Set(cooperations.map(({ id }) => id));
  const named = new Set([...chosen, ...cooperations.flatMap(({ parties }) => parties.map((p) => p.actorId))]);
  const ofChosen = (ids: readonly string[]) => ids.filter((id) => chosen.has(id));
  return {
    ...map,
    part: {
      ...partAsked(asked),
      actors: chosen.size,
      leaving: touching.length - cooperations.length,
      beyond: false,
    },
    actors: map.actors.filter(({ id }) => named.has(id)),
    reserve: [],
    memberships: map.memberships.filter(({ fromId, toId }) => chosen.has(fromId) && chosen.has(toId)),
    cooperations,
    links: map.links
      .map((link) => ({ ...link, cooperationIds: link.cooperationIds.filter((id) => kept.has(id)) }))
      .filter(({ cooperationIds }) => cooperationIds.length > 0),
    commitments: map.commitments.map((commitment) => ({
      ...commitment,
      carriers: commitment.carriers.filter(({ actorId }) => chosen.has(actorId)),
    })),
    needs: map.needs
      .filter(({ actorId }) => chosen.has(actorId))
      .map((need) => ({ ...need, offeredByIds: ofChosen(need.offeredByIds) })),
    offers: map.offers
      .filter(({ actorId }) => chosen.has(actorId))
      .map((offer) => ({ ...offer, neededByIds: ofChosen(offer.neededByIds) })),
    ...(map.lands && { lands: landsOf(map.lands, ofChosen) }),
  };
}

const landsOf = (lands: readonly MapLand[], ofChosen: (ids: readonly string[]) => string[]): MapLand[] =>
  lands
    .map((land) => ({ ...land, actorIds: ofChosen(land.actorIds) }))
    .filter(({ actorIds }) => actorIds.length > 0);

/** Returns an actor with all partners, whatever the state of their cooperation. */
function partnersOf({ actors, cooperations }: TerritoryMap, actorId: string): ReadonlySet<string> {
  if (!actors.some(({ id }) => id === actorId)) throw new NotFoundError('ACTOR', actorId);
  const shared = cooperations
    .map(({ parties }) => parties.map((party) => party.actorId))
    .filter((ids) => ids.includes(actorId));
  return new Set([actorId, ...shared.flat()]);
}
