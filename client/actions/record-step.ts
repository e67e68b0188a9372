import { keepSteps } from '../api/kept-steps.ts';
import { recordChange, store, type UndoHistory } from '../state/index.ts';
import { whoIsHere } from './make-edit.ts';

/**
 * A change that was made here is one's own last step, unless one has gone on to another territory: it has its own steps.
 * Whether it can be taken back here.
 */
export function recordStep(
  territoryId: string,
  revision: number | undefined,
  record: (history: UndoHistory, revision: number) => UndoHistory = recordChange,
): boolean {
  if (revision === undefined || store.get().territoryId !== territoryId) return false;
  store.change((state) => ({ ...state, undo: record(state.undo, revision) }));
  keepSteps(territoryId, whoIsHere() ?? '', store.get().undo);
  return true;
}
