import { z } from 'zod';
import { BackupLink, BackupNode, FORGOTTEN_KINDS, KEPT_KINDS, KeptKind } from '../backups/backup-lines.ts';
import { defineQuery } from './define-query.ts';
import { derivedNames, derivedOf } from './derived-names.ts';
import type { Executor, ReadQuery, Transaction } from './execute.ts';
import { type Reader, readRows } from './reader.ts';

const NOTHING = z.object({});
const Floats = z.array(z.string());
const StagedProperties = z.record(z.string(), z.unknown());

const ListNodes = defineQuery({
  file: 'backups/list-nodes.cypher',
  access: 'read',
  params: z.object({ kinds: z.array(z.string()) }),
  row: z.object({ ref: z.string(), kind: KeptKind, id: z.string() }),
});
const ListForeign = defineQuery({
  file: 'backups/list-foreign.cypher',
  access: 'read',
  params: z.object({ kinds: z.array(z.string()) }),
  row: z.object({ kind: z.string(), nodes: z.int() }),
});
const ReadNodes = defineQuery({
  file: 'backups/read-nodes.cypher',
  access: 'read',
  params: z.object({ refs: z.array(z.string()), kinds: z.array(z.string()) }),
  row: z.object({
    ref: z.string(),
    properties: BackupNode.shape.properties,
    floats: Floats,
    links: z.array(BackupLink.extend({ properties: BackupNode.shape.properties, floats: Floats })),
  }),
});
const HoldTerritories = defineQuery({
  file: 'backups/hold-territories.cypher',
  access: 'write',
  params: NOTHING,
  row: z.object({ territories: z.int() }),
});
const StageNodes = defineQuery({
  file: 'backups/stage-nodes.cypher',
  access: 'write',
  params: z.object({
    rows: z.array(z.object({ kind: KeptKind, id: z.string(), properties: StagedProperties, floats: Floats })),
  }),
  row: z.object({ kind: z.string(), id: z.string(), ref: z.string() }),
});
const StageLinks = defineQuery({
  file: 'backups/stage-links.cypher',
  access: 'write',
  params: z.object({
    rows: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        type: z.string(),
        properties: StagedProperties,
        floats: Floats,
      }),
    ),
  }),
  row: z.object({ links: z.int() }),
});
const DiscardPresent = defineQuery({
  file: 'backups/discard-present.cypher',
  access: 'write',
  params: z.object({ kinds: z.array(z.string()) }),
  row: z.object({ nodes: z.int() }),
});
const RevealStaged = defineQuery({
  file: 'backups/reveal-staged.cypher',
  access: 'write',
  params: z.object({ limit: z.int() }),
  row: z.object({ nodes: z.int() }),
});
const KeepRevocations = defineQuery({
  file: 'backups/keep-revocations.cypher',
  access: 'write',
  params: NOTHING,
  row: z.object({ links: z.int() }),
});
const KeepWithdrawals = defineQuery({
  file: 'backups/keep-withdrawals.cypher',
  access: 'write',
  params: NOTHING,
  row: z.object({ bindings: z.int() }),
});
const NoteRestoration = defineQuery({
  file: 'backups/note-restoration.cypher',
  access: 'write',
  params: z.object({ at: z.string(), hash: z.string() }),
  row: z.object({ at: z.string() }),
});
const ReadRestoration = defineQuery({
  file: 'backups/read-restoration.cypher',
  access: 'read',
  params: NOTHING,
  row: z.object({ at: z.string() }),
});
const ClearAside = defineQuery({
  file: 'backups/clear-aside.cypher',
  access: 'write',
  params: z.object({ alsoStaged: z.boolean(), limit: z.int() }),
  row: z.object({ nodes: z.int() }),
});

const kinds = [...KEPT_KINDS];
const CLEARED_AT_ONCE = 2_000;
const REVEALED_AT_ONCE = 2_000;
const ALL = Number.MAX_SAFE_INTEGER;

/** A node that is to be kept, and where the engine has it. */
export interface NodePlace {
  readonly ref: string;
  readonly kind: KeptKind;
  readonly id: string;
}

/** Lists all nodes that belong into a backup, unordered. */
export const listNodes = (tx: Transaction<ReadQuery>): Promise<NodePlace[]> => tx.run(ListNodes, { kinds });

