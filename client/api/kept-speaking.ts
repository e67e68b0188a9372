import type { Speaking } from '../state/index.ts';
import { readStored } from './device-storage.ts';

const PREFIX = 'maillage.speaking.';
const LAST = 'maillage.speaking';

/** Keeps what this device says in a workshop, until it leaves it. A browser may forbid that: the page then holds it. */
export function keepSpeaking(speaking: Speaking): void {
  try {
    localStorage.setItem(PREFIX + speaking.workshop.id, JSON.stringify(speaking));
    localStorage.setItem(LAST, speaking.workshop.id);
  } catch {
    // The page itself still holds it.
  }
}

/** Reads the contributions made here in a workshop; by default in the last one. */
export function keptSpeaking(workshopId?: string): Speaking | null {
  try {
    const id = workshopId ?? localStorage.getItem(LAST);
    return id === null ? null : (readStored(PREFIX + id) as Speaking | null);
  } catch {
    return null;
  }
}
