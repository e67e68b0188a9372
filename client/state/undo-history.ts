/** Revisions this screen wrote in the territory it shows, and its own undos; the last of each is the next to take. */
export interface UndoHistory {
  readonly done: readonly number[];
  readonly undone: readonly number[];
  /** Revisions of one gesture bear the same name: they are taken back, and made again, together. */
  readonly gestures: Readonly<Record<number, string>>;
}

export const emptyHistory: UndoHistory = { done: [], undone: [], gestures: {} };

/** Records a new change: undone changes can no longer be redone. One that is known was answered twice. */
export const recordChange = (history: UndoHistory, revision: number): UndoHistory =>
  history.done.includes(revision) ? history : { ...history, done: [...history.done, revision], undone: [] };

/** Records a change as part of a gesture. */
export const recordPartOf =
  (gesture: string) =>
  (history: UndoHistory, revision: number): UndoHistory => ({
    ...recordChange(history, revision),
    gestures: { ...history.gestures, [revision]: gesture },
  });

/** The last change was undone by a change of its own, `revision`. */
export const recordUndo = (history: UndoHistory, revision: number): UndoHistory => ({
  done: history.done.slice(0, -1),
  undone: [...history.undone, revision],
  gestures: handedOn(history, history.done.at(-1), revision),
});

/** The last undo was itself undone by `revision`, which can be undone again. */
export const recordRedo = (history: UndoHistory, revision: number): UndoHistory => ({
  done: [...history.done, revision],
  undone: history.undone.slice(0, -1),
  gestures: handedOn(history, history.undone.at(-1), revision),
});

function handedOn({ gestures }: UndoHistory, from: number | undefined, to: number): UndoHistory['gestures'] {
  const gesture = from === undefined ? undefined : gestures[from];
  return gesture === undefined ? gestures : { ...gestures, [to]: gesture };
}

export const nextUndo = (history: UndoHistory): number | null => history.done.at(-1) ?? null;
export const nextRedo = (history: UndoHistory): number | null => history.undone.at(-1) ?? null;

/** Returns true if two revisions belong to one gesture. */
export const sameGesture = ({ gestures }: UndoHistory, a: number | null, b: number | null): boolean =>
  a !== null && b !== null && gestures[a] !== undefined && gestures[a] === gestures[b];
