import type { Difference } from '../../model/elements/element-edits.ts';
import { parseKey } from '../../model/elements/elements.ts';
import { RehearsalApartError } from '../../model/errors.ts';
import { isOfficialId } from '../../model/readings/places/official-id.ts';
import type { ReadQuery, Transaction } from '../store/execute.ts';
import { findTiesOfRehearsals } from '../store/rehearsals.ts';

/**
 * Refuses a write that ties a rehearsal to another territory, after writing and before the commit. No part of
 * a rehearsal may be read elsewhere, and all of it can be deleted. `hasRehearsals`: a rehearsal exists that
 * this write does not create.
 */
export async function keepRehearsalsApart(
  tx: Transaction<ReadQuery>,
  { before, after }: Difference,
  hasRehearsals: boolean,
): Promise<void> {
  // Skips a query that takes an engine long to plan: mostly there is no rehearsal.
  if (!hasRehearsals && !Object.values(after).some(({ rehearsal }) => rehearsal === true)) return;
  const [actorIds, cooperationIds, territoryIds] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const key of Object.keys(after)) {
    if (key in before) continue;
    const { kind, id, toId = '' } = parseKey(key);
    if (kind === 'ACTS_IN' || kind === 'CARRIES') actorIds.add(id);
    if (kind === 'MEMBER_OF') actorIds.add(id).add(toId);
    if (kind === 'PARTY_TO') cooperationIds.add(toId);
    if (kind === 'SERVES') cooperationIds.add(id);
    if (kind === 'PEER_OF' || kind === 'PART_OF') territoryIds.add(id).add(toId);
  }
  if (actorIds.size + cooperationIds.size + territoryIds.size === 0) return;
  const ties = await findTiesOfRehearsals(tx, {
    actorIds: [...actorIds],
    officialIds: [...actorIds].filter(isOfficialId),
    cooperationIds: [...cooperationIds],
    territoryIds: [...territoryIds],
  });
  if (ties.length > 0) throw new RehearsalApartError(ties);
}
