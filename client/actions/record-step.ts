import { recordChange, store, type UndoHistory } from '../state/index.ts';

/** A change that was made here is one's own last step, unless one has gone on to another territory: it has its own steps. */
export function recordStep(
  territoryId: string,
  revision: number | undefined,
  record: (history: UndoHistory, revision: number) => UndoHistory = recordChange,
): void {
  if (revision === undefined) return;
  store.change((state) =>
    state.territoryId === territoryId ? { ...state, undo: record(state.undo, revision) } : state,
  );
}
