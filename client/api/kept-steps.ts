import { emptyHistory, type UndoHistory } from '../state/undo-history.ts';

const PREFIX = 'maillage.steps.';
/** Maximum number of steps: as many as somebody undoes by hand. */
const KEPT = 50;

/** Stored steps with their person: nobody undoes an earlier person's steps in this window. */
interface KeptSteps {
  readonly by: string;
  readonly history: UndoHistory;
}

/** Keeps the last steps of this window in a territory, across a reload; a browser may forbid it. */
export function keepSteps(territoryId: string, by: string, { done, undone, gestures }: UndoHistory): void {
  const last = { done: done.slice(-KEPT), undone: undone.slice(-KEPT) };
  const revisions = new Set([...last.done, ...last.undone].map(String));
  const known = Object.entries(gestures).filter(([revision]) => revisions.has(revision));
  const kept: KeptSteps = { by, history: { ...last, gestures: Object.fromEntries(known) } };
  try {
    sessionStorage.setItem(PREFIX + territoryId, JSON.stringify(kept));
  } catch {
    // They then last as long as the page.
  }
}

/** Reads the steps that this window made in a territory, by the same person. */
export function keptSteps(territoryId: string, by: string): UndoHistory {
  try {
    const kept = JSON.parse(sessionStorage.getItem(PREFIX + territoryId) ?? 'null') as KeptSteps | null;
    return kept?.by === by ? { ...emptyHistory, ...kept.history } : emptyHistory;
  } catch {
    return emptyHistory;
  }
}
