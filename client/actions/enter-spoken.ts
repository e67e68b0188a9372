import { noteEntry } from '../../model/contract/endpoints/index.ts';
import type { EntryStep } from '../../model/contract/entry.ts';
import { call } from '../api/call.ts';
import { randomId } from '../api/random-id.ts';
import { t } from '../messages/translate.ts';
import { planOfSpoken } from '../state/entry/index.ts';
import { store } from '../state/index.ts';
import { prepareEdits } from './edit.ts';
import { enterPlan } from './enter.ts';
import type { Refused } from './enter-line.ts';
import { select, whoeverStays } from './navigate.ts';
import { recordStep } from './record-step.ts';
import { write } from './write.ts';

/**
 * Writes the plan of a spoken line as shown: at once on screen, or as one change if it corrects existing
 * data.
 */
export async function enterSpoken(steps: readonly EntryStep[]): Promise<Refused | null> {
  const plan = planOfSpoken(steps, randomId);
  if (plan === null) return correct(steps);
  const ifStill = whoeverStays();
  await prepareEdits();
  const { problem } = await enterPlan(plan, t('entry.wrote'));
  if (problem !== null) return { problem };
  const { about } = plan;
  if (about !== null && !matchMedia('(max-width: 900px)').matches) ifStill(() => select(about));
  return null;
}

async function correct(steps: readonly EntryStep[]): Promise<Refused | null> {
  const { territoryId } = store.get();
  if (territoryId === null) return null;
  const written = await write(
    (idempotencyKey) =>
      call(noteEntry, { params: { territoryId }, body: { plan: [...steps] }, idempotencyKey }),
    { notice: t('entry.corrected') },
  );
  if (!written.ok) return { problem: written.problem };
  recordStep(territoryId, written.value.revision);
  return null;
}
