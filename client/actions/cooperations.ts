import type { z } from 'zod';
import type { NewCooperation, PartyInput } from '../../model/contract/cooperation.ts';
import {
  addCooperation,
  deleteCooperation,
  removeParty,
  setParty,
} from '../../model/contract/endpoints/index.ts';
import type { AnswersTo } from '../../model/contract/gap.ts';
import { randomId } from '../api/random-id.ts';
import { t } from '../messages/translate.ts';
import { indexMap, store } from '../state/index.ts';
import { edit, editOrSay } from './edit.ts';
import { select, whoeverStays } from './navigate.ts';
import type { Written } from './write.ts';

/** Creates a cooperation in the territory and at the day on screen, and chooses it. */
export async function createCooperation(
  cooperation: z.input<typeof NewCooperation> & { readonly answersTo?: AnswersTo },
  notice = t('cooperation.added'),
): Promise<Written<{ id: string }>> {
  const { territoryId, map } = store.get();
  const id = cooperation.id ?? randomId();
  const day = map.value?.day;
  const body = { ...(day === undefined ? {} : { recordedOn: day }), ...cooperation, id };
  const ifStill = whoeverStays();
  const written = await edit(
    addCooperation,
    { params: { territoryId: territoryId ?? '' }, body },
    { notice },
  );
  if (!written.ok) return written;
  ifStill(() => select({ kind: 'cooperation', id }));
  return { ok: true, value: { id } };
}

export async function removeCooperation(cooperation: { id: string; version: number }): Promise<void> {
  const { selection, map } = store.get();
  const index = map.value === null ? null : indexMap(map.value);
  const parties = (index?.cooperations.get(cooperation.id)?.parties ?? []).flatMap(
    ({ actorId }) => index?.actors.get(actorId)?.name ?? [],
  );
  if (selection?.kind === 'cooperation' && selection.id === cooperation.id) select(null);
  await editOrSay(
    deleteCooperation,
    { params: { cooperationId: cooperation.id }, ifMatch: cooperation.version },
    { notice: t('cooperation.deleted', parties) },
  );
}

/** Sets a party, its role, its yes, what it declares on the day on screen. */
export const saveParty = (cooperationId: string, actorId: string, party: z.input<typeof PartyInput>) => {
  const day = store.get().map.value?.day;
  const declares =
    party.declaredIntensity !== undefined && party.declaredOn === undefined && day !== undefined;
  const body = declares ? { ...party, declaredOn: day } : party;
  return edit(setParty, { params: { cooperationId, actorId }, body });
};

export const dropParty = (cooperationId: string, actorId: string) =>
  editOrSay(removeParty, { params: { cooperationId, actorId } }, { notice: t('party.removed') });
