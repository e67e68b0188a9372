import { store } from '../state/index.ts';
import { readsOf } from '../views/index.ts';
import { loadReadings, loadTerritories } from './load.ts';

/** Reads again what the view on screen shows. */
export async function refresh(): Promise<void> {
  const { territoryId, view } = store.get();
  if (territoryId === null) await loadTerritories();
  else await loadReadings(readsOf(view));
}
