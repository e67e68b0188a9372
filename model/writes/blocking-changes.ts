import type { Difference } from '../elements/element-edits.ts';
import type { Elements } from '../elements/elements.ts';
import { UndoConflictError } from '../errors.ts';

/**
 * Finds the later changes to undo first, newest first, so that an undo becomes possible: a minimal set, as
 * far as the conflicting elements show. `attempt` plans the undo on a state, and throws its conflicts.
 */
export function blockingChanges<T extends Difference>(
  present: Elements,
  later: readonly T[],
  attempt: (state: Elements) => void,
): T[] {
  let state = present;
  const latestFirst = [...later].reverse();
  const found = new Set<T>();
  for (;;) {
    const keys = conflictingKeys(attempt, state);
    // Includes skipped ones: attached elements conflict only after their owner is reverted.
    const next = latestFirst.find(
      (change) => !found.has(change) && keys.some((key) => key in change.before || key in change.after),
    );
    if (next === undefined) return latestFirst.filter((change) => found.has(change));
    found.add(next);
    state = taken(state, next);
  }
}

/** Reverts a change in a state, as far as this state contains its elements. */
function taken(state: Elements, { before, after }: Difference): Elements {
  const next = new Map(state);
  for (const key of Object.keys(after)) if (!(key in before)) next.delete(key);
  for (const [key, properties] of Object.entries(before)) next.set(key, properties);
  return next;
}

function conflictingKeys(attempt: (state: Elements) => void, state: Elements): readonly string[] {
  try {
    attempt(state);
    return [];
  } catch (error) {
    if (error instanceof UndoConflictError) return error.keys;
    throw error;
  }
}
