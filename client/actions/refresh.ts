import { readsOf, store, viewOf } from '../state/index.ts';
import { loadTerritories } from './home-maps.ts';
import { loadReadings } from './load.ts';

/** Reads again what the view on screen shows. */
export async function refresh(): Promise<void> {
  const { territoryId, view } = store.get();
  if (territoryId !== null) await loadReadings(readsOf(view));
  else if (viewOf(view).layout !== 'alone') await loadTerritories();
}
