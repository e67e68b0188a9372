import type { Change, NamedElement } from '../../contract/change.ts';
import { endsOf } from '../../elements/attachments.ts';
import { nodeKey, type Properties, parseKey, statesOf } from '../../elements/elements.ts';
import { setApart } from '../name-similarity/apart.ts';

type States = Readonly<Record<string, Properties>>;
type Told = Pick<Change, 'before' | 'after'>;

/** Kinds with names of their own: themes and resources are named by the vocabulary, others by their owner. */
const NAMED = ['Territory', 'Actor', 'Commitment', 'Cooperation'] as const;
const isNamed = (key: string): boolean => NAMED.some((kind) => key.startsWith(`${kind}:`));

/**
 * Returns the speaker of a contribution, which has no owner: a new organisation does not exist before
 * acceptance.
 */
const speakerOf = (key: string, { actorId }: Properties): string[] =>
  key.startsWith('Contribution:') ? [`Actor:${actorId}`] : [];

/** Lists the keys of all named elements in changes, each once, ascending. */
export function keysNamed(changes: readonly Told[]): string[] {
  const keys = new Set<string>();
  for (const { before, after } of changes)
    for (const states of [statesOf(before), statesOf(after)])
      for (const [key, properties] of Object.entries(states))
        for (const named of [
          key,
          // A brief is named by its title: its recipients do not see its cooperation.
          ...(key.startsWith('Fiche:') ? [] : endsOf(key, properties)),
          ...speakerOf(key, properties),
          ...pairIn(properties),
        ])
          if (isNamed(named)) keys.add(named);
  return [...keys].sort();
}

/** Returns the two actors that somebody declared to be different. */
const pairIn = ({ key }: Properties): string[] =>
  (typeof key === 'string' ? (setApart(key) ?? []) : []).map((id) => nodeKey('Actor', id));

/** Returns the last name of a deleted element, from the last change about it. */
export function lastName(key: string, { before, after }: Told): NamedElement {
  const { kind, id } = parseKey(key);
  const states = { ...statesOf(after), ...statesOf(before) };
  if (kind === 'Cooperation') return { key, gone: true, partyIds: partiesIn(states, id) };
  const name = states[key]?.[kind === 'Commitment' ? 'text' : 'name'];
  return { key, gone: true, ...(typeof name === 'string' && { name }) };
}

const partiesIn = (states: States, cooperationId: string): string[] =>
  Object.keys(states)
    .filter((key) => key.startsWith('PARTY_TO:') && key.endsWith(`>${cooperationId}`))
    .map((key) => parseKey(key).id)
    .sort();

/** Lists the keys of the parties that name cooperations. */
export const partyKeys = (names: readonly NamedElement[]): string[] =>
  names.flatMap(({ partyIds = [] }) => partyIds.map((id) => nodeKey('Actor', id)));
