import type { z } from 'zod';
import type { MembershipInput, NeedInput, NewActor } from '../../model/contract/actor.ts';
import {
  addActor,
  deleteActor,
  removeMembership,
  removeNeed,
  removeOffer,
  setMembership,
  setNeed,
  setOffer,
} from '../../model/contract/endpoints/index.ts';
import { randomId } from '../api/random-id.ts';
import { t } from '../messages/translate.ts';
import { type Selection, store } from '../state/index.ts';
import { edit, editOrSay } from './edit.ts';
import { select, whoeverStays } from './navigate.ts';
import { placeActors } from './positions.ts';
import type { Written } from './write.ts';

const here = (): string => store.get().territoryId ?? '';

/** Creates an actor in the territory on screen and chooses it; `at` places it where the person pointed. */
export async function createActor(
  actor: z.input<typeof NewActor>,
  at?: { readonly x: number; readonly y: number },
): Promise<Written<{ id: string }>> {
  const id = actor.id ?? randomId();
  const territoryId = here();
  const ifStill = whoeverStays();
  const written = await edit(
    addActor,
    { params: { territoryId }, body: { ...actor, id } },
    { notice: t(actor.private ? 'actor.addedPrivate' : 'actor.added', actor.name) },
  );
  if (!written.ok) return written;
  if (at !== undefined && here() === territoryId)
    await placeActors([{ actorId: id, ...at }], { record: null });
  ifStill(() => select({ kind: 'actor', id }));
  return { ok: true, value: { id } };
}

/** An existing actor joins the map, is heard, or changes its place in the territory. */
export const changeMembership = (actorId: string, body: z.input<typeof MembershipInput>, notice?: string) =>
  editOrSay(
    setMembership,
    { params: { territoryId: here(), actorId }, body },
    notice === undefined ? {} : { notice },
  );

/** Removes the actor from this territory; its data elsewhere stays. */
export async function leaveTerritory(actor: { id: string; name: string }): Promise<void> {
  unselect({ kind: 'actor', id: actor.id });
  await editOrSay(
    removeMembership,
    { params: { territoryId: here(), actorId: actor.id } },
    { notice: t('actor.left', actor.name) },
  );
}

/** Deletes the actor everywhere, with all attached elements. */
export async function removeActor(actor: { id: string; name: string; version: number }): Promise<void> {
  unselect({ kind: 'actor', id: actor.id });
  await editOrSay(
    deleteActor,
    { params: { actorId: actor.id }, ifMatch: actor.version },
    { notice: t('actor.deleted', actor.name) },
  );
}

export type NeedKind = 'need' | 'offer';

/** Records a need or an offer of an actor: one for each resource. */
export const saveNeed = (
  kind: NeedKind,
  actorId: string,
  resourceId: string,
  body: z.input<typeof NeedInput>,
) => edit(kind === 'need' ? setNeed : setOffer, { params: { actorId, resourceId }, body });

export const dropNeed = (kind: NeedKind, actorId: string, resourceId: string) =>
  editOrSay(
    kind === 'need' ? removeNeed : removeOffer,
    { params: { actorId, resourceId } },
    { notice: t(kind === 'need' ? 'need.removed' : 'offer.removed') },
  );

function unselect(selection: Selection): void {
  const { selection: current } = store.get();
  if (current?.kind === selection?.kind && current?.id === selection?.id) select(null);
}
