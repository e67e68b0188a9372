import type { System } from '../elements/system.ts';
import { joinedLands, type Partners } from '../writes/joined-lands.ts';
import type { Arrangement } from './arrange.ts';
import { placeNewcomers } from './place-newcomer.ts';

/**
 * Adds hidden actors to an arrangement of what everybody sees, next to their partners and on the land of most of
 * them. Nobody else's position or land depends on them, so none reveals that they exist.
 */
export function withHidden(arrangement: Arrangement, system: System): Arrangement {
  const placed = new Set(arrangement.positions.map(({ actorId }) => actorId));
  const hidden = [...system.actors.keys()].filter((id) => !placed.has(id));
  if (hidden.length === 0) return arrangement;
  const landOf = new Map(
    arrangement.lands.flatMap(({ actorIds }, i) => actorIds.map((id) => [id, String(i)] as const)),
  );
  const layout = {
    placed: arrangement.positions.map((position) => ({
      ...position,
      family: String(system.actors.get(position.actorId)?.family ?? ''),
      landId: landOf.get(position.actorId) ?? null,
    })),
  };
  const partners = partnersIn(system);
  const places = placeNewcomers(
    layout,
    hidden.map((actorId) => ({
      actorId,
      family: String(system.actors.get(actorId)?.family ?? ''),
      neighbourIds: [...(partners.get(actorId) ?? [])],
    })),
  );
  const joined = joinedLands(hidden, partners, landOf);
  return {
    ...arrangement,
    positions: [...arrangement.positions, ...[...places].map(([actorId, at]) => ({ actorId, ...at }))],
    lands: arrangement.lands.map((land, i) => ({
      ...land,
      actorIds: [...land.actorIds, ...hidden.filter((id) => joined.get(id) === String(i))],
    })),
  };
}

function partnersIn({ facts }: System): Partners {
  const partners = new Map<string, Set<string>>();
  for (const { parties } of facts.cooperations)
    for (const { actorId } of parties) {
      const known = partners.get(actorId) ?? new Set();
      for (const party of parties) if (party.actorId !== actorId) known.add(party.actorId);
      partners.set(actorId, known);
    }
  return partners;
}
