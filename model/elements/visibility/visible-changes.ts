import type { Change, ElementStates } from '../../contract/change.ts';
import { type Properties, parseKey } from '../elements.ts';

/** The actors and cooperations that changes name. */
export interface NamedInChanges {
  readonly actorIds: readonly string[];
  readonly cooperationIds: readonly string[];
}

/**
 * Stored change. `unseen`: keys of its actors and cooperations that were private before or after it; absent
 * for older changes until the history is replayed.
 */
export type KeptChange = Change & { readonly unseen?: readonly string[] | undefined };

/**
 * Kinds for facilitators: answers, drafts, pending contributions; and lands, since one may be named after
 * private actors that alone stood on it.
 */
const OF_FACILITATORS = /^(GapAnswer|Land|Workshop|Contribution|Fiche|BRINGS):/;

/** Names in one element. */
export interface Named {
  readonly actors: readonly string[];
  readonly cooperations: readonly string[];
}

/** Collects the names in changes, in their elements and subjects. */
export const namedInChanges = (changes: readonly Pick<Change, 'before' | 'after'>[]): NamedInChanges =>
  namedInStates(changes.flatMap(statesOf));

/** Collects the names in elements. */
export function namedInStates(states: readonly (readonly [string, Properties])[]): NamedInChanges {
  const [actorIds, cooperationIds] = [new Set<string>(), new Set<string>()];
  for (const [key, properties] of states) {
    const { actors, cooperations } = namedBy(key, properties);
    for (const id of actors) actorIds.add(id);
    for (const id of cooperations) cooperationIds.add(id);
  }
  return { actorIds: [...actorIds], cooperationIds: [...cooperationIds] };
}

/** Returns a change as it is sent. */
export function toldOf({ unseen, ...change }: KeptChange): Change {
  return change;
}

/**
 * Filters changes for readers and contributors: without elements that name hidden ones, without answers; a
 * change about a hidden element, or without content left, is removed. `seen`: existing visible elements;
 * deleted ones may have been private. Data private at the time stays private; unknown counts as private.
 */
export function publicChanges(
  changes: readonly KeptChange[],
  seen: { readonly actorIds: ReadonlySet<string>; readonly cooperationIds: ReadonlySet<string> },
): Change[] {
  return changesWithout(
    changes,
    (change, kind, id) =>
      wasUnseen(change, kind, id) || !(kind === 'Actor' ? seen.actorIds : seen.cooperationIds).has(id),
    (key) => !OF_FACILITATORS.test(key),
  ).filter(({ before, after }) => before !== null || after !== null);
}

/** Returns true if something was private when a change was made; unknown counts as private. */
export const wasUnseen = ({ unseen }: KeptChange, kind: NamedKind, id: string): boolean =>
  unseen === undefined || unseen.includes(`${kind}:${id}`);

/** Kinds that may be private. */
export type NamedKind = 'Actor' | 'Cooperation';

/**
 * Returns changes without elements that name hidden ones, and without changes about a hidden element or left
 * empty.
 */
export function changesWithout(
  changes: readonly KeptChange[],
  isHidden: (change: KeptChange, kind: NamedKind, id: string) => boolean,
  isTold: (key: string) => boolean = () => true,
): Change[] {
  return changes.flatMap((change) => {
    const unseenIn = ([key, properties]: [string, Properties]): string[] => {
      const { actors, cooperations } = namedBy(key, properties);
      return [
        ...actors.filter((id) => isHidden(change, 'Actor', id)),
        ...cooperations.filter((id) => isHidden(change, 'Cooperation', id)),
      ];
    };
    const isSeen = (entry: [string, Properties]): boolean => isTold(entry[0]) && unseenIn(entry).length === 0;
    const before = kept(change.before, isSeen);
    const after = kept(change.after, isSeen);
    const isOfUnseen = statesOf(change).flatMap(unseenIn).includes(change.subjectId);
    const isEmptied = before === null && after === null && (change.before !== null || change.after !== null);
    return isOfUnseen || isEmptied ? [] : [{ ...toldOf(change), before, after }];
  });
}

function kept(
  states: ElementStates | null,
  isSeen: (entry: [string, Properties]) => boolean,
): ElementStates | null {
  const entries = Object.entries(states ?? {}).filter((entry) => isSeen(entry as [string, Properties]));
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

const statesOf = ({ before, after }: Pick<Change, 'before' | 'after'>): [string, Properties][] =>
  [...Object.entries(before ?? {}), ...Object.entries(after ?? {})] as [string, Properties][];

/** Lists the actors and cooperations that an element names. */
export function namedBy(key: string, properties: Properties): Named {
  const { kind, id, toId = '' } = parseKey(key);
  switch (kind) {
    case 'Actor':
    case 'ACTS_IN':
    case 'CARRIES':
    case 'NEEDS':
    case 'OFFERS':
    case 'BRINGS':
      return { actors: [id], cooperations: [] };
    case 'MEMBER_OF':
      return { actors: [id, toId], cooperations: [] };
    case 'PARTY_TO':
      return { actors: [id], cooperations: [toId] };
    case 'Cooperation':
    case 'COOPERATION_ABOUT':
    case 'SERVES':
      return { actors: [], cooperations: [id] };
    case 'Declaration':
      return { actors: [String(properties.actorId)], cooperations: [String(properties.cooperationId)] };
    case 'Fiche':
      return { actors: [], cooperations: [String(properties.cooperationId)] };
    default:
      return { actors: [], cooperations: [] };
  }
}
