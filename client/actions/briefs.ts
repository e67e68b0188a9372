import type { z } from 'zod';
import type { Brief, BriefPatch } from '../../model/contract/brief.ts';
import {
  addFiche,
  deleteFiche,
  listFiches,
  publishFiche,
  updateFiche,
  withdrawFiche,
} from '../../model/contract/endpoints/index.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { problemOf } from '../api/api-error.ts';
import { call, callForWrite, type WriteAnswer } from '../api/call.ts';
import { randomId } from '../api/random-id.ts';
import { problemText, t } from '../messages/translate.ts';
import { briefValue, can, store } from '../state/index.ts';
import { openBrief, whoeverStays } from './navigate.ts';
import { noteOwn } from './own-edits.ts';
import { recordStep } from './record-step.ts';
import { notify } from './toast.ts';
import { type Written, write } from './write.ts';

const here = (): string => store.get().territoryId ?? '';
const paramsOf = ({ id }: Pick<Brief, 'id'>) => ({ territoryId: here(), ficheId: id });

/** Writes a brief as an own step, which Ctrl-Z undoes. */
async function step(
  send: (idempotencyKey: string) => Promise<WriteAnswer>,
  notice?: string,
): Promise<Written<WriteAnswer>> {
  const territoryId = here();
  const written = await write((key) => {
    noteOwn(key);
    return send(key);
  });
  if (!written.ok) return written;
  const isOwn = recordStep(territoryId, written.value.revisions.get(territoryId));
  if (notice !== undefined) notify(notice, 'done', isOwn ? 'undo' : null);
  return written;
}

/** Opens the brief of a cooperation; if there is none, an author creates it. */
export async function openBriefOf(cooperationId: string): Promise<void> {
  const territoryId = here();
  const ifStill = whoeverStays();
  let known: Brief | undefined;
  try {
    const { items } = await call(listFiches, { params: { territoryId }, query: { from: 'here' } });
    known = items.find((brief) => brief.cooperationId === cooperationId);
  } catch (thrown) {
    notify(problemText(problemOf(thrown)), 'refused');
    return;
  }
  if (known !== undefined) {
    const { id } = known;
    ifStill(() => openBrief(id));
    return;
  }
  if (!can('map.contribute')) {
    notify(t('cooperation.noFiche'));
    return;
  }
  const id = randomId();
  const begun = await step((idempotencyKey) =>
    callForWrite(addFiche, { params: { territoryId }, body: { id, cooperationId }, idempotencyKey }),
  );
  if (begun.ok) ifStill(() => openBrief(id));
  else notify(problemText(begun.problem), 'refused');
}

/**
 * Saves a field of a brief. If somebody else changed the brief meanwhile, it is sent again automatically,
 * unless they changed the same field: then theirs is shown with a message.
 */
export async function saveBrief(
  brief: Brief,
  patch: z.input<typeof BriefPatch>,
  actorId?: string,
): Promise<Problem | null> {
  const send = (ifMatch: number) =>
    step((idempotencyKey) =>
      callForWrite(updateFiche, { params: paramsOf(brief), body: patch, ifMatch, idempotencyKey }),
    );
  const written = await send(brief.version);
  if (written.ok) return null;
  const current = written.problem.status === 412 ? (written.problem.current as Brief | undefined) : undefined;
  if (current === undefined) return written.problem;
  const isSame = Object.keys(patch).every(
    (field) => textOf(briefValue(brief, field, actorId)) === textOf(briefValue(current, field, actorId)),
  );
  if (!isSame) {
    notify(t('fiches.conflict'), 'refused');
    return null;
  }
  const again = await send(current.version);
  return again.ok ? null : again.problem;
}

const textOf = (value: unknown): string => JSON.stringify(value ?? null);

/** Publishes a brief to these territories; gives the refusal. */
export async function publish(brief: Brief, territoryIds: readonly string[]): Promise<Problem | null> {
  const written = await step(
    (idempotencyKey) =>
      callForWrite(publishFiche, {
        params: paramsOf(brief),
        body: { territoryIds: [...territoryIds] },
        idempotencyKey,
      }),
    t('fiches.published', territoryIds.length),
  );
  return written.ok ? null : written.problem;
}

/** Withdraws a brief. */
export async function withdraw(brief: Brief): Promise<void> {
  const written = await step(
    (idempotencyKey) => callForWrite(withdrawFiche, { params: paramsOf(brief), idempotencyKey }),
    t('fiches.withdrawn'),
  );
  if (!written.ok) notify(problemText(written.problem), 'refused');
}

/** Deletes a brief, and goes back to the list. */
export async function removeBrief(brief: Brief): Promise<void> {
  const ifStill = whoeverStays();
  const written = await step(
    (idempotencyKey) =>
      callForWrite(deleteFiche, { params: paramsOf(brief), ifMatch: brief.version, idempotencyKey }),
    t('fiches.deleted'),
  );
  if (written.ok) ifStill(() => openBrief(null));
  else notify(problemText(written.problem), 'refused');
}
