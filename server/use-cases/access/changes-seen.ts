import type { Change, ChangeList, NamedElement } from '../../contract/change.ts';
import type { Sight } from '../../domain/access/sight.ts';
import {
  type KeptChange,
  namedInChanges,
  publicChanges,
  toldOf,
} from '../../domain/access/visible-changes.ts';
import { parseKey } from '../../domain/elements.ts';
import { keysNamed } from '../../domain/history/things-named.ts';
import type { Executor } from '../../store/execute.ts';
import { findSeen } from '../../store/hidden.ts';

/** Changes as someone may see them. */
export async function changesSeen(
  executor: Executor,
  { seesPrivate }: Sight,
  changes: readonly KeptChange[],
): Promise<Change[]> {
  if (seesPrivate) return changes.map(toldOf);
  return publicChanges(changes, await findSeen(executor, namedInChanges(changes)));
}

/** A list of changes as someone may see it: no name is given of what may not be seen. */
export async function changeListSeen(
  executor: Executor,
  sight: Sight,
  list: Omit<ChangeList, 'items'> & { readonly items: readonly KeptChange[] },
): Promise<ChangeList> {
  const items = await changesSeen(executor, sight, list.items);
  return list.names === undefined || sight.seesPrivate
    ? { ...list, items }
    : { ...list, items, names: await namesSeen(executor, items, list.names) };
}

async function namesSeen(
  executor: Executor,
  changes: readonly Change[],
  names: readonly NamedElement[],
): Promise<NamedElement[]> {
  const parsed = names.map((named) => ({ named, ...parseKey(named.key) }));
  const idsOf = (wanted: string) => parsed.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
  const seen = await findSeen(executor, { actorIds: idsOf('Actor'), cooperationIds: idsOf('Cooperation') });
  // What is there no more may have been private: it is named where a change that may be seen names it.
  const told = new Set(keysNamed(changes));
  return parsed.flatMap(({ named, kind, id }) => {
    if (kind === 'Actor' && !seen.actorIds.has(id)) return [];
    if (kind === 'Cooperation' && !seen.cooperationIds.has(id)) return [];
    if (kind !== 'Actor' && !told.has(named.key)) return [];
    const partyIds = named.partyIds?.filter((partyId) => seen.actorIds.has(partyId));
    return [partyIds === undefined ? named : { ...named, partyIds }];
  });
}
