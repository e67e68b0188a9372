import { z } from 'zod';
import { Carrier, Commitment } from '../../model/contract/commitment.ts';
import { PUBLIC_VISIBILITY, type Visibility } from '../../model/elements/visibility/visibility.ts';
import { defineQuery, stored } from './define-query.ts';
import { findForeign } from './hidden.ts';
import { inOrderOf, PAGE_PARAMS, type Page, type PageRequest, Place, pageOf, pageParams } from './page.ts';
import { type Reader, readRows } from './reader.ts';
import { findTerritory } from './territories.ts';

const ReadCommitments = defineQuery({
  file: 'commitments/read-commitments.cypher',
  access: 'read',
  plannedOnce: true,
  params: z.object({ ids: z.array(z.string()), seesPrivate: z.boolean() }),
  row: z.object({ commitment: stored(Commitment.extend({ carriers: z.array(stored(Carrier)) })) }),
});

const ListCommitments = defineQuery({
  file: 'commitments/list-commitments.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), ...PAGE_PARAMS }),
  row: Place,
});

/** Reads commitments by id; missing ones are left out. */
async function readCommitments(
  reader: Reader,
  ids: readonly string[],
  visibility: Visibility = PUBLIC_VISIBILITY,
): Promise<Commitment[]> {
  const { seesPrivate } = visibility;
  const rows = await readRows(reader, ReadCommitments, { ids: [...ids], seesPrivate });
  const commitments = rows.map(({ commitment }) => commitment);
  const actorIds = commitments.flatMap(({ carriers }) => carriers.map(({ actorId }) => actorId));
  const foreign = await findForeign(reader, visibility, { actorIds, cooperationIds: [] });
  if (foreign.size === 0) return commitments;
  // An item of the Charter is carried everywhere.
  return commitments.map((one) => ({
    ...one,
    carriers: one.carriers.filter(({ actorId }) => !foreign.has(`Actor:${actorId}`)),
  }));
}

/** Reads one commitment; undefined when there is none. */
export async function readCommitment(
  reader: Reader,
  commitmentId: string,
  visibility?: Visibility,
): Promise<Commitment | undefined> {
  const [commitment] = await readCommitments(reader, [commitmentId], visibility);
  return commitment;
}

/** Lists the commitments of a territory by text; undefined if there is no such territory. */
export async function listCommitments(
  reader: Reader,
  territoryId: string,
  page: PageRequest,
  visibility?: Visibility,
): Promise<Page<Commitment> | undefined> {
  if (!(await findTerritory(reader, territoryId))) return undefined;
  const rows = await readRows(reader, ListCommitments, { territoryId, ...pageParams(page) });
  const { items, ...next } = pageOf(rows, page);
  const ids = items.map(({ id }) => id);
  return { items: inOrderOf(ids, await readCommitments(reader, ids, visibility)), ...next };
}
