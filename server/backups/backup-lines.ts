import { z } from 'zod';
import { Instant } from '../../model/contract/primitives.ts';

/** Header of a backup. */
export const BACKUP_TYPE = 'maillage.backup';
export const BACKUP_VERSION = 1;

/** The nodes that a backup keeps: all of the graph, its history, who may come in. Each has an id of its own. */
export const KEPT_KINDS = [
  'Territory',
  'Actor',
  'Commitment',
  'Cooperation',
  'Declaration',
  'Theme',
  'Resource',
  'GapAnswer',
  'Land',
  'Change',
  'Workshop',
  'Participant',
  'Contribution',
  'Vote',
  'VoteChoice',
  'Ballot',
  'Fiche',
  'Snapshot',
  'SnapshotContent',
  'Person',
  'AccessLink',
  'Binding',
  'Erasure',
] as const;
export const KeptKind = z.enum(KEPT_KINDS);
export type KeptKind = z.infer<typeof KeptKind>;

/** Who is signed in just now: nobody is after a restoration. */
export const FORGOTTEN_KINDS = ['Session'] as const;

/** Kinds that belong to one database and are useless in another. */
export const OWN_KINDS = ['Setup', 'SchemaVersion', 'Restoration', 'Staged', 'Discarded'] as const;

const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const Properties = z.record(z.string(), Value);
/** JSON writes 2 and 2.0 alike, the engine does not: properties that hold a whole number of the second sort. */
const WholeFloats = z.array(z.string()).optional();

/** A relationship, with the node that it starts at. */
export const BackupLink = z.strictObject({
  type: z.string().regex(/^[A-Z][A-Z_]{0,60}$/),
  kind: KeptKind,
  id: z.string(),
  properties: Properties.optional(),
  floats: WholeFloats,
});
export type BackupLink = z.infer<typeof BackupLink>;

/** A line of a backup: a node and what starts at it. */
export const BackupNode = z.strictObject({
  kind: KeptKind,
  id: z.string(),
  properties: Properties,
  floats: WholeFloats,
  links: z.array(BackupLink),
});
export type BackupNode = z.infer<typeof BackupNode>;

/** The first line. Other versions say other things: they are looked at before the rest. */
export const BackupHeader = z.strictObject({
  type: z.literal(BACKUP_TYPE),
  version: z.literal(BACKUP_VERSION),
  takenAt: Instant,
  /** The Maillage that made it. */
  program: z.string().max(100),
  /** The steps that its database had behind it. */
  schema: z.array(z.string().max(100)).max(1000),
  /** How many nodes of each kind. */
  counts: z.partialRecord(KeptKind, z.int().min(1)),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

/** The last line. */
export const BackupFooter = z.strictObject({
  end: z.literal(true),
  nodes: z.int().min(0),
  links: z.int().min(0),
  /** SHA-256 of the lines of nodes alone: the same graph has the same, whenever and wherever it is kept. */
  content: z.string().regex(/^[0-9a-f]{64}$/),
  /** SHA-256 of all lines before this one. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type BackupFooter = z.infer<typeof BackupFooter>;
