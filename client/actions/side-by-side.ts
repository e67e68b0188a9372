import { readComparison } from '../../server/contract/endpoints/index.ts';
import { problemOf } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { acrossQuery, failed, loaded, loading, nothing, readingQuery, store } from '../state/index.ts';
import { loadTerritories } from './load.ts';

/** What is to stand side by side, in a word: asked again when it is another. Null while it is not known yet. */
export function sideBySideWanted(): string | null {
  const { territoryId, map, across, reading } = store.get();
  if (territoryId === null || map.value === null) return null;
  const { known: _, ...query } = readingQuery(reading);
  const peers = map.value.territory.peers.map((peer) => peer.territoryId);
  return JSON.stringify({ ...query, ...acrossQuery(across, territoryId, peers) });
}

/** What was asked last: a late answer to an earlier question is dropped, and a question is asked once. */
let asked: string | null = null;

/** Reads the territories of the address side by side, and the list to choose from, unless that is done. */
export function askSideBySide(): void {
  const of = sideBySideWanted();
  if (of === null || of === asked) return;
  asked = of;
  if (store.get().territories.value === null) void loadTerritories();
  void load(of);
}

/** The same once more: opened again, or asked by hand. */
export function askSideBySideAgain(): void {
  asked = null;
  askSideBySide();
}

async function load(of: string): Promise<void> {
  store.change((state) => ({ ...state, sideBySide: loading(state.sideBySide) }));
  try {
    const comparison = await call(readComparison, { query: JSON.parse(of) });
    if (of === asked)
      store.change((state) => ({ ...state, sideBySide: loaded({ ...comparison, of }, null) }));
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (of === asked) store.change((state) => ({ ...state, sideBySide: failed(nothing, problem) }));
  }
}
