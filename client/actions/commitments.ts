import type { z } from 'zod';
import type { CarrierInput, NewCommitment } from '../../model/contract/commitment.ts';
import {
  addCommitment,
  deleteCommitment,
  removeCarrier,
  setCarrier,
} from '../../model/contract/endpoints/index.ts';
import { randomId } from '../api/random-id.ts';
import { t } from '../messages/translate.ts';
import { store } from '../state/index.ts';
import { edit, editOrSay } from './edit.ts';
import { select, whoeverStays } from './navigate.ts';
import type { Written } from './write.ts';

/** Creates a commitment of the territory on screen, and chooses it. */
export async function createCommitment(
  commitment: z.input<typeof NewCommitment>,
): Promise<Written<{ id: string }>> {
  const id = commitment.id ?? randomId();
  const territoryId = store.get().territoryId ?? '';
  const ifStill = whoeverStays();
  const written = await edit(
    addCommitment,
    { params: { territoryId }, body: { ...commitment, id } },
    { notice: t('commitment.added') },
  );
  if (!written.ok) return written;
  ifStill(() => select({ kind: 'commitment', id }));
  return { ok: true, value: { id } };
}

export async function removeCommitment(commitment: { id: string; version: number }): Promise<void> {
  const { selection, map } = store.get();
  const text = map.value?.commitments.find(({ id }) => id === commitment.id)?.text ?? '';
  if (selection?.kind === 'commitment' && selection.id === commitment.id) select(null);
  await editOrSay(
    deleteCommitment,
    { params: { commitmentId: commitment.id }, ifMatch: commitment.version },
    { notice: t('commitment.deleted', text) },
  );
}

/** Makes an actor a carrier of a commitment; the body replaces existing properties. */
export const saveCarrier = (actorId: string, commitmentId: string, body: z.input<typeof CarrierInput>) =>
  edit(setCarrier, { params: { actorId, commitmentId }, body });

export const dropCarrier = (actorId: string, commitmentId: string) =>
  editOrSay(removeCarrier, { params: { actorId, commitmentId } }, { notice: t('carrier.removed') });
