import { noteEntry } from '../../model/contract/endpoints/index.ts';
import { DEFAULT_INTENSITY, MOST_ENTRY_STEPS } from '../../model/contract/vocabulary.ts';
import { call } from '../api/call.ts';
import { problemText, t } from '../messages/translate.ts';
import { store } from '../state/index.ts';
import { noteOwn } from './own-edits.ts';
import { recordStep } from './record-step.ts';
import { notify } from './toast.ts';
import { write } from './write.ts';

/** Gives links the default level, marked as assumed: one change, undone as one step. */
export async function assumeLevels(cooperationIds: readonly string[]): Promise<void> {
  const { territoryId } = store.get();
  if (territoryId === null) return;
  const plan = cooperationIds.slice(0, MOST_ENTRY_STEPS).map((cooperationId) => ({
    ...{ does: 'change' as const, op: 'level' as const, cooperationId },
    ...{ level: DEFAULT_INTENSITY, assumed: true as const },
  }));
  const written = await write((idempotencyKey) => {
    noteOwn(idempotencyKey);
    return call(noteEntry, { params: { territoryId }, body: { plan }, idempotencyKey });
  });
  if (!written.ok) {
    if (written.problem.status !== 0 && written.problem.status < 500)
      notify(problemText(written.problem), 'refused');
    return;
  }
  recordStep(territoryId, written.value.revision);
  notify(t('assumed.done', plan.length), 'done', 'undo');
}
