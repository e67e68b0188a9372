import { undoChange } from '../../server/contract/endpoints/index.ts';
import { call } from '../api/call.ts';
import { t } from '../messages/translate.ts';
import { nextRedo, nextUndo, recordRedo, recordUndo, store, type UndoHistory } from '../state/index.ts';
import { say } from './toast.ts';
import { writeOrSay } from './write.ts';

/** Takes back the last change made on this screen. */
export const undo = (): Promise<void> =>
  reverse(nextUndo(store.get().undo), recordUndo, t('undo.undone'), t('undo.nothing'));

/** Makes again what was taken back: the undo is itself undone. */
export const redo = (): Promise<void> =>
  reverse(nextRedo(store.get().undo), recordRedo, t('undo.redone'), t('undo.nothingToRedo'));

async function reverse(
  revision: number | null,
  record: (history: UndoHistory, revision: number) => UndoHistory,
  said: string,
  nothing: string,
): Promise<void> {
  const { territoryId } = store.get();
  if (territoryId === null || revision === null) {
    say(nothing);
    return;
  }
  const change = await writeOrSay(
    (idempotencyKey) => call(undoChange, { params: { territoryId, revision }, idempotencyKey }),
    { record: null },
  );
  if (change === null) return;
  store.change((state) => ({ ...state, undo: record(state.undo, change.revision) }));
  say(said, 'done', record === recordUndo ? 'redo' : 'undo');
}
