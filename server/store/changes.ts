import { z } from 'zod';
import { AuthorKind } from '../../model/contract/author-kind.ts';
import { Change, type ElementStates } from '../../model/contract/change.ts';
import type { Scope } from '../../model/elements/touched.ts';
import type { KeptChange } from '../../model/elements/visibility/visible-changes.ts';
import { defineQuery, type ParamsOf, type RowOf } from './define-query.ts';
import type { Executor, ReadQuery, Transaction } from './execute.ts';
import { type Reader, readRows } from './reader.ts';

const Ids = z.array(z.string());

const LockForWrite = defineQuery({
  file: 'changes/lock-for-write.cypher',
  access: 'write',
  plannedOnce: true,
  params: z.object({
    territoryIds: Ids,
    actorIds: Ids,
    commitmentIds: Ids,
    cooperationIds: Ids,
    mutationId: z.string().optional(),
  }),
  row: z.object({
    subjectId: z.string().nullable(),
    requestHash: z.string().nullable(),
    revisions: z.array(z.object({ territoryId: z.string(), revision: z.int() })),
    hasRehearsals: z.boolean(),
  }),
});

const TOUCHED = { access: 'read', plannedOnce: true, row: z.object({ territoryId: z.string() }) } as const;
const FindTouchedByActors = defineQuery({
  ...TOUCHED,
  file: 'changes/find-touched-by-actors.cypher',
  params: z.object({ actingActorIds: Ids, outsideActorIds: Ids }),
});
const FindTouchedByCooperations = defineQuery({
  ...TOUCHED,
  file: 'changes/find-touched-by-cooperations.cypher',
  params: z.object({ ids: Ids }),
});
const FindTouchedByCommitments = defineQuery({
  ...TOUCHED,
  file: 'changes/find-touched-by-commitments.cypher',
  params: z.object({ commitmentIds: Ids, refiningIds: Ids }),
});
const FindTouchedByMemberships = defineQuery({
  ...TOUCHED,
  file: 'changes/find-touched-by-memberships.cypher',
  params: z.object({ memberships: z.array(z.object({ fromId: z.string(), toId: z.string() })) }),
});

const WriteChange = defineQuery({
  file: 'changes/write-change.cypher',
  access: 'write',
  plannedOnce: true,
  params: z.object({
    id: z.string(),
    mutationId: z.string(),
    requestHash: z.string(),
    type: z.string(),
    subjectId: z.string(),
    before: z.string().optional(),
    after: z.string().optional(),
    by: z.string().optional(),
    at: z.string(),
    territoryIds: Ids,
    undoesId: z.string().optional(),
    byKey: z.string().optional(),
    byKind: z.string().optional(),
    unseen: Ids,
  }),
  row: z.object({ territoryId: z.string(), revision: z.int() }),
});

const FindCreatingChange = defineQuery({
  file: 'changes/find-creating-change.cypher',
  access: 'read',
  params: z.object({ type: z.string(), subjectId: z.string() }),
  row: z.object({ requestHash: z.string() }),
});

const States = z
  .string()
  .nullable()
  .transform((text): ElementStates | null => (text === null ? null : JSON.parse(text)));
const StoredChange = {
  // `undoes` and `undoneBy` are left out: the list of changes adds them.
  ...Change.omit({ undoes: true, undoneBy: true }).shape,
  before: States,
  after: States,
  by: z
    .string()
    .nullable()
    .transform((by) => by ?? undefined),
  byKind: AuthorKind.nullable().transform((kind) => kind ?? undefined),
  unseen: Ids.nullable().transform((keys) => keys ?? undefined),
};

const ReadChange = defineQuery({
  file: 'changes/read-change.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), revision: z.int() }),
  row: z.object(StoredChange),
});

const ReadMutation = defineQuery({
  file: 'changes/read-mutation.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), mutationId: z.string() }),
  row: z.object(StoredChange),
});

const Placed = z.object({
  ...{ actorId: z.string(), family: z.string(), landId: z.string().nullable() },
  ...{ x: z.number(), y: z.number() },
});
const ReadLayout = defineQuery({
  file: 'territories/read-layout.cypher',
  access: 'read',
  plannedOnce: true,
  params: z.object({ territoryId: z.string(), newcomerIds: Ids }),
  row: z.object({
    revision: z.int(),
    changeId: z.string().nullable(),
    frozen: z.boolean(),
    onMap: z.int(),
    placed: z.array(Placed),
    neighbours: z.array(z.object({ newcomerId: z.string(), actorId: z.string() })),
  }),
});

const FindLands = defineQuery({
  file: 'territories/find-lands.cypher',
  access: 'read',
  plannedOnce: true,
  params: z.object({ territoryId: z.string(), newcomerIds: Ids, partnerIds: Ids }),
  row: z.object({ actorId: z.string(), landId: z.string(), partnerOf: z.string().nullable() }),
});

/** A mutation that was carried out before, with the revision that it gave to each territory. */
export interface KnownMutation {
  readonly subjectId: string;
  readonly requestHash: string;
  readonly revisions: ReadonlyMap<string, number>;
}

/**
 * Locks the elements that a write will touch. Returns its mutation if that is known already, and whether a
 * rehearsal is open.
 */
