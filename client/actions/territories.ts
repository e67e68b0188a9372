import type { z } from 'zod';
import {
  addTerritory,
  deleteTerritory,
  listPlaces,
  removePeer,
  setPeer,
} from '../../model/contract/endpoints/index.ts';
import type { NewTerritory, Place } from '../../model/contract/territory.ts';
import { call } from '../api/call.ts';
import { t } from '../messages/translate.ts';
import { editOrSay } from './edit.ts';
import { openTerritory, whoeverStays } from './navigate.ts';
import { type Written, write } from './write.ts';

/** Within what two territories are peers, and since when. */
export interface PeerTerms {
  readonly frame?: string;
  readonly since?: string;
}

/** Searches official places by name, code or SIREN while typing. */
export const findPlaces = async (q: string, signal: AbortSignal): Promise<readonly Place[]> =>
  (await call(listPlaces, { query: { q, limit: 8 }, signal })).items;

/** Creates a territory and opens it, unless the person has moved on. */
export async function createTerritory(
  territory: z.input<typeof NewTerritory>,
  open: (territoryId: string) => void = openTerritory,
): Promise<Written<{ id: string }>> {
  const ifStill = whoeverStays();
  const written = await write((idempotencyKey) => call(addTerritory, { body: territory, idempotencyKey }));
  if (written.ok) ifStill(() => open(written.value.id));
  return written;
}

/** Deletes a territory; the only operation without undo. */
export const removeTerritory = (territory: { id: string; name: string; version: number }, jobId: string) =>
  write(
    (idempotencyKey) =>
      call(deleteTerritory, {
        params: { territoryId: territory.id },
        ifMatch: territory.version,
        jobId,
        idempotencyKey,
      }),
    { notice: t('territory.deleted', territory.name) },
  );

/** Two territories that learn together; an empty frame or day is left out. */
export const makePeers = (territoryId: string, otherId: string, { frame = '', since = '' }: PeerTerms) =>
  editOrSay(setPeer, {
    params: { territoryId, otherId },
    body: { ...(frame === '' ? {} : { frame }), ...(since === '' ? {} : { since }) },
  });

export const partPeers = (territoryId: string, otherId: string) =>
  editOrSay(removePeer, { params: { territoryId, otherId } });
