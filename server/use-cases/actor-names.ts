import { setImmediate } from 'node:timers/promises';
import { NameIndex } from '../../model/readings/name-similarity/name-index.ts';
import { type ActorName, listActorNames, readNamesState } from '../store/actor-names.ts';
import type { Executor } from '../store/execute.ts';
import { mutex } from '../store/mutex.ts';
import { findTerritory } from '../store/territories.ts';

/** The names of all actors as they were read; another object when something was written. */
type Names = { readonly all: readonly ActorName[] };

interface Kept {
  names: Names;
  state: string;
  /** Read under way, shared by callers. */
  reading: Promise<void> | undefined;
}

/** The same, ready to be searched. */
interface Searched {
  readonly index: NameIndex<ActorName>;
  names: Names | undefined;
}

/** Names prepared for a search at a time; then others have their turn. */
const PREPARED_AT_ONCE = 100;

const kept = new WeakMap<Executor, Kept>();
const searched = new WeakMap<Executor, Searched>();

/** Lists the names of actors that a territory may mean, for a thread that builds its own index. */
export async function listedNamesAround(executor: Executor, territoryId: string): Promise<Names> {
  const territory = await findTerritory(executor, territoryId);
  return territory?.rehearsal ? { all: await listActorNames(executor, territoryId) } : listedNames(executor);
}

/** Lists the names of all actors except those of rehearsals, cached until something is written. */
async function listedNames(executor: Executor): Promise<Names> {
  const known: Kept = kept.get(executor) ?? { names: { all: [] }, state: '', reading: undefined };
  kept.set(executor, known);
  for (;;) {
    // The state first: a name written meanwhile is then read again next time, never missed.
    const state = await readNamesState(executor);
    if (state === known.state) return known.names;
    known.reading ??= readAgain(executor, known, state).finally(() => {
      known.reading = undefined;
    });
    await known.reading;
    // A shared read may have started before the state asked for here.
    if (state === known.state) return known.names;
  }
}

async function readAgain(executor: Executor, known: Kept, state: string): Promise<void> {
  known.names = { all: await listActorNames(executor) };
  known.state = state;
}

/** Indexes the names of a rehearsal, which no other search contains: few, and read each time. */
async function namesOfRehearsal(executor: Executor, territoryId: string): Promise<NameIndex<ActorName>> {
  const index = new NameIndex<ActorName>();
  for (const name of await listActorNames(executor, territoryId)) index.put(name);
  return index;
}

/** The names of actors that may be meant on a territory, ready to be searched. */
export const namesAround = (
  executor: Executor,
  territoryId: string,
  { rehearsal }: { readonly rehearsal: boolean },
): Promise<NameIndex<ActorName>> =>
  rehearsal ? namesOfRehearsal(executor, territoryId) : actorNames(executor);

/** The names of all actors but those of rehearsals, ready to be searched; only what changed is prepared again. */
async function actorNames(executor: Executor): Promise<NameIndex<ActorName>> {
  const names = await listedNames(executor);
  const known: Searched = searched.get(executor) ?? { index: new NameIndex(), names: undefined };
  searched.set(executor, known);
  await mutex(executor, 'names', () => prepare(known, names));
  return known.index;
}

async function prepare(known: Searched, names: Names): Promise<void> {
  if (known.names === names) return;
  const there = new Set(names.all.map(({ id }) => id));
  for (const id of known.index.ids()) if (!there.has(id)) known.index.delete(id);
  for (const [i, name] of names.all.entries()) {
    if (i % PREPARED_AT_ONCE === PREPARED_AT_ONCE - 1) await setImmediate();
    known.index.put(name);
  }
  known.names = names;
}
