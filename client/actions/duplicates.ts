import type { MergePreview } from '../../model/contract/actor-merge.ts';
import {
  bringDuplicateBack,
  listDuplicates,
  listSimilarActors,
  mergeActor,
  previewMerge,
  setDuplicateApart,
} from '../../model/contract/endpoints/index.ts';
import type {
  Duplicate,
  DuplicateList,
  OfficialInstitution,
  SimilarNames,
} from '../../model/contract/name-similarity.ts';
import { problemOf } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { problemText, t } from '../messages/translate.ts';
import { indexMap, store } from '../state/index.ts';
import { changeMembership, createActor } from './actors.ts';
import { edit, editOrSay } from './edit.ts';
import { select, whoeverStays } from './navigate.ts';
import { placeActors } from './positions.ts';
import { notify } from './toast.ts';
import type { Written } from './write.ts';

type Spot = { readonly x: number; readonly y: number };

const NOBODY: SimilarNames = { items: [], official: [] };

/** Searches candidates for a name: actors of this territory first, then all, then official institutions. */
export async function findSimilar(name: string, signal?: AbortSignal): Promise<SimilarNames> {
  const { territoryId } = store.get();
  if (territoryId === null || name.trim().length < 2) return NOBODY;
  return await call(listSimilarActors, {
    params: { territoryId },
    query: { name: name.trim(), limit: 6 },
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Adds a chosen existing actor to this map, if it is not on it yet. */
export async function enterKnown({ id, name }: { id: string; name: string }, at?: Spot): Promise<void> {
  const { territoryId } = store.get();
  const ifStill = whoeverStays();
  const map = store.get().map.value;
  const here = map === null ? undefined : indexMap(map).actors.get(id);
  if (here === undefined || here.outside || here.membership?.onMap === false) {
    await changeMembership(id, { onMap: true }, t('legend.entered', name));
    if (at !== undefined && store.get().territoryId === territoryId)
      await placeActors([{ actorId: id, ...at }], { record: null });
  }
  ifStill(() => select({ kind: 'actor', id }));
}

/** An official institution is chosen: the one actor that it is in all territories, under its name and number. */
export async function enterOfficial(
  { actor, exists }: OfficialInstitution,
  at?: Spot,
): Promise<Written<unknown>> {
  if (!exists) return await createActor(actor, at);
  await enterKnown(actor, at);
  return { ok: true, value: actor };
}

/** Reads probable duplicates of this territory, and pairs marked as different. */
export async function readDuplicates(): Promise<DuplicateList> {
  const { territoryId } = store.get();
  if (territoryId === null) return { items: [], apart: [] };
  return await call(listDuplicates, { params: { territoryId } });
}

const pairParams = ([actorId, secondId]: Duplicate['actorIds']) => ({
  territoryId: store.get().territoryId ?? '',
  actorId,
  secondId,
});

/** The two are two: they are not proposed again. */
export const setApart = (actorIds: Duplicate['actorIds'], notice: string): Promise<boolean> =>
  editOrSay(setDuplicateApart, { params: pairParams(actorIds) }, { notice });

/** Takes back the answer that two actors differ: they are proposed as duplicates again. */
export const bringBack = (actorIds: Duplicate['actorIds'], notice: string): Promise<boolean> =>
  editOrSay(bringDuplicateBack, { params: pairParams(actorIds) }, { notice });

/** Reads the preview of a merge; null after a failure, with a message. */
export async function readMerge(goneId: string, keptId: string): Promise<MergePreview | null> {
  try {
    return await call(previewMerge, { params: { actorId: goneId }, query: { intoId: keptId } });
  } catch (thrown) {
    notify(problemText(problemOf(thrown)), 'refused');
    return null;
  }
}

/** Makes the two one, as the preview said: it is refused where the one that disappears changed meanwhile. */
export async function mergeInto({ actor, into }: MergePreview): Promise<Written<unknown>> {
  const written = await edit(
    mergeActor,
    { params: { actorId: actor.id }, body: { intoId: into.id }, ifMatch: actor.version },
    { notice: t('merge.done', actor.name, into.name) },
  );
  if (written.ok && store.get().selection?.id === actor.id) select({ kind: 'actor', id: into.id });
  return written;
}
