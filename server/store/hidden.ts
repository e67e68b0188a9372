import { z } from 'zod';
import type { Sight } from '../domain/access/sight.ts';
import { defineQuery } from './define-query.ts';
import type { Executor } from './execute.ts';
import { sightParams } from './sight-params.ts';

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
  sight: Sight,
  ids: { readonly actorIds: readonly string[]; readonly cooperationIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (ids.actorIds.length + ids.cooperationIds.length === 0) return new Set();
  const rows = await executor.read(FindHidden, {
    actorIds: [...ids.actorIds],
    cooperationIds: [...ids.cooperationIds],
    ...sightParams(sight),
  });
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
  executor: Executor,
  ids: { readonly actorIds: readonly string[]; readonly cooperationIds: readonly string[] },
): Promise<{ actorIds: ReadonlySet<string>; cooperationIds: ReadonlySet<string> }> {
  const rows = await executor.read(FindSeen, {
    actorIds: [...ids.actorIds],
    cooperationIds: [...ids.cooperationIds],
  });
  const idsOf = (wanted: string) => new Set(rows.flatMap(({ kind, id }) => (kind === wanted ? [id] : [])));
  return { actorIds: idsOf('Actor'), cooperationIds: idsOf('Cooperation') };
}
