import { z } from 'zod';
import type { Sight } from '../domain/access/sight.ts';
import { defineQuery } from './define-query.ts';
import { type Reader, readRows } from './reader.ts';
import { sightParams } from './sight-params.ts';

const Ids = z.array(z.string());

const FindHidden = defineQuery({
  file: 'access/find-hidden.cypher',
  access: 'read',
  params: z.object({
    actorIds: Ids,
    cooperationIds: Ids,
    commitmentIds: Ids,
    seesPrivate: z.boolean(),
    territoryIds: Ids.nullable(),
  }),
  row: z.object({ kind: z.enum(['Actor', 'Cooperation', 'Commitment']), id: z.string() }),
});

/** What is asked about. */
interface Asked {
  readonly actorIds: readonly string[];
  readonly cooperationIds: readonly string[];
  readonly commitmentIds?: readonly string[];
}

const idsIn = ({ actorIds, cooperationIds, commitmentIds = [] }: Asked) => ({
  actorIds: [...actorIds],
  cooperationIds: [...cooperationIds],
  commitmentIds: [...commitmentIds],
});

const isNone = (asked: Asked): boolean => Object.values(asked).every(({ length }) => length === 0);

/** Says which of these someone may not know of, by key: `Actor:amap`. What does not exist is not hidden. */
export async function findHidden(reader: Reader, sight: Sight, ids: Asked): Promise<ReadonlySet<string>> {
  if (isNone(ids)) return new Set();
  const rows = await readRows(reader, FindHidden, { ...idsIn(ids), ...sightParams(sight) });
  return new Set(rows.map(({ kind, id }) => `${kind}:${id}`));
}

const FindMissing = defineQuery({
  file: 'access/find-missing.cypher',
  access: 'read',
  params: z.object({ actorIds: Ids, cooperationIds: Ids, commitmentIds: Ids }),
  row: z.object({ kind: z.enum(['Actor', 'Cooperation', 'Commitment']), id: z.string() }),
});

/** Says which of these are not there, by key. */
export async function findMissing(reader: Reader, ids: Asked): Promise<ReadonlySet<string>> {
  if (isNone(ids)) return new Set();
  const rows = await readRows(reader, FindMissing, idsIn(ids));
  return new Set(rows.map(({ kind, id }) => `${kind}:${id}`));
}

const FindSeen = defineQuery({
  file: 'access/find-seen.cypher',
  access: 'read',
  params: z.object({ actorIds: Ids, cooperationIds: Ids }),
  row: z.object({ kind: z.enum(['Actor', 'Cooperation']), id: z.string() }),
});

/** Says which of these are there and may be seen by everyone. */
export async function findSeen(
  reader: Reader,
  ids: { readonly actorIds: readonly string[]; readonly cooperationIds: readonly string[] },
): Promise<{ actorIds: ReadonlySet<string>; cooperationIds: ReadonlySet<string> }> {
  const rows = await readRows(reader, FindSeen, {
    actorIds: [...ids.actorIds],
    cooperationIds: [...ids.cooperationIds],
  });
  const idsOf = (wanted: string) => new Set(rows.flatMap(({ kind, id }) => (kind === wanted ? [id] : [])));
  return { actorIds: idsOf('Actor'), cooperationIds: idsOf('Cooperation') };
}
