import { noteEntry } from '../../model/contract/endpoints/index.ts';
import type { EntryStep } from '../../model/contract/entry.ts';
import { call } from '../api/call.ts';
import { randomId } from '../api/random-id.ts';
import { t } from '../messages/translate.ts';
import { planOfSpoken } from '../state/entry/index.ts';
import { nextUndo, store } from '../state/index.ts';
import { prepareEdits } from './edit.ts';
import { enterPlan } from './enter.ts';
import type { Refused } from './enter-line.ts';
import { whoeverStays } from './navigate.ts';
import { recordStep } from './record-step.ts';
import { showWritten } from './show-written.ts';
import { undo } from './undo.ts';
import { write } from './write.ts';
import { recordCooperations, recordRevision, type WrittenLine } from './written-line.ts';

/**
 * Writes the plan of a spoken line as shown: at once on screen, or as one change if it corrects existing
 * data.
 */
export async function enterSpoken(steps: readonly EntryStep[], line: WrittenLine): Promise<Refused | null> {
  const plan = planOfSpoken(steps, randomId);
  if (plan === null) return correct(steps, line);
  const ifStill = whoeverStays();
  await prepareEdits();
  recordCooperations(line, plan);
  const { problem } = await enterPlan(plan, t('entry.wrote'));
  if (problem !== null) return { problem };
  recordRevision(line);
  ifStill(() => showWritten(plan));
  return null;
}

async function correct(steps: readonly EntryStep[], line: WrittenLine): Promise<Refused | null> {
  const { territoryId, undo: history } = store.get();
  if (territoryId === null) return null;
  const ids = steps.flatMap((step) => (step.does === 'change' ? (step.cooperationId ?? []) : []));
  line.cooperationIds = ids;
  // Undoes the last gesture of this screen whole, with the actors that it added.
  const [step] = steps;
  if (step?.does === 'change' && step.op === 'undo' && step.revision === (nextUndo(history) ?? -1)) {
    await undo();
    return null;
  }
  const written = await write(
    (idempotencyKey) =>
      call(noteEntry, { params: { territoryId }, body: { plan: [...steps] }, idempotencyKey }),
    { notice: t('entry.corrected') },
  );
  if (!written.ok) return { problem: written.problem };
  recordStep(territoryId, written.value.revision);
  return null;
}
