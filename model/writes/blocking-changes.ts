import type { Difference } from '../elements/element-edits.ts';
import type { Elements } from '../elements/elements.ts';
import { UndoConflictError } from '../errors.ts';

/**
 * The later changes to take back first, the latest first, so that an undo becomes possible: no more than it takes, as
 * far as the elements in its way tell. `attempt` plans the undo on a state, and throws what stands against it.
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
    // Also one that was passed over: what hangs on an element stands in the way only once that is as it was.
    const next = latestFirst.find(
      (change) => !found.has(change) && keys.some((key) => key in change.before || key in change.after),
    );
    if (next === undefined) return latestFirst.filter((change) => found.has(change));
    found.add(next);
    state = taken(state, next);
  }
}

/** The state as the change found it, as far as this state knows of what it touched. */
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
