import { NameIndex } from '../../model/readings/name-similarity/name-index.ts';
import { type ActorName, listNamesOf } from '../store/actor-names.ts';
import type { Executor } from '../store/execute.ts';
import { readRevision } from '../store/facts.ts';
import { memoryOf } from '../territories/lru-cache.ts';

/** Names of a territory at a revision, ready to be searched. */
interface Indexed {
  readonly index: NameIndex<ActorName>;
  readonly token: string;
}

/** Estimated memory of an indexed name, with its words and keys. */
const NAME_BYTES = 3_700;

/**
 * Indexes the names of a territory's actors; cached until the territory changes. Then its names are read again,
 * and only changed ones are prepared again.
 */
export async function namesOfTerritory(
  executor: Executor,
  territoryId: string,
): Promise<NameIndex<ActorName>> {
  const memory = memoryOf(executor);
  const shelf = memory.shelf<Indexed>('names');
  // The revision first: a name written meanwhile is read again next time, never missed.
  const token = (await readRevision(executor, territoryId))?.token ?? '';
  const known = shelf.get(territoryId);
  if (known?.token === token) return known.index;
  return memory.once(`names ${territoryId} ${token}`, async () => {
    const { age } = memory;
    const index = known?.index ?? new NameIndex<ActorName>();
    const names = await listNamesOf(executor, territoryId);
    replaceNames(index, names);
    if (memory.age === age) shelf.keep(territoryId, { index, token }, names.length * NAME_BYTES);
    return index;
  });
}

function replaceNames(index: NameIndex<ActorName>, names: readonly ActorName[]): void {
  const there = new Set(names.map(({ id }) => id));
  for (const id of index.ids()) if (!there.has(id)) index.delete(id);
  for (const name of names) index.put(name);
}
