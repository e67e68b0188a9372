import { z } from 'zod';
import type { Sight } from '../domain/access/sight.ts';
import { defineQuery } from './define-query.ts';
import type { Executor } from './execute.ts';

const Ids = z.array(z.string());

const FindHidden = defineQuery({
  file: 'access/find-hidden.cypher',
  access: 'read',
  params: z.object({
    actorIds: Ids,
    cooperationIds: Ids,
    seesPrivate: z.boolean(),
    territoryIds: Ids.nullable(),
  }),
  row: z.object({ kind: z.enum(['Actor', 'Cooperation']), id: z.string() }),
});

/** Says which of these someone may not know of, by key: `Actor:amap`. What does not exist is not hidden. */
export async function findHidden(
  executor: Executor,
  { seesPrivate, territoryIds }: Sight,
  ids: { readonly actorIds: readonly string[]; readonly cooperationIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (ids.actorIds.length + ids.cooperationIds.length === 0) return new Set();
  const rows = await executor.read(FindHidden, {
    actorIds: [...ids.actorIds],
    cooperationIds: [...ids.cooperationIds],
    seesPrivate,
    territoryIds: territoryIds === null ? null : [...territoryIds],
  });
  return new Set(rows.map(({ kind, id }) => `${kind}:${id}`));
}
