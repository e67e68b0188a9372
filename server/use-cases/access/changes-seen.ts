import type { Change, ChangeList, NamedElement } from '../../../model/contract/change.ts';
import { parseKey } from '../../../model/elements/elements.ts';
import { FEWEST_PARTIES } from '../../../model/elements/removals.ts';
import type { Visibility } from '../../../model/elements/visibility/visibility.ts';
import {
  changesWithout,
  type KeptChange,
  type NamedKind,
  namedInChanges,
  publicChanges,
  toldOf,
  wasUnseen,
} from '../../../model/elements/visibility/visible-changes.ts';
import { homeOf } from '../../../model/elements/visibility/whose.ts';
import { keysNamed } from '../../../model/readings/history/things-named.ts';
import type { Executor } from '../../store/execute.ts';
import { findForeign, findOwners, findSeen } from '../../store/hidden.ts';

/** Filters changes by visibility. */
export async function changesSeen(
  executor: Executor,
  visibility: Visibility,
  changes: readonly KeptChange[],
): Promise<Change[]> {
  if (!visibility.seesPrivate)
    return publicChanges(changes, await findSeen(executor, namedInChanges(changes)));
  const home = homeOf(visibility);
  return home === null ? changes.map(toldOf) : changesAtHome(executor, home, changes);
}

/**
 * Filters changes for people who see private data in some territories: removes elements private now or then
 * that belong only to others. For deleted elements, the change itself shows where they acted; otherwise they
 * stay hidden.
 */
async function changesAtHome(
  executor: Executor,
  home: readonly string[],
  changes: readonly KeptChange[],
): Promise<Change[]> {
  const owners = await findOwners(executor, home, namedInChanges(changes));
  const keysOf = ({ before, after }: KeptChange) => [
    ...Object.keys(before ?? {}),
    ...Object.keys(after ?? {}),
  ];
  const actedHere = (change: KeptChange, id: string): boolean =>
    owners.get(`Actor:${id}`)?.isOurs ?? home.some((t) => keysOf(change).includes(`ACTS_IN:${id}>${t}`));
  const metHere = (change: KeptChange, id: string): boolean => {
    const parties = keysOf(change)
      .filter((key) => key.startsWith('PARTY_TO:') && parseKey(key).toId === id)
      .map((key) => parseKey(key).id);
    return [...new Set(parties)].filter((party) => actedHere(change, party)).length >= FEWEST_PARTIES;
  };
  return changesWithout(changes, (change, kind, id) => {
    const owner = owners.get(`${kind}:${id}`);
    const isPrivate = owner?.isPrivate === true || wasUnseen(change, kind, id);
    if (!isPrivate) return false;
    if (owner !== undefined) return !owner.isOurs;
    return kind === 'Actor' ? !actedHere(change, id) : !metHere(change, id);
  });
}

/** A list of changes as someone may see it: no name is given of what may not be seen. */
export async function changeListSeen(
  executor: Executor,
  visibility: Visibility,
  list: Omit<ChangeList, 'items'> & { readonly items: readonly KeptChange[] },
): Promise<ChangeList> {
  const items = await changesSeen(executor, visibility, list.items);
  return list.names === undefined || (visibility.seesPrivate && homeOf(visibility) === null)
    ? { ...list, items }
    : { ...list, items, names: await namesSeen(executor, visibility, items, list.names) };
}

async function namesSeen(
  executor: Executor,
  visibility: Visibility,
  changes: readonly Change[],
  names: readonly NamedElement[],
): Promise<NamedElement[]> {
  const parsed = names.map((named) => ({ named, ...parseKey(named.key) }));
  const idsOf = (wanted: string) => parsed.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
  const parties = names.flatMap(({ partyIds }) => partyIds ?? []);
  const asked = { actorIds: [...idsOf('Actor'), ...parties], cooperationIds: idsOf('Cooperation') };
  const isSeen = await seeing(executor, visibility, asked);
  // Deleted elements may have been private: they are named only if a visible change names them.
  const told = new Set(keysNamed(changes));
  return parsed.flatMap(({ named, kind, id }) => {
    if ((kind === 'Actor' || kind === 'Cooperation') && !isSeen(kind, id)) return [];
    if ((kind !== 'Actor' || named.gone === true) && !told.has(named.key)) return [];
    const partyIds = named.partyIds?.filter((partyId) => isSeen('Actor', partyId));
    return [partyIds === undefined ? named : { ...named, partyIds }];
  });
}

/** Returns a function that tests whether someone may see an actor or a cooperation, among the given ones. */
export async function seeing(
  executor: Executor,
  visibility: Visibility,
  asked: { readonly actorIds: readonly string[]; readonly cooperationIds: readonly string[] },
): Promise<(kind: NamedKind, id: string) => boolean> {
  if (visibility.seesPrivate) {
    const foreign = await findForeign(executor, visibility, asked);
    return (kind, id) => !foreign.has(`${kind}:${id}`);
  }
  const seen = await findSeen(executor, asked);
  return (kind, id) => (kind === 'Actor' ? seen.actorIds : seen.cooperationIds).has(id);
}
