/** Revisions this screen wrote in the territory it shows, and its own undos; the last of each is the next to take. */
export interface UndoHistory {
  readonly done: readonly number[];
  readonly undone: readonly number[];
}

export const emptyHistory: UndoHistory = { done: [], undone: [] };

/** A new change: what had been undone can no longer be redone. */
export const recordChange = (history: UndoHistory, revision: number): UndoHistory => ({
  done: [...history.done, revision],
  undone: [],
});

/** The last change was undone by a change of its own, `revision`. */
export const recordUndo = (history: UndoHistory, revision: number): UndoHistory => ({
  done: history.done.slice(0, -1),
  undone: [...history.undone, revision],
});

/** The last undo was itself undone by `revision`, which can be undone again. */
export const recordRedo = (history: UndoHistory, revision: number): UndoHistory => ({
  done: [...history.done, revision],
  undone: history.undone.slice(0, -1),
});

export const nextUndo = (history: UndoHistory): number | null => history.done.at(-1) ?? null;
export const nextRedo = (history: UndoHistory): number | null => history.undone.at(-1) ?? null;
