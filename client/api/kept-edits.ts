import type { Edit } from '../state/index.ts';
import { readStored, removeStored, storedNames, writeStored } from './device-storage.ts';

const PREFIX = 'maillage.edit.';

interface Kept {
  readonly at: number;
  readonly edit: Edit;
}

let made = 0;

/** Keeps an edit on this device until the server has it. */
export function keepEdit(edit: Edit): void {
  made += 1;
  // Within one millisecond the order is that of the hand.
  const kept: Kept = { at: Date.now() + made / 1000, edit };
  writeStored(PREFIX + edit.key, kept);
}

export const forgetEdit = (key: string): void => removeStored(PREFIX + key);

/** Reads the stored edits, in the order of creation. */
export const keptEdits = (): readonly Edit[] =>
  storedNames(PREFIX)
    .flatMap((name) => (readStored(name) as Kept | null) ?? [])
    .sort((a, b) => a.at - b.at)
    .map(({ edit }) => edit);
