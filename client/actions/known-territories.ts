import { listTerritories } from '../../model/contract/endpoints/index.ts';
import { NAMED_AT_MOST, type Territory } from '../../model/contract/territory.ts';
import { call } from '../api/call.ts';
import { store } from '../state/index.ts';

/** Time before territories are asked again whose answer did not come. */
const ASKED_AGAIN_MS = 5_000;

/** Requested ids, and the ids that wait for the end of the drawing. */
const asked = new Set<string>();
let waiting: string[] = [];

/**
 * Returns a territory by id: known, null if there is none to read, undefined while it is unknown. An unknown one is
 * read in the background, together with others; what drew it is drawn again then.
 */
export function knownTerritory(id: string): Territory | null | undefined {
  const known = store.get().knownTerritories.get(id);
  if (known === undefined && !asked.has(id)) {
    asked.add(id);
    waiting.push(id);
    if (waiting.length === 1) setTimeout(readWaiting);
  }
  return known;
}

/** Returns the name of a territory; its id while the name is unknown. */
export function territoryName(id: string): string {
  const here = store.get().map.value?.territory;
  return (here?.id === id ? here.name : knownTerritory(id)?.name) ?? id;
}

/** Notes territories that an answer contained. */
export const keepTerritories = (territories: readonly Territory[]): void =>
  keep(territories.map((one) => [one.id, one]));

function keep(found: Iterable<readonly [id: string, territory: Territory | null]>): void {
  store.change((state) => ({ ...state, knownTerritories: new Map([...state.knownTerritories, ...found]) }));
}

async function readWaiting(): Promise<void> {
  const ids = waiting;
  waiting = [];
  for (let from = 0; from < ids.length; from += NAMED_AT_MOST)
    await readNamed(ids.slice(from, from + NAMED_AT_MOST));
}

async function readNamed(ids: readonly string[]): Promise<void> {
  try {
    const { items } = await call(listTerritories, { query: { ids: ids.join(','), limit: NAMED_AT_MOST } });
    const found = new Map<string, Territory | null>(ids.map((id) => [id, null]));
    for (const one of items) found.set(one.id, one);
    keep(found);
    forget(ids);
  } catch {
    // Ids stand in for names meanwhile; the next drawing asks again.
    setTimeout(() => forget(ids), ASKED_AGAIN_MS);
  }
}

const forget = (ids: readonly string[]): void => {
  for (const id of ids) asked.delete(id);
};
