import { removeStored, storedNames } from './device-storage.ts';
import { READINGS_CACHE } from './kept-readings.ts';

/** Settings of the screen, which stay for the next person; everything else belongs to a person. */
const OF_THE_SCREEN = ['maillage.language', 'maillage.theme', 'maillage.tour'];

/** Removes what this browser kept for the person who leaves; how the screen looks stays. */
export async function forgetPerson(): Promise<void> {
  for (const name of storedNames('maillage.')) if (!OF_THE_SCREEN.includes(name)) removeStored(name);
  forgetSession();
  await removeCaches((name) => name.startsWith(READINGS_CACHE));
}

/** Removes everything that Maillage keeps in this browser, its screens too. */
export async function forgetDevice(): Promise<void> {
  storedNames('maillage').forEach(removeStored);
  forgetSession();
  await removeCaches(() => true);
  const workers = 'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistrations() : [];
  await Promise.all(workers.map((worker) => worker.unregister()));
}

function forgetSession(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Nothing was kept.
  }
}

// Pages over plain http from another machine have no caches.
async function removeCaches(isGone: (name: string) => boolean): Promise<void> {
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.filter(isGone).map((name) => caches.delete(name)));
}
