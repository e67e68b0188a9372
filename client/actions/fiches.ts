import type { z } from 'zod';
import {
  addFiche,
  deleteFiche,
  listFiches,
  publishFiche,
  updateFiche,
  withdrawFiche,
} from '../../model/contract/endpoints/index.ts';
import type { Fiche, FichePatch } from '../../model/contract/fiche.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { problemOf } from '../api/api-error.ts';
import { call, callForWrite, type WriteAnswer } from '../api/call.ts';
import { randomId } from '../api/random-id.ts';
import { problemText, t } from '../messages/translate.ts';
import { can, ficheValue, recordChange, store } from '../state/index.ts';
import { openFiche } from './navigate.ts';
import { noteOwn } from './own-edits.ts';
import { say } from './toast.ts';
import { type Written, write } from './write.ts';

const here = (): string => store.get().territoryId ?? '';
const paramsOf = ({ id }: Pick<Fiche, 'id'>) => ({ territoryId: here(), ficheId: id });

/** A write of a fiche: one's own step, that Ctrl-Z takes back. */
async function step(
  send: (idempotencyKey: string) => Promise<WriteAnswer>,
  said?: string,
): Promise<Written<WriteAnswer>> {
  const territoryId = here();
  const written = await write((key) => {
    noteOwn(key);
    return send(key);
  });
  if (!written.ok) return written;
  const revision = written.value.revisions.get(territoryId);
  if (revision !== undefined)
    store.change((state) => ({ ...state, undo: recordChange(state.undo, revision) }));
  if (said !== undefined) say(said, 'done', revision === undefined ? null : 'undo');
  return written;
}

/** Opens the fiche of a cooperation; whoever may write begins it where there is none. */
export async function openFicheOf(cooperationId: string): Promise<void> {
  const territoryId = here();
  let known: Fiche | undefined;
  try {
    const { items } = await call(listFiches, { params: { territoryId }, query: { from: 'here' } });
    known = items.find((fiche) => fiche.cooperationId === cooperationId);
  } catch (thrown) {
    say(problemText(problemOf(thrown)), 'refused');
    return;
  }
  if (known !== undefined) {
    openFiche(known.id);
    return;
  }
  if (!can('map.contribute')) {
    say(t('cooperation.noFiche'));
    return;
  }
  const id = randomId();
  const begun = await step((idempotencyKey) =>
    callForWrite(addFiche, { params: { territoryId }, body: { id, cooperationId }, idempotencyKey }),
  );
  if (begun.ok) openFiche(id);
  else say(problemText(begun.problem), 'refused');
}

/**
 * Keeps a field of a fiche. Where somebody else changed the fiche meanwhile, it is sent again by itself unless they
 * changed the same field: then theirs is shown, and it is said.
 */
export async function saveFiche(
  fiche: Fiche,
  patch: z.input<typeof FichePatch>,
  actorId?: string,
): Promise<Problem | null> {
  const send = (ifMatch: number) =>
    step((idempotencyKey) =>
      callForWrite(updateFiche, { params: paramsOf(fiche), body: patch, ifMatch, idempotencyKey }),
    );
  const written = await send(fiche.version);
  if (written.ok) return null;
  const current = written.problem.status === 412 ? (written.problem.current as Fiche | undefined) : undefined;
  if (current === undefined) return written.problem;
  const isSame = Object.keys(patch).every(
    (field) => textOf(ficheValue(fiche, field, actorId)) === textOf(ficheValue(current, field, actorId)),
  );
  if (!isSame) {
    say(t('fiches.conflict'), 'refused');
    return null;
  }
  const again = await send(current.version);
  return again.ok ? null : again.problem;
}

const textOf = (value: unknown): string => JSON.stringify(value ?? null);

/** Publishes a fiche to these territories; gives the refusal. */
export async function publish(fiche: Fiche, territoryIds: readonly string[]): Promise<Problem | null> {
  const written = await step(
    (idempotencyKey) =>
      callForWrite(publishFiche, {
        params: paramsOf(fiche),
        body: { territoryIds: [...territoryIds] },
        idempotencyKey,
      }),
    t('fiches.published', territoryIds.length),
  );
  return written.ok ? null : written.problem;
}

/** Withdraws a fiche. */
export async function withdraw(fiche: Fiche): Promise<void> {
  const written = await step(
    (idempotencyKey) => callForWrite(withdrawFiche, { params: paramsOf(fiche), idempotencyKey }),
    t('fiches.withdrawn'),
  );
  if (!written.ok) say(problemText(written.problem), 'refused');
}

/** Deletes a fiche, and goes back to the list. */
export async function removeFiche(fiche: Fiche): Promise<void> {
  const written = await step(
    (idempotencyKey) =>
      callForWrite(deleteFiche, { params: paramsOf(fiche), ifMatch: fiche.version, idempotencyKey }),
    t('fiches.deleted'),
  );
  if (written.ok) openFiche(null);
  else say(problemText(written.problem), 'refused');
}
