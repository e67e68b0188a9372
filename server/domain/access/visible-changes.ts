import type { Change, ElementStates } from '../../contract/change.ts';
import { type Properties, parseKey } from '../elements.ts';

/** The actors and cooperations that changes name. */
export interface NamedInChanges {
  readonly actorIds: readonly string[];
  readonly cooperationIds: readonly string[];
}

/** Answers to questions, what is being prepared or written, what was said and is not on the map yet. */
const OF_FACILITATORS = /^(GapAnswer|Workshop|Contribution|Fiche|BRINGS):/;

interface Named {
  readonly actors: readonly string[];
  readonly cooperations: readonly string[];
}

/** What changes name, in their elements and as their subjects. */
export function namedInChanges(changes: readonly Change[]): NamedInChanges {
  const named = changes.flatMap(statesOf).map(([key, properties]) => namedBy(key, properties));
  return {
    actorIds: [...new Set(named.flatMap(({ actors }) => actors))],
    cooperationIds: [...new Set(named.flatMap(({ cooperations }) => cooperations))],
  };
}

/**
 * Changes as readers and contributors see them: without the elements that name what may not be seen, without the
 * answers to questions; a change about such a thing, or of which nothing is left, is left out. `seen` holds what is
 * there and may be seen: what is there no more may have been private.
 */
export function publicChanges(
  changes: readonly Change[],
  seen: { readonly actorIds: ReadonlySet<string>; readonly cooperationIds: ReadonlySet<string> },
): Change[] {
  const unseenIn = ([key, properties]: [string, Properties]): string[] => {
    const { actors, cooperations } = namedBy(key, properties);
    return [
      ...actors.filter((id) => !seen.actorIds.has(id)),
      ...cooperations.filter((id) => !seen.cooperationIds.has(id)),
    ];
  };
  const isSeen = (entry: [string, Properties]): boolean =>
    !OF_FACILITATORS.test(entry[0]) && unseenIn(entry).length === 0;
  return changes.flatMap((change) => {
    const before = kept(change.before, isSeen);
    const after = kept(change.after, isSeen);
    const isOfUnseen = statesOf(change).flatMap(unseenIn).includes(change.subjectId);
    return isOfUnseen || (before === null && after === null) ? [] : [{ ...change, before, after }];
  });
}

function kept(
  states: ElementStates | null,
  isSeen: (entry: [string, Properties]) => boolean,
): ElementStates | null {
  const entries = Object.entries(states ?? {}).filter((entry) => isSeen(entry as [string, Properties]));
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

const statesOf = ({ before, after }: Change): [string, Properties][] =>
  [...Object.entries(before ?? {}), ...Object.entries(after ?? {})] as [string, Properties][];

function namedBy(key: string, properties: Properties): Named {
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
