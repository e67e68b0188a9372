import type { Difference } from '../element-edits.ts';
import { nodeKey, parseKey } from '../elements.ts';
import { FEWEST_PARTIES } from '../removals.ts';
import { type NamedInChanges, namedInStates } from './visible-changes.ts';

/** What a change names once it is made: of which it tells itself whether it is private, and of which that has to be asked. */
export interface NamedAfter {
  readonly told: NamedInChanges;
  readonly untold: NamedInChanges;
}

/**
 * What a change names once it is made. Of an actor that it puts it tells all properties; to a cooperation that it makes
 * nobody is party but those of whom it tells. To a cooperation that was there before, others may be.
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
 * What is private of all that a change names once it is made, by key; `asked`: what is private of the untold. A party of
 * whom nothing is told was asked about, so none is taken for one that may be seen.
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