export async function lockForWrite(
  tx: Transaction,
  locks: {
    territoryIds: readonly string[];
    actorIds: readonly string[];
    commitmentIds: readonly string[];
    cooperationIds: readonly string[];
    mutationId?: string | undefined;
  },
): Promise<{ known?: KnownMutation; hasRehearsals: boolean }> {
  const ascending = (ids: readonly string[]) => [...new Set(ids)].sort();
  const row = await tx.runOne(LockForWrite, {
    territoryIds: ascending(locks.territoryIds),
    actorIds: ascending(locks.actorIds),
    commitmentIds: ascending(locks.commitmentIds),
    cooperationIds: ascending(locks.cooperationIds),
    mutationId: locks.mutationId,
  });
  const hasRehearsals = row?.hasRehearsals === true;
  if (typeof row?.subjectId !== 'string' || row.requestHash === null) return { hasRehearsals };
  const revisions = new Map(row.revisions.map(({ territoryId, revision }) => [territoryId, revision]));
  return { known: { subjectId: row.subjectId, requestHash: row.requestHash, revisions }, hasRehearsals };
}

/**
 * Lists the territories whose map shows these elements, ascending. Runs one statement for each kind present,
 * so that the first write of a day plans only statements for its kinds.
 */
export async function findTouched(reader: Reader, scope: Scope): Promise<string[]> {
  const { territoryIds, cooperationIds: ids, ...rest } = scope;
  const [actingActorIds, outsideActorIds] = [[...rest.actingActorIds], [...rest.outsideActorIds]];
  const [commitmentIds, refiningIds] = [[...rest.commitmentIds], [...rest.refiningIds]];
  const memberships = [...rest.memberships];
  const found = await Promise.all([
    askedOf(reader, FindTouchedByActors, { actingActorIds, outsideActorIds }),
    askedOf(reader, FindTouchedByCooperations, { ids: [...ids] }),
    askedOf(reader, FindTouchedByCommitments, { commitmentIds, refiningIds }),
    askedOf(reader, FindTouchedByMemberships, { memberships }),
  ]);
  return [...new Set([...territoryIds, ...found.flat().map(({ territoryId }) => territoryId)])].sort();
}

/** The rows of a statement; none, without asking, where all of its lists are empty. */
const askedOf = async <Q extends ReadQuery>(
  reader: Reader,
  query: Q,
  params: ParamsOf<Q> & Readonly<Record<string, readonly unknown[]>>,
): Promise<RowOf<Q>[]> =>
  Object.values(params).some(({ length }) => length > 0) ? readRows(reader, query, params) : [];

/** Keeps a Change and raises the revision of each territory by one. */
export const writeChange = (
  tx: Transaction,
  change: z.input<typeof WriteChange.params>,
): Promise<{ territoryId: string; revision: number }[]> => tx.run(WriteChange, change);

/** Returns true if the present subject was created by this very request. */
export async function findCreatingChange(
  tx: Transaction<ReadQuery>,
  { requestHash, ...creation }: { type: string; subjectId: string; requestHash: string },
): Promise<boolean> {
  return (await tx.runOne(FindCreatingChange, creation))?.requestHash === requestHash;
}

/** Reads the Change that made a revision of a territory. */
export const readChange = (
  tx: Transaction<ReadQuery>,
  territoryId: string,
  revision: number,
): Promise<KeptChange | undefined> => tx.runOne(ReadChange, { territoryId, revision });

const ReadMaker = defineQuery({
  file: 'changes/read-maker.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), revision: z.int() }),
  row: z.object({ byKey: z.string().nullable() }),
});

/** Reads the author of a change as a credential key; undefined if it was not recorded. */
export const readMaker = async (
  executor: Executor,
  territoryId: string,
  revision: number,
): Promise<string | undefined> =>
  (await executor.readOne(ReadMaker, { territoryId, revision }))?.byKey ?? undefined;

/** Reads the Change that made a revision of a territory, outside a write. */
export const findChange = (
  executor: Executor,
  territoryId: string,
  revision: number,
): Promise<KeptChange | undefined> => executor.readOne(ReadChange, { territoryId, revision });

const ListNaming = defineQuery({
  file: 'changes/list-naming.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), revision: z.int(), marks: Ids }),
  row: z.object({ revision: z.int() }),
});

/** Lists the revisions of a territory, from one on, whose changes name a cooperation. */
export async function listNaming(
  executor: Executor,
  territoryId: string,
  revision: number,
  cooperationId: string,
): Promise<readonly number[]> {
  const marks = [`"Cooperation:${cooperationId}"`, `>${cooperationId}"`];
  const rows = await executor.read(ListNaming, { territoryId, revision, marks });
  return rows.map((row) => row.revision);
}

/** Reads the Change that a mutation made, in the history of a territory. */
export const readMutation = (
  executor: Executor,
  territoryId: string,
  mutationId: string,
): Promise<KeptChange | undefined> => executor.readOne(ReadMutation, { territoryId, mutationId });

/** Reads how far a map is and how many are on it; where newcomers come, who has a position, and with whom these work. */
export const readLayout = (tx: Transaction<ReadQuery>, territoryId: string, newcomerIds: readonly string[]) =>
  tx.runOne(ReadLayout, { territoryId, newcomerIds: [...newcomerIds] });

/** Finds the lands of partners in a territory: those named, and the known partners of newcomers. */
export const findLandsOf = (
  tx: Transaction<ReadQuery>,
  asked: z.input<typeof FindLands.params>,
): Promise<{ actorId: string; landId: string; partnerOf: string | null }[]> => tx.run(FindLands, asked);
