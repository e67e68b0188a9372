import { z } from 'zod';
import { Actor } from '../../model/contract/actor.ts';
import type { Visibility } from '../../model/elements/visibility/visibility.ts';
import { defineQuery, stored } from './define-query.ts';
import type { Executor } from './execute.ts';
import { visibilityParams } from './hidden.ts';

const ActorName = Actor.pick({ id: true, name: true, family: true, kind: true, siren: true }).extend({
  aliases: z.array(z.string()).optional(),
  private: z.boolean(),
  territories: z.array(z.object({ id: z.string(), onMap: z.boolean() })),
});

/** An actor by its names, and where it acts. */
export type ActorName = z.infer<typeof ActorName>;

const READ = { access: 'read', row: z.object({ actors: z.array(stored(ActorName)) }) } as const;

const ListNamesOfTerritory = defineQuery({
  ...READ,
  file: 'actors/list-names-of-territory.cypher',
  params: z.object({ territoryId: z.string() }),
});
const ReadActorNames = defineQuery({
  ...READ,
  file: 'actors/read-actor-names.cypher',
  params: z.object({ ids: z.array(z.string()), sirens: z.array(z.string()), fictional: z.boolean() }),
});
const FindActorNames = defineQuery({
  ...READ,
  file: 'actors/find-actor-names.cypher',
  params: z.object({
    queries: z.array(z.string()),
    considered: z.int(),
    limit: z.int(),
    fictional: z.boolean(),
    seesPrivate: z.boolean(),
    territoryIds: z.array(z.string()).nullable(),
  }),
});

type Reads = Pick<Executor, 'read'>;

/** Sorts actors by id: a statement gives them in one row, which costs less than one each. */
const inOrder = (rows: readonly { readonly actors: ActorName[] }[]): ActorName[] =>
  rows.flatMap(({ actors }) => actors).sort((a, b) => (a.id < b.id ? -1 : 1));

/** Lists the actors of a territory by id, including its reserve. */
export const listNamesOf = async (executor: Reads, territoryId: string): Promise<ActorName[]> =>
  inOrder(await executor.read(ListNamesOfTerritory, { territoryId }));

/** Actors to look up by id, and by number; `fictional`: also those of fictional territories. */
export interface AskedNames {
  readonly ids?: readonly string[];
  readonly sirens?: readonly string[];
  readonly fictional?: boolean;
}

/** Reads actors by id, and those of other than rehearsed territories by number. */
export async function readNames(
  executor: Reads,
  { ids = [], sirens = [], fictional = false }: AskedNames,
): Promise<ActorName[]> {
  if (ids.length + sirens.length === 0) return [];
  const rows = await executor.read(ReadActorNames, { ids: [...ids], sirens: [...sirens], fictional });
  return inOrder(rows);
}

/** Limits of a search by names. */
export interface NameSearch {
  readonly visibility: Visibility;
  readonly fictional: boolean;
  /** Candidates a query. */
  readonly limit: number;
}

/** Entries of the index that are looked at for each candidate: some are not to be found. */
const CONSIDERED = 4;

/** Finds actors by queries of the index of names (`model/readings/name-similarity/name-keys`), each once. */
export async function findNames(
  executor: Reads,
  queries: readonly string[],
  { visibility, fictional, limit }: NameSearch,
): Promise<ActorName[]> {
  if (queries.length === 0) return [];
  const params = { queries: [...queries], considered: CONSIDERED * limit, limit, fictional };
  const rows = await executor.read(FindActorNames, { ...params, ...visibilityParams(visibility) });
  return inOrder(rows);
}
