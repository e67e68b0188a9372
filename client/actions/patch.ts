import {
  updateActor,
  updateCommitment,
  updateCooperation,
  updateTerritory,
} from '../../server/contract/endpoints/index.ts';
import { ApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { type Conflict, collidingFields, patchState, store } from '../state/index.ts';
import { type Written, write } from './write.ts';

type Noun = Conflict['noun'];
type Fields = Readonly<Record<string, unknown>>;
type Versioned = Fields & { readonly version: number };

const send: Readonly<
  Record<Noun, (id: string, patch: Fields, ifMatch: number, key: string) => Promise<unknown>>
> = {
  actor: (actorId, body, ifMatch, idempotencyKey) =>
    call(updateActor, { params: { actorId }, body, ifMatch, idempotencyKey }),
  cooperation: (cooperationId, body, ifMatch, idempotencyKey) =>
    call(updateCooperation, { params: { cooperationId }, body, ifMatch, idempotencyKey }),
  commitment: (commitmentId, body, ifMatch, idempotencyKey) =>
    call(updateCommitment, { params: { commitmentId }, body, ifMatch, idempotencyKey }),
  territory: (territoryId, body, ifMatch, idempotencyKey) =>
    call(updateTerritory, { params: { territoryId }, body, ifMatch, idempotencyKey }),
};

/**
 * Changes some fields of what one sees (`known`, with its version). When someone else changed it meanwhile: sent again
 * by itself where the fields do not collide, else the screen offers the choice.
 */
export const patch = (noun: Noun, known: { readonly id: string; readonly version: number }, fields: Fields) =>
  write((key) => sendOrMend(noun, known as Versioned & { id: string }, fields, key));

async function sendOrMend(
  noun: Noun,
  known: Versioned & { id: string },
  fields: Fields,
  key: string,
): Promise<unknown> {
  try {
    return await send[noun](known.id, fields, known.version, key);
  } catch (thrown) {
    const current = currentOf(thrown);
    if (current === null) throw thrown;
    const colliding = collidingFields(known, current, fields);
    // The request differs (its If-Match), hence another key.
    if (colliding.length === 0) return await send[noun](known.id, fields, current.version, `${key}r`);
    patchState({ conflict: { noun, id: known.id, patch: fields, current, fields: colliding } });
    throw thrown;
  }
}

function currentOf(thrown: unknown): Versioned | null {
  if (!(thrown instanceof ApiError) || thrown.problem.status !== 412) return null;
  const { current } = thrown.problem;
  return typeof current === 'object' && current !== null && 'version' in current
    ? (current as Versioned)
    : null;
}

/** The choice made: one's own words over the other's, or not. */
export async function settleConflict(keepMine: boolean): Promise<Written<unknown> | null> {
  const { conflict } = store.get();
  patchState({ conflict: null });
  if (conflict === null || !keepMine) return null;
  return await patch(conflict.noun, { id: conflict.id, version: conflict.current.version }, conflict.patch);
}
