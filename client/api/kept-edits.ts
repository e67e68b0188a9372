import type { Edit } from '../state/index.ts';

const PREFIX = 'maillage.edit.';

interface Kept {
  readonly at: number;
  readonly edit: Edit;
}

let made = 0;

/** Keeps an edit on this device until the server has it. A browser may forbid that: it then lasts as long as the page. */
export function keepEdit(edit: Edit): void {
  made += 1;
  // Within one millisecond the order is that of the hand.
  const kept: Kept = { at: Date.now() + made / 1000, edit };
  try {
    localStorage.setItem(PREFIX + edit.key, JSON.stringify(kept));
  } catch {
    // The page itself still holds it.
  }
}

export function forgetEdit(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept either.
  }
}

/** What is kept, in the order it was made. */
export function keptEdits(): readonly Edit[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => JSON.parse(localStorage.getItem(name) ?? '') as Kept)
      .sort((a, b) => a.at - b.at)
      .map(({ edit }) => edit);
  } catch {
    return [];
  }
}
