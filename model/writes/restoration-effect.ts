import { ownerOf, sameProperties } from '../elements/element-edits.ts';
import { type Edits, type Elements, parseKey } from '../elements/elements.ts';

type Deed = 'added' | 'changed' | 'removed';

/** How many things of a kind a restoration adds, changes and removes. */
export type DeedCounts = Readonly<Record<Deed, number>>;

/** Effect of a restoration on a territory, counted by kind. */
export interface RestorationEffect {
  readonly actors: DeedCounts;
  readonly cooperations: DeedCounts;
  readonly commitments: DeedCounts;
  readonly answers: DeedCounts;
}

/** Properties that do not count: the place on the map is no change of the actor. */
const PLACE = ['x', 'y', 'placed', 'landId', 'version'];

/** Counts what edits do to a territory, as its readers would: an actor that comes back to its map is added. */
export function effectOf(state: Elements, edits: Edits, territoryId: string): RestorationEffect {
  const deeds = new Map<string, Map<string, Deed>>();
  const note = (kind: string, id: string, deed: Deed): void => {
    const known = deeds.get(kind) ?? new Map<string, Deed>();
    deeds.set(kind, known);
    // A whole coming or going says more than a change of some part.
    if (deed !== 'changed' || !known.has(id)) known.set(id, deed);
  };
  for (const [key, next] of edits) {
    const before = state.get(key);
    if (sameProperties(before, next ?? undefined, PLACE)) continue;
    const deed: Deed = next === null ? 'removed' : before === undefined ? 'added' : 'changed';
    const { kind, id, toId } = parseKey(key);
    if (kind === 'GapAnswer') note(kind, id, deed);
    else if (kind === 'ACTS_IN' && toId === territoryId) note('Actor', id, deed);
    else if (kind === 'Actor' && deed === 'changed') note(kind, id, deed);
    const owner = ownerOf(key, before ?? next);
    if (owner === undefined || !/^(Cooperation|Commitment):/.test(owner)) continue;
    const owned = parseKey(owner);
    note(owned.kind, owned.id, key === owner ? deed : 'changed');
  }
  const count = (kind: string): DeedCounts => {
    const all = [...(deeds.get(kind)?.values() ?? [])];
    const number = (deed: Deed) => all.filter((one) => one === deed).length;
    return { added: number('added'), changed: number('changed'), removed: number('removed') };
  };
  return {
    actors: count('Actor'),
    cooperations: count('Cooperation'),
    commitments: count('Commitment'),
    answers: count('GapAnswer'),
  };
}
