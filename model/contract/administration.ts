import { z } from 'zod';
import { AccessLink } from './access.ts';
import { AccessKind, Role } from './access-vocabulary.ts';
import { Backup, BackupProof, CopyState } from './backup.ts';
import { Day, Id, Instant } from './primitives.ts';

const Bytes = z.int().min(0);
const Count = z.int().min(0);

/** `fails`: something does not work or is about to be lost; `warns`: somebody should look at it soon. */
export const Verdict = z.enum(['well', 'warns', 'fails']);
export type Verdict = z.infer<typeof Verdict>;

/** Followers of a territory: number of screens, and the names given. */
export const Following = z.object({ territoryId: Id, people: Count, names: z.array(z.string()) });
export type Following = z.infer<typeof Following>;

/** One process that serves: several may share one Neo4j. */
export const ServingProcess = z.object({
  id: Id,
  /** The machine that it runs on. */
  host: z.string(),
  pid: z.int(),
  maillage: z.string(),
  node: z.string(),
  startedAt: Instant,
  /** Screens that follow a territory through it. */
  following: Count,
  /** By how much the turns of its event loop are late, the mean of a second, in milliseconds. */
  delayMs: z.number().min(0),
  memory: z.object({ resident: Bytes, heapUsed: Bytes, heapLimit: Bytes }),
});
export type ServingProcess = z.infer<typeof ServingProcess>;

/** Sessions of one person or one access link. */
export const OpenSessions = z.object({
  id: Id,
  name: z.string(),
  by: z.enum(['password', 'provider', ...AccessKind.options]),
  role: Role,
  sessions: Count,
  /** The last day of the one that lasts longest. */
  until: Day,
});
export type OpenSessions = z.infer<typeof OpenSessions>;

/** State of the server for administrators: versions, size, followers, last backup, access, process. */
export const Administration = z.object({
  at: Instant,
  versions: z.object({
    maillage: z.string(),
    node: z.string(),
    neo4j: z.string().nullable(),
    gds: z.string().nullable(),
    /** The last step of the schema that the database has behind it. */
    schema: z.string().nullable(),
  }),
  counts: z.object({
    territories: Count,
    actors: Count,
    cooperations: Count,
    commitments: Count,
    changes: Count,
    snapshots: Count,
  }),
  disk: z.object({
    /** Size of the local Neo4j's data; absent if Neo4j is elsewhere. */
    database: Bytes.optional(),
    backups: Bytes,
    /** Left where backups are written; absent where the system does not say. */
    free: Bytes.optional(),
  }),
  /** The answering process comes first. */
  processes: z.array(ServingProcess),
  /** Through all of these processes. */
  following: z.array(Following.extend({ name: z.string() })),
  backups: z.object({
    kept: Count,
    last: Backup.pick({ reason: true, takenAt: true, size: true }).optional(),
    /** Hours between two scheduled backups; 0 for none. */
    everyHours: z.number().min(0),
    /** The schedule asks for one that is not there. */
    isLate: z.boolean(),
    /** Restoring the newest one into an engine apart, every night. */
    proof: z.object({
      /** Hour of the server's clock; null: never. */
      hour: z.int().min(0).max(23).nullable(),
      /** The last that restored the same graph. */
      provenAt: Instant.optional(),
      last: BackupProof.optional(),
      /** None for two nights. */
      isLate: z.boolean(),
    }),
    /** Places off the machine that backups are copied to. */
    copies: z.array(CopyState),
  }),
  /** Every check of `npm run doctor`, in the language of the request. */
  diagnosis: z.object({
    /** The worst verdict of all. */
    verdict: Verdict,
    findings: z.array(z.object({ part: z.string(), verdict: Verdict, sentence: z.string() })),
  }),
  access: z.object({
    people: Count,
    sessions: z.array(OpenSessions),
    /** Valid access links, the first to expire first. */
    ways: z.array(AccessLink.pick({ id: true, kind: true, role: true, label: true, expiresOn: true })),
  }),
});
export type Administration = z.infer<typeof Administration>;
