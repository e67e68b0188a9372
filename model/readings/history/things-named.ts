import type { Change, NamedElement } from '../../contract/change.ts';
import { endsOf } from '../../elements/attachments.ts';
import { nodeKey, type Properties, parseKey, statesOf } from '../../elements/elements.ts';
import { setApart } from '../name-similarity/apart.ts';

type States = Readonly<Record<string, Properties>>;
type Told = Pick<Change, 'before' | 'after'>;

/** What has a name of its own: themes and resources are called by the vocabulary, the rest by what it hangs on. */
const NAMED = ['Territory', 'Actor', 'Commitment', 'Cooperation'] as const;
const isNamed = (key: string): boolean => NAMED.some((kind) => key.startsWith(`${kind}:`));

/** What is said in a workshop hangs on nobody: a new organisation is not there before it is accepted. */
const speakerOf = (key: string, { actorId }: Properties): string[] =>
  key.startsWith('Contribution:') ? [`Actor:${actorId}`] : [];

/** Keys of all that changes speak of and that has a name, each once, ascending. */
export function keysNamed(changes: readonly Told[]): string[] {
  const keys = new Set<string>();
  for (const { before, after } of changes)
    for (const states of [statesOf(before), statesOf(after)])
      for (const [key, properties] of Object.entries(states))
        for (const named of [
          key,
          // A brief is called by its title: those it is published to are told no more of its cooperation.
          ...(key.startsWith('Fiche:') ? [] : endsOf(key, properties)),
          ...speakerOf(key, properties),
          ...pairIn(properties),
        ])
          if (isNamed(named)) keys.add(named);
  return [...keys].sort();
}

/** The two actors that someone declared to be different. */
const pairIn = ({ key }: Properties): string[] =>
  (typeof key === 'string' ? (setApart(key) ?? []) : []).map((id) => nodeKey('Actor', id));

/** What a thing that is gone was called, from the last change that spoke of it. */
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

/** Keys of the parties by which cooperations are called. */
export const partyKeys = (names: readonly NamedElement[]): string[] =>
  names.flatMap(({ partyIds = [] }) => partyIds.map((id) => nodeKey('Actor', id)));
