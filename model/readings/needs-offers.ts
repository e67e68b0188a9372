import type { Need } from '../contract/actor.ts';
import type { TerritoryMap } from '../contract/reading.ts';
import type { System } from '../elements/system.ts';

/** Skills and funding are too wide to match without a theme. */
const NEED_A_THEME: ReadonlySet<string> = new Set(['skills', 'funding']);

/**
 * Returns true if an offer meets a need: another actor's, same resource, same theme; no theme on both sides
 * matches too, except for skills and funding.
 */
export function meets(need: Need, offer: Need): boolean {
  if (need.actorId === offer.actorId || need.resourceId !== offer.resourceId) return false;
  if (need.themeId !== offer.themeId) return false;
  return need.themeId !== undefined || !NEED_A_THEME.has(need.resourceId);
}

/** Lists the needs of the actors on the map, each with the actors on the map that offer it. */
export function matchedNeeds(system: System): TerritoryMap['needs'] {
  const offers = ofTheMap(system, system.facts.offers);
  return ofTheMap(system, system.facts.needs).map((need) => ({
    ...need,
    offeredByIds: offers.filter((offer) => meets(need, offer)).map(({ actorId }) => actorId),
  }));
}

/** Lists the offers of the actors on the map, each with the actors on the map that need it. */
export function matchedOffers(system: System): TerritoryMap['offers'] {
  const needs = ofTheMap(system, system.facts.needs);
  return ofTheMap(system, system.facts.offers).map((offer) => ({
    ...offer,
    neededByIds: needs.filter((need) => meets(need, offer)).map(({ actorId }) => actorId),
  }));
}

const ofTheMap = (system: System, needs: readonly Need[]): readonly Need[] =>
  needs.filter(({ actorId }) => system.actors.has(actorId));
