import type { Difference } from '../element-edits.ts';
import { nodeKey, parseKey } from '../elements.ts';
import { FEWEST_PARTIES } from '../removals.ts';
import { type NamedInChanges, namedInStates } from './visible-changes.ts';

/** Elements named by a change after it is made: with privacy known from the change, or to be looked up. */
export interface NamedAfter {
  readonly told: NamedInChanges;
  readonly untold: NamedInChanges;
}

/**
 * Separates the elements named by a change after it is made. A put actor has all properties in it; a created
 * cooperation has only parties in it. An existing cooperation may have others.
 */
export function namedAfter({ before, after }: Difference): NamedAfter {
  const { actorIds, cooperationIds } = namedInStates(Object.entries(after));
  const isPut = (id: string): boolean => nodeKey('Actor', id) in after;
  const isMade = (id: string): boolean => {
    const key = nodeKey('Cooperation', id);
    return key in after && !(key in before);
  };
  return {
    told: { actorIds: actorIds.filter(isPut), cooperationIds: cooperationIds.filter(isMade) },
    untold: {
      actorIds: actorIds.filter((id) => !isPut(id)),
      cooperationIds: cooperationIds.filter((id) => !isMade(id)),
    },
  };
}

/**
 * Finds the private elements named by a change after it is made, by key; `asked`: the private ones among
 * those looked up. A party that the change does not describe was looked up, so none is taken for visible.
 */
export function privateAfter(
  { after }: Difference,
  { told }: NamedAfter,
  asked: ReadonlySet<string>,
): ReadonlySet<string> {
  const isMarked = (key: string): boolean => after[key]?.private === true;
  const hidden = new Set([...asked, ...told.actorIds.map((id) => nodeKey('Actor', id)).filter(isMarked)]);
  const seenParties = new Map<string, number>();
  for (const key of Object.keys(after)) {
    if (!key.startsWith('PARTY_TO:')) continue;
    const { id, toId = '' } = parseKey(key);
    if (!hidden.has(nodeKey('Actor', id))) seenParties.set(toId, (seenParties.get(toId) ?? 0) + 1);
  }
  for (const id of told.cooperationIds) {
    const key = nodeKey('Cooperation', id);
    if (isMarked(key) || (seenParties.get(id) ?? 0) < FEWEST_PARTIES) hidden.add(key);
  }
  return hidden;
}
