import { z } from 'zod';
import type { Visibility } from '../../model/elements/visibility/visibility.ts';
import {
  cooperationsWithout,
  homeOf,
  isActorOf,
  isCooperationOf,
} from '../../model/elements/visibility/whose.ts';
import { defineQuery } from './define-query.ts';
import { type Reader, readRows } from './reader.ts';

const Ids = z.array(z.string());

const HIDDEN = { access: 'read', row: z.object({ id: z.string() }) } as const;
const Seen = z.object({ ids: Ids, seesPrivate: z.boolean(), territoryIds: Ids.nullable() });
const FindHiddenActors = defineQuery({ ...HIDDEN, file: 'access/find-hidden-actors.cypher', params: Seen });
const FindHiddenCooperations = defineQuery({
  ...HIDDEN,
  file: 'access/find-hidden-cooperations.cypher',
  params: Seen,
});
const FindHiddenCommitments = defineQuery({
  ...HIDDEN,
  file: 'access/find-hidden-commitments.cypher',
  params: z.object({ ids: Ids, territoryIds: Ids }),
});

/** Ids to look up. */
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

const ReadSurroundings = defineQuery({
  file: 'access/read-surroundings.cypher',
  access: 'read',
  params: z.object({ actorIds: Ids, cooperationIds: Ids }),
  row: z.object({
    kind: z.enum(['Actor', 'Cooperation']),
    id: z.string(),
    private: z.boolean(),
    actsIn: Ids,
    around: z.array(Ids),
  }),
});

/** Finds existing elements by key, whether they are private, and to which territories they then belong. */
export async function findOwners(
  reader: Reader,
  home: readonly string[],
  { actorIds, cooperationIds }: Asked,
): Promise<ReadonlyMap<string, { readonly isPrivate: boolean; readonly isOurs: boolean }>> {
  if (isNone({ actorIds, cooperationIds })) return new Map();
  const ids = { actorIds: [...actorIds], cooperationIds: [...cooperationIds] };
  const rows = await readRows(reader, ReadSurroundings, ids);
  return new Map(
    rows.map(({ kind, id, private: isPrivate, actsIn, around }) => [
      `${kind}:${id}`,
      {
        isPrivate,
        isOurs:
          kind === 'Actor' ? isActorOf(home, { actsIn, partners: around }) : isCooperationOf(home, around),
      },
    ]),
  );
}

/**
 * Finds elements that are private and belong only to territories outside someone's access, by key. Empty for
 * people who see all private data, and for people who see none: other rules hide more from them.
 */
export async function findForeign(
  reader: Reader,
  visibility: Visibility,
  asked: Asked,
): Promise<ReadonlySet<string>> {
  const home = homeOf(visibility);
  if (home === null) return new Set();
  const owners = await findOwners(reader, home, asked);
  return new Set([...owners].flatMap(([key, { isPrivate, isOurs }]) => (isPrivate && !isOurs ? [key] : [])));
}

const ListPrivateNear = defineQuery({
  file: 'access/list-private-near.cypher',
  access: 'read',
  params: z.object({ territoryIds: Ids }),
  row: z.object({ id: z.string(), partyIds: Ids }),
});

/**
 * Lists the cooperations of some territories that belong only to others, for someone who sees private data in
 * some territories.
 */
export async function listLeftOut(
  reader: Reader,
  visibility: Visibility,
  territoryIds: readonly string[],
): Promise<string[]> {
  if (homeOf(visibility) === null) return [];
  const near = await readRows(reader, ListPrivateNear, { territoryIds: [...territoryIds] });
  const foreign = await findForeign(reader, visibility, {
    actorIds: near.flatMap(({ partyIds }) => partyIds),
    cooperationIds: near.map(({ id }) => id),
  });
  const asFacts = near.map(({ id, partyIds }) => ({
    id,
    parties: partyIds.map((actorId) => ({ actorId })),
    declarations: [],
  }));
  const told = new Set(cooperationsWithout(asFacts, foreign).map(({ id }) => id));
  return near.map(({ id }) => id).filter((id) => !told.has(id));
}

/**
 * Finds which elements are hidden from someone, by key: `Actor:amap`. Missing elements are not hidden. Runs
 * one statement for each kind asked about.
 */
export async function findHidden(
  reader: Reader,
  visibility: Visibility,
  asked: Asked,
): Promise<ReadonlySet<string>> {
  const { actorIds, cooperationIds, commitmentIds } = idsIn(asked);
  const { seesPrivate, territoryIds } = visibilityParams(visibility);
  const [foreign, ...hidden] = await Promise.all([
    isNone(asked) ? [] : findForeign(reader, visibility, asked),
    keysOf('Actor', actorIds, (ids) =>
      readRows(reader, FindHiddenActors, { ids, seesPrivate, territoryIds }),
    ),
    keysOf('Cooperation', cooperationIds, (ids) =>
      readRows(reader, FindHiddenCooperations, { ids, seesPrivate, territoryIds }),
    ),
    // People with access to all territories see all commitments.
    territoryIds === null
      ? []
      : keysOf('Commitment', commitmentIds, (ids) =>
          readRows(reader, FindHiddenCommitments, { ids, territoryIds }),
        ),
  ]);
  return new Set([...foreign, ...hidden.flat()]);
}

/** The keys of what is found of some ids; nothing is asked about none. */
const keysOf = async (
  kind: string,
  ids: string[],
  find: (ids: string[]) => Promise<readonly { id: string }[]>,
): Promise<string[]> => (ids.length === 0 ? [] : (await find(ids)).map(({ id }) => `${kind}:${id}`));

const FindMissing = defineQuery({
  file: 'access/find-missing.cypher',
  access: 'read',
  params: z.object({ actorIds: Ids, cooperationIds: Ids, commitmentIds: Ids }),
  row: z.object({ kind: z.enum(['Actor', 'Cooperation', 'Commitment']), id: z.string() }),
});

/** Finds which elements do not exist, by key. */
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

/** Finds which elements exist and are visible to everyone. */
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

/** Converts a visibility into statement parameters. */
export const visibilityParams = ({ seesPrivate, territoryIds }: Visibility) => ({
  seesPrivate,
  territoryIds: territoryIds === null ? null : [...territoryIds],
});
