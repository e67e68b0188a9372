import { NameIndex } from '../../model/readings/likeness/name-index.ts';
import { type ActorName, listActorNames, readNamesState } from '../store/actor-names.ts';
import type { Executor } from '../store/execute.ts';

/** The names of all actors as they were read; another object when something was written. */
type Names = { readonly all: readonly ActorName[] };

interface Kept {
  readonly index: NameIndex<ActorName>;
  names: Names;
  state: string;
  /** Those who ask while it is read again wait for one reading. */
  reading: Promise<void> | undefined;
}

const kept = new WeakMap<Executor, Kept>();

/** The names of all actors, ready to be searched: kept in the process, and read again when something was written. */
export const actorNames = async (executor: Executor): Promise<NameIndex<ActorName>> =>
  (await upToDate(executor)).index;

/** The same as a list, for a thread that prepares its own. */
export const listedNames = async (executor: Executor): Promise<Names> => (await upToDate(executor)).names;

async function upToDate(executor: Executor): Promise<Kept> {
  const known: Kept = kept.get(executor) ?? {
    index: new NameIndex<ActorName>(),
    names: { all: [] },
    state: '',
    reading: undefined,
  };
  kept.set(executor, known);
  for (;;) {
    // The state first: a name written meanwhile is then read again next time, never missed.
    const state = await readNamesState(executor);
    if (state === known.state) return known;
    known.reading ??= readAgain(executor, known, state).finally(() => {
      known.reading = undefined;
    });
    await known.reading;
    // What somebody else's reading found may be older than what was asked here.
    if (state === known.state) return known;
  }
}

async function readAgain(executor: Executor, known: Kept, state: string): Promise<void> {
  const names = await listActorNames(executor);
  const there = new Set(names.map(({ id }) => id));
  for (const id of known.index.ids()) if (!there.has(id)) known.index.delete(id);
  for (const name of names) known.index.put(name);
  known.names = { all: names };
  known.state = state;
}
