import type { Territory } from '../../../model/contract/territory.ts';

interface PeerTies {
  readonly members: readonly Territory[];
  /** Each once, ids ascending. */
  readonly ties: readonly (readonly [string, string])[];
}

/** The chosen territories with the peers of theirs that one may see, and who is whose peer. */
export function peerTies(known: readonly Territory[], chosen: readonly string[]): PeerTies {
  const visible = new Map(known.map((territory) => [territory.id, territory]));
  const ids = new Set(chosen.filter((id) => visible.has(id)));
  for (const id of [...ids])
    for (const { territoryId } of visible.get(id)?.peers ?? [])
      if (visible.has(territoryId)) ids.add(territoryId);
  const ties = new Map<string, readonly [string, string]>();
  for (const id of ids)
    for (const { territoryId } of visible.get(id)?.peers ?? []) {
      if (!ids.has(territoryId)) continue;
      const [a, b] = id < territoryId ? [id, territoryId] : [territoryId, id];
      ties.set(`${a} ${b}`, [a, b]);
    }
  return { members: [...ids].flatMap((id) => visible.get(id) ?? []), ties: [...ties.values()].sort() };
}
