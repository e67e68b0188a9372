import type { Cooperation } from '../../../model/contract/cooperation.ts';
import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import { declaredBy } from '../../../model/elements/cooperation-state.ts';
import { grouped } from '../../../model/grouped.ts';
import { indexMap } from '../map-index.ts';
import { firstInPerimeter, type Perimeter } from '../workshop-perimeter.ts';
import type { AddedLink, Drafts } from './drafts.ts';

/** A cooperation as one of its parties is asked about it. */
export interface KnownLink {
  readonly cooperation: Cooperation;
  /** The other parties, by id. */
  readonly partnerIds: readonly string[];
  /** Which of those with the very same partners it is: several stay several. */
  readonly place: number;
  readonly total: number;
}

/** States of cooperation asked about: wishes and promises are no joint work yet, and ended ones are over. */
const STATES = new Set(['active', 'unknown', 'dormant', 'in_progress']);

/** Lists the cooperations to ask an actor about, by partner; those in scope first. */
export function knownLinks(
  map: TerritoryMap,
  actorId: string,
  drafts: Drafts,
  perimeter: Perimeter,
): readonly KnownLink[] {
  const own = new Set([...drafts.links.added.map(({ id }) => id), ...drafts.links.left]);
  const asked = indexMap(map)
    .cooperationsOf(actorId)
    .filter(({ id, state }) => STATES.has(state) && !own.has(id))
    .map((cooperation) => ({
      cooperation,
      partnerIds: cooperation.parties.map((party) => party.actorId).filter((id) => id !== actorId),
    }));
  const groups = grouped(asked, ({ partnerIds }) => [[...partnerIds].sort().join(' ')]);
  const links = [...groups.values()].flatMap((group) =>
    group.map((link, place) => ({ ...link, place: place + 1, total: group.length })),
  );
  return firstInPerimeter(links, perimeter, ({ cooperation, partnerIds }) => ({
    themes: cooperation.themes,
    actorIds: partnerIds,
  }));
}

/**
 * Returns how a party is asked about links: as its own words if it declared one, as its partners' if they did,
 * else as what the map notes. A link that a list brought was declared by nobody.
 */
export function askedAs(
  links: readonly KnownLink[],
  actorId: string,
  day: string,
): 'own' | 'partners' | 'noted' {
  const isSaidBy = (id: string): boolean =>
    links.some(({ cooperation }) => declaredBy(cooperation.declarations, id, day) !== undefined);
  if (isSaidBy(actorId)) return 'own';
  return links.some((link) => link.partnerIds.some(isSaidBy)) ? 'partners' : 'noted';
}

/** Lists links added here whose partner is on the map or was named here. */
export const ownAdded = (drafts: Drafts, map: TerritoryMap, actorId: string): readonly AddedLink[] =>
  drafts.links.added.filter(
    (link) =>
      link.actorId !== actorId && (link.partner !== undefined || indexMap(map).actors.has(link.actorId)),
  );

/** Returns the partner of a link added here. */
export const partnerOf = (
  { actorId, partner }: Pick<AddedLink, 'actorId' | 'partner'>,
  map: TerritoryMap,
): Pick<MapActor, 'name' | 'family'> | undefined =>
  indexMap(map).actors.get(actorId) ?? (partner && { ...partner, family: 'unspecified' });

/**
 * Lists the cooperations that an actor still belongs to: statements on others would be refused, together with
 * the rest.
 */
export const stillParty = (map: TerritoryMap, actorId: string): ReadonlySet<string> =>
  new Set(
    indexMap(map)
      .cooperationsOf(actorId)
      .map(({ id }) => id),
  );
