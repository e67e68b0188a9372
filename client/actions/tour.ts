import { store } from '../state/index.ts';
import { knownTerritory } from './known-territories.ts';

/** Fictional territory for visitors. */
export const DEMONSTRATION = 'val-d-exemple';

const SEEN = 'maillage.tour';
let seen: boolean | null = null;

/** Whether the tour was taken or refused on this device: it is not offered a second time. */
export function tourSeen(): boolean {
  try {
    seen ??= localStorage.getItem(SEEN) !== null;
  } catch {
    // A browser may forbid storage: then once a page.
    seen ??= false;
  }
  return seen;
}

export function rememberTour(): void {
  seen = true;
  try {
    localStorage.setItem(SEEN, '1');
  } catch {
    // It is offered again next time, nothing worse.
  }
}

/** Returns true if the person may see a demonstration. */
export function canTour(): boolean {
  return store.get().territoryId === DEMONSTRATION || knownTerritory(DEMONSTRATION) != null;
}
