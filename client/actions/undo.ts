import { undoChange } from '../../server/contract/endpoints/index.ts';
import { call } from '../api/call.ts';
import { t } from '../messages/translate.ts';
import { nextRedo, nextUndo, recordRedo, recordUndo, store, type UndoHistory } from '../state/index.ts';
import { withdrawLast } from './edit.ts';
import { say } from './toast.ts';
import { writeOrSay } from './write.ts';

/** Takes back the last change made on this screen. */
export const undo = (): Promise<void> =>
  inTurn(async () => {
    // What never left this device is simply not sent.
    if (withdrawLast()) say(t('undo.undone'));
    else await reverse(nextUndo(store.get().undo), recordUndo, t('undo.undone'), t('undo.nothing'));
  });

/** Makes again what was taken back: the undo is itself undone. */
export const redo = (): Promise<void> =>
  inTurn(() => reverse(nextRedo(store.get().undo), recordRedo, t('undo.redone'), t('undo.nothingToRedo')));

let last: Promise<void> = Promise.resolve();

/** One after the other, and after the writes on their way: the change one has just seen is the one to take back. */
function inTurn(act: () => Promise<void>): Promise<void> {
  last = last.then(untilSaved).then(act);
  return last;
}

const isSaving = (): boolean => {
  const { saving, outbox } = store.get();
  return saving > 0 || outbox.some(({ status }) => status === 'sending');
};

function untilSaved(): Promise<void> {
  return new Promise((resolve) => {
    if (!isSaving()) return resolve();
    const leave = store.subscribe(() => {
      if (isSaving()) return;
      leave();
      resolve();
    });
  });
}

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
  const change = await writeOrSay((idempotencyKey) =>
    call(undoChange, { params: { territoryId, revision }, idempotencyKey }),
  );
  if (change === null) return;
  store.change((state) => ({ ...state, undo: record(state.undo, change.revision) }));
  say(said, 'done', record === recordUndo ? 'redo' : 'undo');
}
