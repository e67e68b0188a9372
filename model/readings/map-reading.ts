import type { Language } from '../contract/primitives.ts';
import type { MapActor, TerritoryMap } from '../contract/reading.ts';
import { hasBegun } from '../elements/day.ts';
import type { System } from '../elements/system.ts';
import { withoutAbsent } from '../without-absent.ts';
import { landsReading } from './lands-reading.ts';
import { matchedNeeds, matchedOffers } from './needs-offers.ts';

/**
 * Reads all that the map of a territory draws on the system's day. Links are those of τ = 1, whatever τ the
 * query has. Lands that nobody named get names in `language`.
 */
export function mapReading(system: System, language: Language = 'fr'): TerritoryMap {
  const { facts, reading } = system;
  const { day } = reading;
  const lands = landsReading(system, language);
  return {
    territory: territoryRead(system),
    day,
    ...withoutAbsent({ known: facts.known }),
    actors: [...system.actors.values(), ...outsideActors(system)],
    reserve: facts.actors.filter(({ membership }) => !membership.onMap && hasBegun(membership.since, day)),
    memberships: membershipsAt(system),
    cooperations: [...system.cooperations],
    links: [...system.links(1).values()].map(({ actorIds: [a, b], intensity, cooperationIds }) => ({
      actorIds: [a, b],
      intensity,
      cooperationIds: [...cooperationIds],
    })),
    commitments: facts.commitments.map((commitment) => ({
      ...commitment,
      carriers: commitment.carriers.filter(({ since }) => hasBegun(since, day)),
    })),
    needs: matchedNeeds(system),
    offers: matchedOffers(system),
    ...(lands.length > 0 && { lands }),
    ...withoutAbsent({ composed: facts.composed }),
  };
}

/** Returns the territory's data on its map, without the map. */
export function territoryRead(system: System): TerritoryMap['territory'] {
  const { facts, actors, cooperations, commitments } = system;
  return {
    ...facts.territory,
    counts: {
      actors: actors.size,
      cooperations: cooperations.length,
      commitments: commitments.length,
      shown: facts.shown ?? 0,
    },
  };
}

// Parties of the territory's cooperations that are not on its map: from elsewhere, or waiting in the reserve.
function outsideActors({ facts, actors, cooperations }: System): MapActor[] {
  const parties = new Set(cooperations.flatMap((cooperation) => cooperation.parties.map((p) => p.actorId)));
  return [...facts.actors, ...facts.outside]
    .filter(({ id }) => parties.has(id) && !actors.has(id))
    .map((actor) => ({ ...actor, outside: true }));
}

function membershipsAt({ facts, reading }: System): TerritoryMap['memberships'] {
  const acting = new Set(
    facts.actors.filter(({ membership }) => hasBegun(membership.since, reading.day)).map(({ id }) => id),
  );
  return facts.memberships
    .filter(
      ({ fromId, toId, since }) => acting.has(fromId) && acting.has(toId) && hasBegun(since, reading.day),
    )
    .map(({ fromId, toId }) => ({ fromId, toId }));
}
