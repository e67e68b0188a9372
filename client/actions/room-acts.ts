import { addCooperation, setCarrier } from '../../model/contract/endpoints/index.ts';
import type { Gap } from '../../model/contract/gap.ts';
import type { CarrierRole } from '../../model/contract/vocabulary.ts';
import { randomId } from '../api/random-id.ts';
import { t } from '../messages/translate.ts';
import { can, store } from '../state/index.ts';
import { edit } from './edit.ts';
import type { Written } from './write.ts';

/** Returns the question that an act on the map answers; none for people who may not answer questions. */
export function answersTo(
  gap: Pick<Gap, 'key'>,
): { readonly answersTo: { readonly territoryId: string; readonly key: string } } | undefined {
  const { territoryId } = store.get();
  return territoryId !== null && can('map.facilitate')
    ? { answersTo: { territoryId, key: gap.key } }
    : undefined;
}

/** Proposes a meeting to several: a proposed cooperation that answers the question, in one step. */
export async function proposeMeeting(
  gap: Gap,
  actorIds: readonly string[],
  { note, promisedFor }: { readonly note: string; readonly promisedFor: string },
): Promise<Written<unknown>> {
  const { territoryId, map } = store.get();
  const { themeIds, commitmentIds } = gap.evidence;
  const day = map.value?.day;
  return edit(
    addCooperation,
    {
      params: { territoryId: territoryId ?? '' },
      body: {
        id: randomId(),
        nature: 'unspecified',
        status: 'proposed',
        intensity: 0,
        parties: actorIds.map((actorId) => ({ actorId, role: 'member' as const })),
        themes: themeIds.length === 1 ? [...themeIds] : [],
        serves: [...commitmentIds],
        ...(day === undefined ? {} : { recordedOn: day }),
        ...(note === '' ? {} : { note }),
        ...(promisedFor === '' ? {} : { promisedFor }),
        ...answersTo(gap),
      },
    },
    { notice: t('suggestion.accepted') },
  );
}

/** Names an actor that carries the commitment of a question, and answers the question by it. */
export const nameCarrier = (gap: Gap, actorId: string, role: CarrierRole): Promise<Written<unknown>> =>
  edit(
    setCarrier,
    {
      params: { actorId, commitmentId: gap.evidence.commitmentIds[0] ?? '' },
      body: { role, ...answersTo(gap) },
    },
    { notice: t('carry.kept') },
  );
