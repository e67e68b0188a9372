import type { System } from '../elements/system.ts';
import type { Arrangement, FoundLand } from './arrange.ts';
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
    arrangement.lands.flatMap(({ actorIds }, i) => actorIds.map((id) => [id, i] as const)),
  );
  const layout = {
    placed: arrangement.positions.map((position) => ({
      ...position,
      family: String(system.actors.get(position.actorId)?.family ?? ''),
      landId: landOf.has(position.actorId) ? String(landOf.get(position.actorId)) : null,
    })),
  };
  const partners = partnersIn(system);
  const places = placeNewcomers(
    layout,
    hidden.map((actorId) => ({
      actorId,
      family: String(system.actors.get(actorId)?.family ?? ''),
      neighbourIds: partners.get(actorId) ?? [],
    })),
  );
  return {
    ...arrangement,
    positions: [...arrangement.positions, ...[...places].map(([actorId, at]) => ({ actorId, ...at }))],
    lands: joined(arrangement.lands, hidden, partners),
  };
}

function partnersIn({ facts }: System): ReadonlyMap<string, readonly string[]> {
  const partners = new Map<string, string[]>();
  for (const { parties } of facts.cooperations)
    for (const { actorId } of parties)
      partners.set(actorId, [
        ...(partners.get(actorId) ?? []),
        ...parties.flatMap((party) => (party.actorId === actorId ? [] : [party.actorId])),
      ]);
  return partners;
}

/** Adds to each land the hidden actors most of whose partners are on it. */
function joined(
  lands: readonly FoundLand[],
  hidden: readonly string[],
  partners: ReadonlyMap<string, readonly string[]>,
): FoundLand[] {
  const joining = new Map<number, string[]>();
  for (const id of hidden) {
    const counts = lands.map(({ actorIds }) => {
      const members = new Set(actorIds);
      return (partners.get(id) ?? []).filter((partner) => members.has(partner)).length;
    });
    const most = Math.max(0, ...counts);
    const land = counts.indexOf(most);
    if (most > 0) joining.set(land, [...(joining.get(land) ?? []), id]);
  }
  return lands.map((land, i) => ({ ...land, actorIds: [...land.actorIds, ...(joining.get(i) ?? [])] }));
}
