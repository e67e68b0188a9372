import type { Change } from '../../model/contract/change.ts';
import { undoChange } from '../../model/contract/endpoints/index.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { call } from '../api/call.ts';
import { loadWithTexts, problemText, t } from '../messages/translate.ts';
import {
  nextRedo,
  nextUndo,
  recordRedo,
  recordUndo,
  sameGesture,
  store,
  type UndoHistory,
} from '../state/index.ts';
import { withdrawLast } from './edit.ts';
import { readChange } from './history.ts';
import { noteOwn } from './own-edits.ts';
import { recordStep } from './record-step.ts';
import { notify } from './toast.ts';
import { untilSaved } from './until-saved.ts';
import { write } from './write.ts';

/** Takes back the last change made on this screen. */
export const undo = (): Promise<void> =>
  mutex(async () => {
    // Edits that never left this device are simply withdrawn.
    if (withdrawLast()) notify(t('undo.undone'));
    else await reverse(nextUndo, recordUndo, t('undo.undone'), t('undo.nothing'));
  });

/** Makes again what was taken back: the undo is itself undone. */
export const redo = (): Promise<void> =>
  mutex(() => reverse(nextRedo, recordRedo, t('undo.redone'), t('undo.nothingToRedo')));

let last: Promise<void> = Promise.resolve();

/** One after the other, and after the writes on their way: the change one has just seen is the one to take back. */
function mutex(act: () => Promise<void>): Promise<void> {
  last = last.then(untilSaved).then(act);
  return last;
}

/** Reverses the last change, with those of the same gesture. */
async function reverse(
  next: (history: UndoHistory) => number | null,
  record: (history: UndoHistory, revision: number) => UndoHistory,
  notice: string,
  nothing: string,
): Promise<void> {
  const { territoryId } = store.get();
  let revision = next(store.get().undo);
  const first = revision;
  if (territoryId === null || revision === null) {
    notify(nothing);
    return;
  }
  for (let goesOn = true; goesOn; ) {
    const reversed: number = revision;
    const written = await write((idempotencyKey) => {
      // Shown below, and not also as another person's change.
      noteOwn(idempotencyKey);
      return call(undoChange, { params: { territoryId, revision: reversed }, idempotencyKey });
    });
    if (!written.ok) return sayRefused(written.problem);
    const change = written.value;
    // Another territory has other steps.
    if (!recordStep(territoryId, change.revision, record)) return;
    const following = next(store.get().undo);
    goesOn = following !== null && sameGesture(store.get().undo, following, reversed);
    revision = following ?? reversed;
  }
  const title = first === null ? null : await titleOf(first);
  notify(title === null ? notice : `${notice} ${title}`, 'done', record === recordUndo ? 'redo' : 'undo');
}

/** Shows why undo failed; if a later change blocks it, which one. */
async function sayRefused(problem: Problem): Promise<void> {
  // An unreachable server is reported already, with a retry.
  if (problem.status === 0 || problem.status >= 500) return;
  const title = await blockingChanges(problem);
  notify(title === null ? problemText(problem) : t('undo.conflict', title), 'refused');
}

async function blockingChanges({ code, conflicts = [] }: Problem): Promise<string | null> {
  const [last] = conflicts;
  return code !== 'UNDO_CONFLICT' || last === undefined ? null : titleOf(last.revision);
}

/** Describes a change in words; null after a failure. */
async function titleOf(revision: number): Promise<string | null> {
  const { items, names = [] } = await readChange(revision).catch(() => ({
    items: [] as Change[],
    names: [],
  }));
  const [change] = items;
  if (change === undefined) return null;
  const { describeChange } = await loadWithTexts(() => import('../messages/history/describe-change.ts'));
  return describeChange(change, new Map(names.map((named) => [named.key, named]))).title;
}
