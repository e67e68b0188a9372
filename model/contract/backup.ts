import { z } from 'zod';
import { Id, Instant } from './primitives.ts';

/** Why a backup was made. */
export const BackupReason = z.enum(['asked', 'scheduled', 'before_restore', 'before_upgrade']);
export type BackupReason = z.infer<typeof BackupReason>;

/** The name of its file. */
export const BackupName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,120}\.jsonl\.gz$/);

/** A backup of everything: all territories with their history, snapshots and workshops, and who may come in. */
export const Backup = z.object({
  name: BackupName,
  /** `brought`: put into the folder by hand. */
  reason: z.enum([...BackupReason.options, 'brought']),
  takenAt: Instant,
  /** Bytes. */
  size: z.int().min(0),
  /** Whether its first line can be read; all of it is checked before it is restored. */
  readable: z.boolean(),
  /** How many erasures came after it: it still holds what they erased, and restoring it erases that again. */
  erasedSince: z.int().min(0).optional(),
  /** The Maillage that made it. */
  program: z.string().optional(),
  counts: z
    .object({
      territories: z.int(),
      actors: z.int(),
      cooperations: z.int(),
      changes: z.int(),
    })
    .optional(),
});
export type Backup = z.infer<typeof Backup>;

/** A proof of a backup: it was restored into an engine apart, and the result compared with its content hash. */
export const BackupProof = z.object({
  name: BackupName,
  at: Instant,
  seconds: z.number().min(0),
  /** `different`: the backup is broken, or restores another graph. `impossible`: it could not be tried. */
  outcome: z.enum(['same', 'different', 'impossible']),
  /** Nodes restored. */
  nodes: z.int().min(0).optional(),
  /** Code of the reason, where the outcome is another than `same`. */
  reason: z.string().max(100).optional(),
});
export type BackupProof = z.infer<typeof BackupProof>;

/** Why a backup could not be copied off the machine, or its copy not be fetched. */
export const CopyFault = z.enum([
  'COPY_FOLDER_AWAY',
  'COPY_NO_SPACE',
  'COPY_REFUSED',
  'COPY_UNREACHABLE',
  'COPY_DIFFERENT',
  'COPY_UNKNOWN',
  'COPY_NO_KEY',
  'COPY_OTHER_KEY',
  'COPY_FAILED',
]);
export type CopyFault = z.infer<typeof CopyFault>;

/** A try to copy a backup off the machine. */
export const CopyAttempt = z.object({
  at: Instant,
  /** `copied`: written, read back, and the same by its SHA-256. */
  outcome: z.enum(['copied', 'failed']),
  reason: CopyFault.optional(),
});
export type CopyAttempt = z.infer<typeof CopyAttempt>;

/** Copies of backups in one place off the machine. */
export const CopyState = z.object({
  /** `folder`: mounted; `s3`: S3-compatible storage. */
  kind: z.enum(['folder', 's3']),
  /** Its address, without anything secret. */
  where: z.string(),
  /** When the newest backup was made that has a verified copy there. */
  copiedAt: Instant.optional(),
  last: CopyAttempt.optional(),
  /** A backup waits for its copy for more than two hours. */
  isLate: z.boolean(),
});
export type CopyState = z.infer<typeof CopyState>;

export const BackupList = z.object({
  items: z.array(Backup),
  /** The folder of the server in which they are. */
  folder: z.string(),
  schedule: z.object({
    /** Hours between two; 0 for none. */
    everyHours: z.number().min(0),
    /** How many of the schedule's are kept. */
    kept: z.int().min(1),
    /** Days, weeks and months whose newest one is kept too. */
    daily: z.int().min(0),
    weekly: z.int().min(0),
    monthly: z.int().min(0),
  }),
});
export type BackupList = z.infer<typeof BackupList>;

/** The territories that a backup holds, by name. */
export const BackupTerritories = z.object({
  items: z.array(z.object({ id: Id, name: z.string() })),
});
export type BackupTerritories = z.infer<typeof BackupTerritories>;

const Effect = z.object({ added: z.int().min(0), changed: z.int().min(0), removed: z.int().min(0) });
const Uncarried = z.array(z.object({ title: z.string(), on: z.string() }));

/** Effect that restoring one territory from a backup would have now, with the things it cannot bring back. */
export const TerritoryRestoration = z.object({
  territory: z.object({ id: Id, name: z.string() }),
  takenAt: Instant,
  /** Whether the territory exists now; else it is created again, which cannot be undone. */
  isThere: z.boolean(),
  actors: Effect,
  cooperations: Effect,
  commitments: Effect,
  answers: Effect,
  /** Names of actors that act in other territories too: their sheet stays as it is now. */
  sharedActors: z.array(z.string()),
  /** Actors of the backup that were erased or withdrew since: they stay away. */
  stayAway: z.int().min(0),
  /** In the backup, no longer in the database, and not restored. */
  uncarried: z.object({ workshops: Uncarried, snapshots: Uncarried, briefs: Uncarried }),
});
export type TerritoryRestoration = z.infer<typeof TerritoryRestoration>;

/** Result of a restoration. */
export const RestoredBackup = z.object({
  name: BackupName,
  takenAt: Instant,
  /** Backup of the former graph; absent if there was none. */
  safetyCopy: BackupName.optional(),
});
export type RestoredBackup = z.infer<typeof RestoredBackup>;