/** Counts nodes of another program that carry our labels: they are neither backed up nor deleted. */
export const listForeign = (reader: Reader) => readRows(reader, ListForeign, { kinds });

/** Reads the properties of nodes, by place; deleted nodes are left out. Derived ones are made again when staged. */
export async function readNodes(tx: Transaction<ReadQuery>, places: readonly NodePlace[]) {
  const kindOf = new Map(places.map(({ ref, kind }) => [ref, kind]));
  const rows = await tx.run(ReadNodes, { refs: [...kindOf.keys()], kinds });
  return new Map(
    rows.map((row) => {
      const derived = derivedOf(kindOf.get(row.ref) ?? '');
      const own = Object.entries(row.properties).filter(([name]) => !derived.includes(name));
      return [row.ref, { ...row, properties: Object.fromEntries(own) }];
    }),
  );
}

/** Locks maps against the writes of every process until the transaction ends. */
export const holdTerritories = async (tx: Transaction): Promise<void> => {
  await tx.run(HoldTerritories, {});
};

/** Puts nodes of a backup aside; gives where the engine has each. */
export const stageNodes = (
  executor: Executor,
  nodes: readonly Pick<BackupNode, 'kind' | 'id' | 'properties' | 'floats'>[],
) =>
  executor.writeTransaction((tx) =>
    tx.run(StageNodes, {
      rows: nodes.map(({ kind, id, properties, floats = [] }) => ({
        ...{ kind, id, floats },
        properties: { ...properties, ...derivedNames(kind, properties) },
      })),
    }),
  );

/** A link of a backup between two places. */
export interface PlacedLink {
  readonly from: string;
  readonly to: string;
  readonly link: BackupLink;
}

/** Links staged nodes; returns the number of links made. */
export const stageLinks = async (executor: Executor, placed: readonly PlacedLink[]): Promise<number> => {
  const rows = placed.map(({ from, to, link: { type, properties = {}, floats = [] } }) => ({
    ...{ from, to, type, properties, floats },
  }));
  const row = await executor.writeTransaction((tx) => tx.runOne(StageLinks, { rows }));
  return row?.links ?? 0;
};

/** Takes all that is there out of sight and shows what stands aside; gives how many nodes are shown. */
export async function switchToStaged(tx: Transaction): Promise<number> {
  await tx.run(DiscardPresent, { kinds: [...KEPT_KINDS, ...FORGOTTEN_KINDS] });
  return (await tx.runOne(RevealStaged, { limit: ALL }))?.nodes ?? 0;
}

/**
 * Makes staged nodes visible by giving them their final labels, in a database that nobody queries yet. Works
 * in several transactions, which need little memory.
 */
export async function revealStaged(executor: Executor): Promise<void> {
  const params = { limit: REVEALED_AT_ONCE };
  for (let shown = REVEALED_AT_ONCE; shown === REVEALED_AT_ONCE; )
    shown = (await executor.writeTransaction((tx) => tx.runOne(RevealStaged, params)))?.nodes ?? 0;
}

/** Revokes again the access links and sign-in accounts that were revoked since the backup. */
export const keepRevocations = async (tx: Transaction): Promise<void> => {
  await tx.run(KeepRevocations, {});
  await tx.run(KeepWithdrawals, {});
};

/** Records that the graph was replaced. */
export const noteRestoration = async (tx: Transaction, at: string, hash: string): Promise<void> => {
  await tx.run(NoteRestoration, { at, hash });
};

/** Reads when the graph was last restored; undefined if never. */
export const readRestoration = async (reader: Reader): Promise<string | undefined> =>
  (await readRows(reader, ReadRestoration, {}))[0]?.at;

/** Deletes what a restoration took away, or also what one that was stopped had put aside. */
export async function clearAside(executor: Executor, alsoStaged: boolean): Promise<void> {
  const params = { alsoStaged, limit: CLEARED_AT_ONCE };
  for (let cleared = CLEARED_AT_ONCE; cleared === CLEARED_AT_ONCE; )
    cleared = (await executor.writeTransaction((tx) => tx.runOne(ClearAside, params)))?.nodes ?? 0;
}
