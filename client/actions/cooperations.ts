import type { z } from 'zod';
import type { Cooperation, NewCooperation, PartyInput } from '../../server/contract/cooperation.ts';
import {
  addCooperation,
  deleteCooperation,
  removeParty,
  setParty,
} from '../../server/contract/endpoints/index.ts';
import { call } from '../api/call.ts';
import { randomId } from '../api/random-id.ts';
import { t } from '../messages/translate.ts';
import { store } from '../state/index.ts';
import { select } from './navigate.ts';
import { type Written, write, writeOrSay } from './write.ts';

/** Creates a cooperation in the territory and at the day on screen, and chooses it. */
export async function createCooperation(
  cooperation: z.input<typeof NewCooperation>,
): Promise<Written<Cooperation>> {
  const { territoryId, map } = store.get();
  const id = cooperation.id ?? randomId();
  const day = map.value?.day;
  const body = { ...(day === undefined ? {} : { recordedOn: day }), ...cooperation, id };
  const written = await write(
    (idempotencyKey) =>
      call(addCooperation, { params: { territoryId: territoryId ?? '' }, body, idempotencyKey }),
    { said: t('cooperation.added') },
  );
  if (written.ok) select({ kind: 'cooperation', id });
  return written;
}

export async function removeCooperation(cooperation: { id: string; version: number }): Promise<void> {
  const { selection } = store.get();
  if (selection?.kind === 'cooperation' && selection.id === cooperation.id) select(null);
  await writeOrSay(
    (idempotencyKey) =>
      call(deleteCooperation, {
        params: { cooperationId: cooperation.id },
        ifMatch: cooperation.version,
        idempotencyKey,
      }),
    { said: t('cooperation.deleted') },
  );
}

/** Sets a party, its role, its yes, what it declares on the day on screen. */
export const saveParty = (cooperationId: string, actorId: string, party: z.input<typeof PartyInput>) => {
  const day = store.get().map.value?.day;
  const declares =
    party.declaredIntensity !== undefined && party.declaredOn === undefined && day !== undefined;
  const body = declares ? { ...party, declaredOn: day } : party;
  return write((idempotencyKey) =>
    call(setParty, { params: { cooperationId, actorId }, body, idempotencyKey }),
  );
};

export const dropParty = (cooperationId: string, actorId: string) =>
  writeOrSay((idempotencyKey) => call(removeParty, { params: { cooperationId, actorId }, idempotencyKey }), {
    said: t('party.removed'),
  });
