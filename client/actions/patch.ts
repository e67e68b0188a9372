import {
  updateActor,
  updateCommitment,
  updateCooperation,
  updateTerritory,
  updateWorkshop,
} from '../../model/contract/endpoints/index.ts';
import { type Conflict, patchState, store } from '../state/index.ts';
import { edit } from './edit.ts';
import type { WriteOptions, Written } from './write.ts';

type Noun = Conflict['noun'];
type Fields = Readonly<Record<string, unknown>>;
type Versioned = Fields & { readonly version: number };

/**
 * Changes fields of a visible resource (`known`, with its version). If someone else changed it meanwhile, it
 * is sent again if the fields differ, else the screen offers the choice.
 */
export function patch(
  noun: Noun,
  known: { readonly id: string; readonly version: number },
  body: Fields,
  options: Pick<WriteOptions, 'notice' | 'record'> = {},
): Promise<Written<unknown>> {
  const { id, version: ifMatch } = known;
  const fields = known as Versioned & { id: string };
  const seen = Object.fromEntries(Object.keys(body).map((name) => [name, fields[name]]));
  const patchOptions = { noun, seen, ...options };
  switch (noun) {
    case 'actor':
      return edit(updateActor, { params: { actorId: id }, body, ifMatch }, patchOptions);
    case 'cooperation':
      return edit(updateCooperation, { params: { cooperationId: id }, body, ifMatch }, patchOptions);
    case 'commitment':
      return edit(updateCommitment, { params: { commitmentId: id }, body, ifMatch }, patchOptions);
    case 'territory':
      return edit(updateTerritory, { params: { territoryId: id }, body, ifMatch }, patchOptions);
    case 'workshop': {
      // The first parameter is the resource itself: conflicts refer to it.
      const params = { workshopId: id, territoryId: store.get().territoryId ?? '' };
      return edit(updateWorkshop, { params, body, ifMatch }, patchOptions);
    }
  }
}

/** Applies the choice in a conflict: one's own values, or the other's. */
export async function settleConflict(keepMine: boolean): Promise<Written<unknown> | null> {
  const { conflict } = store.get();
  patchState({ conflict: null });
  if (conflict === null || !keepMine) return null;
  const { noun, id, current, patch: mine } = conflict;
  return await patch(noun, { ...current, id, version: current.version }, mine);
}
