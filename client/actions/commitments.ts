import type { z } from 'zod';
import type { CarrierInput, Commitment, NewCommitment } from '../../server/contract/commitment.ts';
import {
  addCommitment,
  deleteCommitment,
  removeCarrier,
  setCarrier,
} from '../../server/contract/endpoints/index.ts';
import { call } from '../api/call.ts';
import { randomId } from '../api/random-id.ts';
import { t } from '../messages/translate.ts';
import { store } from '../state/index.ts';
import { select } from './navigate.ts';
import { type Written, write, writeOrSay } from './write.ts';

/** Creates a commitment of the territory on screen, and chooses it. */
export async function createCommitment(
  commitment: z.input<typeof NewCommitment>,
): Promise<Written<Commitment>> {
  const id = commitment.id ?? randomId();
  const territoryId = store.get().territoryId ?? '';
  const written = await write(
    (idempotencyKey) =>
      call(addCommitment, { params: { territoryId }, body: { ...commitment, id }, idempotencyKey }),
    { said: t('commitment.added') },
  );
  if (written.ok) select({ kind: 'commitment', id });
  return written;
}

export async function removeCommitment(commitment: { id: string; version: number }): Promise<void> {
  const { selection } = store.get();
  if (selection?.kind === 'commitment' && selection.id === commitment.id) select(null);
  await writeOrSay(
    (idempotencyKey) =>
      call(deleteCommitment, {
        params: { commitmentId: commitment.id },
        ifMatch: commitment.version,
        idempotencyKey,
      }),
    { said: t('commitment.deleted') },
  );
}

/** An actor carries a commitment, in a role; the body replaces what was said of it. */
export const saveCarrier = (actorId: string, commitmentId: string, body: z.input<typeof CarrierInput>) =>
  write((idempotencyKey) => call(setCarrier, { params: { actorId, commitmentId }, body, idempotencyKey }));

export const dropCarrier = (actorId: string, commitmentId: string) =>
  writeOrSay((idempotencyKey) => call(removeCarrier, { params: { actorId, commitmentId }, idempotencyKey }), {
    said: t('carrier.removed'),
  });
