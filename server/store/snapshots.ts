import { z } from 'zod';
import { Confirmation, MultiParty } from '../../model/contract/measures.ts';
import { FrozenTerritory, Snapshot } from '../../model/contract/snapshot.ts';
import { defineQuery, stored } from './define-query.ts';
import type { Executor } from './execute.ts';
import { writerOf } from './reader.ts';

const CreateSnapshot = defineQuery({
  file: 'snapshots/create-snapshot.cypher',
  access: 'write',
  params: z.object({
    id: z.string(),
    title: z.string(),
    note: z.string().optional(),
    author: z.string().optional(),
    authors: z.array(z.string()).optional(),
    organisation: z.string().optional(),
    licence: z.string().optional(),
    software: z.string().optional(),
    takenAt: z.string(),
    hash: z.string(),
    territoryIds: z.array(z.string()),
    territories: z.string(),
    minIntensity: z.int(),
    withoutTransactions: z.boolean(),
    multiParty: MultiParty.optional(),
    confirmation: Confirmation.optional(),
    importedAt: z.string().optional(),
    mutationId: z.string(),
    content: z.string(),
  }),
  row: z.object({ id: z.string() }),
});

const TerritoriesText = z
  .string()
  .transform((text): FrozenTerritory[] => z.array(FrozenTerritory).parse(JSON.parse(text)));

const ListSnapshots = defineQuery({
  file: 'snapshots/list-snapshots.cypher',
  access: 'read',
  params: z.object({
    id: z.string().nullable(),
    mutationId: z.string().nullable(),
    territoryId: z.string().nullable(),
  }),
  row: z.object({ snapshot: stored(Snapshot.extend({ territories: TerritoriesText })) }),
});

const ReadContent = defineQuery({
  file: 'snapshots/read-content.cypher',
  access: 'read',
  params: z.object({ id: z.string() }),
  row: z.object({ text: z.string() }),
});

const FindTerritories = defineQuery({
  file: 'snapshots/find-snapshot-territories.cypher',
  access: 'read',
  params: z.object({ id: z.string() }),
  row: z.object({ territoryIds: z.array(z.string()) }),
});

/** Keeps a snapshot, whole; its id and its key are taken by no other. */
export const createSnapshot = writerOf(CreateSnapshot);

/** Lists snapshots, newest first: all, or only the snapshots of a territory. */
export const listSnapshots = async (executor: Executor, territoryId?: string): Promise<Snapshot[]> =>
  (await executor.read(ListSnapshots, { id: null, mutationId: null, territoryId: territoryId ?? null })).map(
    ({ snapshot }) => snapshot,
  );

/** Finds a snapshot by its id, or by the key of the request that made it. */
export const findSnapshot = async (
  executor: Executor,
  by: { readonly id: string } | { readonly mutationId: string },
): Promise<Snapshot | undefined> =>
  (await executor.readOne(ListSnapshots, { id: null, mutationId: null, territoryId: null, ...by }))?.snapshot;

/** Reads the content of a snapshot, as it was hashed. */
export const readSnapshotText = async (executor: Executor, id: string): Promise<string | undefined> =>
  (await executor.readOne(ReadContent, { id }))?.text;

/** Lists the territories of a snapshot; empty if there is no such snapshot. */
export const territoriesOfSnapshot = async (executor: Executor, id: string): Promise<string[]> =>
  (await executor.readOne(FindTerritories, { id }))?.territoryIds ?? [];
