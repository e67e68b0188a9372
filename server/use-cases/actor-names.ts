import { NameIndex } from '../domain/likeness/name-index.ts';
import { type ActorName, listActorNames, readNamesState } from '../store/actor-names.ts';
import type { Executor } from '../store/execute.ts';

interface Kept {
  readonly index: NameIndex<ActorName>;
  state: string;
  /** Those who ask while it is read again wait for one reading. */
  reading: Promise<void> | undefined;
}

const kept = new WeakMap<Executor, Kept>();

/** The names of all actors, ready to be searched: kept in the process, and read again when something was written. */
export async function actorNames(executor: Executor): Promise<NameIndex<ActorName>> {
  const known = kept.get(executor) ?? { index: new NameIndex<ActorName>(), state: '', reading: undefined };
  kept.set(executor, known);
  // The state first: a name written meanwhile is then read again next time, never missed.
  const state = await readNamesState(executor);
  if (state === known.state) return known.index;
  known.reading ??= readAgain(executor, known, state).finally(() => {
    known.reading = undefined;
  });
  await known.reading;
  return known.index;
}

async function readAgain(executor: Executor, known: Kept, state: string): Promise<void> {
  const names = await listActorNames(executor);
  const there = new Set(names.map(({ id }) => id));
  for (const id of known.index.ids()) if (!there.has(id)) known.index.delete(id);
  for (const name of names) known.index.put(name);
  known.state = state;
}
