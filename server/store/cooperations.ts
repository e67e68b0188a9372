import { z } from 'zod';
import { Cooperation, Declaration, Party } from '../../model/contract/cooperation.ts';
import type { CooperationFact } from '../../model/elements/facts.ts';
import { PUBLIC_VISIBILITY, type Visibility } from '../../model/elements/visibility/visibility.ts';
import { cooperationsWithout } from '../../model/elements/visibility/whose.ts';
import { defineQuery, stored } from './define-query.ts';
import { findForeign } from './hidden.ts';
import { inOrderOf, type Page, type PageRequest, Place, pageOf, pageParams } from './page.ts';
import { type Reader, readRows } from './reader.ts';
import { findTerritory } from './territories.ts';

const ReadCooperations = defineQuery({
  file: 'cooperations/read-cooperations.cypher',
  access: 'read',
  plannedOnce: true,
  params: z.object({ ids: z.array(z.string()), seesPrivate: z.boolean() }),
  row: z.object({
    cooperation: stored(
      Cooperation.omit({ state: true, agreedIntensity: true }).extend({
        parties: z.array(stored(Party)),
        declarations: z.array(stored(Declaration)),
      }),
    ),
  }),
});

const ListCooperations = defineQuery({
  file: 'cooperations/list-cooperations.cypher',
  access: 'read',
  params: z.object({
    territoryId: z.string(),
    seesPrivate: z.boolean(),
    afterId: z.string().optional(),
    limit: z.int(),
  }),
  row: Place,
});

/** Reads cooperations as stored, by id; missing ones are left out. */
async function readCooperations(
  reader: Reader,
  ids: readonly string[],
  visibility: Visibility = PUBLIC_VISIBILITY,
): Promise<CooperationFact[]> {
  const { seesPrivate } = visibility;
  const rows = await readRows(reader, ReadCooperations, { ids: [...ids], seesPrivate });
  const cooperations = rows.map(({ cooperation }) => cooperation);
  const foreign = await findForeign(reader, visibility, {
    actorIds: cooperations.flatMap(({ parties }) => parties.map(({ actorId }) => actorId)),
    cooperationIds: cooperations.map(({ id }) => id),
  });
  return cooperationsWithout(cooperations, foreign);
}

/** Reads one cooperation as stored; undefined when there is none. */
export async function readCooperation(
  reader: Reader,
  cooperationId: string,
  visibility?: Visibility,
): Promise<CooperationFact | undefined> {
  const [cooperation] = await readCooperations(reader, [cooperationId], visibility);
  return cooperation;
}

/** Lists the cooperations with a party on a territory's map; undefined if there is no such territory. */
export async function listCooperations(
  reader: Reader,
  territoryId: string,
  page: PageRequest,
  visibility: Visibility = PUBLIC_VISIBILITY,
): Promise<Page<CooperationFact> | undefined> {
  if (!(await findTerritory(reader, territoryId))) return undefined;
  const { afterId, limit } = pageParams(page);
  const rows = await readRows(reader, ListCooperations, {
    territoryId,
    seesPrivate: visibility.seesPrivate,
    afterId,
    limit,
  });
  const { items, ...next } = pageOf(rows, page);
  const ids = items.map(({ id }) => id);
  return { items: inOrderOf(ids, await readCooperations(reader, ids, visibility)), ...next };
}
