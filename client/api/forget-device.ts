import { removeStored, storedNames } from './device-storage.ts';

const READINGS = 'maillage-readings';
/** Data of the signed-in person: unsent edits, drafts, codes, links of cards, reports, statements, visits. */
const PERSONAL = [
  'edit',
  'speaking',
  'code',
  'card',
  'report',
  'console',
  'visits',
  'steps',
  'compose',
  'lands',
];

/** Removes what this browser kept for the person who leaves; how the screen looks stays. */
export async function forgetPerson(): Promise<void> {
  for (const kind of PERSONAL) storedNames(`maillage.${kind}`).forEach(removeStored);
  forgetSession();
  await removeCaches((name) => name.startsWith(READINGS));
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
