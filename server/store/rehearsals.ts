import { z } from 'zod';
import { defineQuery } from './define-query.ts';
import { type Reader, readRows } from './reader.ts';

const Ids = z.array(z.string());

const FindRehearsals = defineQuery({
  file: 'territories/find-rehearsals.cypher',
  access: 'read',
  plannedOnce: true,
  params: z.object({ ids: Ids }),
  row: z.object({ id: z.string() }),
});

const FindTiesOfRehearsals = defineQuery({
  file: 'territories/find-ties-of-rehearsals.cypher',
  access: 'read',
  plannedOnce: true,
  params: z.object({ actorIds: Ids, officialIds: Ids, cooperationIds: Ids, territoryIds: Ids }),
  row: z.object({ id: z.string() }),
});

/** Finds which of these territories are rehearsals. */
export const findRehearsals = async (reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await readRows(reader, FindRehearsals, { ids: [...ids] })).map(({ id }) => id));

/** Lists the ids of elements that tie a rehearsal to other territories. */
export const findTiesOfRehearsals = async (
  reader: Reader,
  asked: Readonly<Record<'actorIds' | 'officialIds' | 'cooperationIds' | 'territoryIds', readonly string[]>>,
): Promise<string[]> =>
  (
    await readRows(reader, FindTiesOfRehearsals, {
      actorIds: [...asked.actorIds],
      officialIds: [...asked.officialIds],
      cooperationIds: [...asked.cooperationIds],
      territoryIds: [...asked.territoryIds],
    })
  ).map(({ id }) => id);
