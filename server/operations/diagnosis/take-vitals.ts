import { freemem, totalmem } from 'node:os';
import { isBackupLate } from '../../backups/is-late.ts';
import { isProofLate } from '../../backups/proof.ts';
import { type BackupSettings, unknownSettings } from '../../config.ts';
import type { CopySettings } from '../../copies/settings.ts';
import { OWN_VERSION } from '../../project.ts';
import { listForeign } from '../../store/backups.ts';
import { StoreError } from '../../store/errors.ts';
import type { Executor } from '../../store/execute.ts';
import { roundTrip } from '../../store/operations.ts';
import { stepsAhead } from '../../store/schema.ts';
import type { BackupFolder } from '../../use-cases/backups/backup-folder.ts';
import { readCopyStates } from '../../use-cases/backups/copy-backups.ts';
import { ProofFile } from '../../use-cases/backups/proof-file.ts';
import { bytesLeft } from '../folder-size.ts';
import type { Vitals } from './findings.ts';

const HOUR_MS = 3_600_000;

/** Parts of an installation that are measured. */
export interface Measured {
  readonly folder: BackupFolder;
  readonly dataDir: string | undefined;
  readonly backups: BackupSettings;
  readonly copies: CopySettings;
  /** When the server that asks was started; a command is none. */
  readonly startedAt?: string;
}

/** Measures an installation: its database, machine and backups. */
export async function takeVitals(
  executor: Executor,
  { folder, dataDir, backups: settings, copies: copySettings, startedAt }: Measured,
): Promise<Vitals> {
  const foreign = await listForeign(executor);
  const ahead = await stepsAhead(executor);
  const trip = await timeRoundTrip(executor);
  const [neo4j, data, backups, last, record, copies] = await Promise.all([
    executor.serverVersion(),
    dataDir === undefined ? undefined : bytesLeft(dataDir),
    bytesLeft(folder.folder),
    folder.last(),
    new ProofFile(folder.folder).read(),
    readCopyStates(folder, copySettings),
  ]);
  const now = new Date();
  const { everyHours } = settings;
  return {
    ...{
      node: process.versions.node,
      maillage: OWN_VERSION,
      neo4j,
      copies,
      unknownSettings: unknownSettings(),
    },
    stepsAhead: ahead.length,
    foreignNodes: foreign.reduce((sum, { nodes }) => sum + nodes, 0),
    roundTripMs: trip?.ms,
    clockSkewMs: trip?.skewMs,
    left: { data, backups },
    memory: { total: totalmem(), free: process.availableMemory() || freemem() },
    descriptors: openFilesAllowed(),
    backup: {
      lastAt: last?.takenAt,
      // A command is no server that had time for a first one.
      isLate: isBackupLate(everyHours, last?.takenAt, { now, startedAt: startedAt ?? now.toISOString() }),
      ageHours: last === undefined ? 0 : (now.getTime() - Date.parse(last.takenAt)) / HOUR_MS,
      everyHours,
      proof: {
        isOn: settings.proofHour !== undefined,
        isLate:
          record !== undefined &&
          isProofLate(settings.proofHour, record, { now, startedAt: startedAt ?? record.since }),
        last: record?.last,
      },
    },
  };
}

/** Writes and reads back; undefined where a database that is there refuses, being read-only or full. */
async function timeRoundTrip(executor: Executor): Promise<{ ms: number; skewMs: number } | undefined> {
  try {
    // The first has the statement planned, which says nothing of the way to the database.
    await roundTrip(executor, new Date().toISOString());
    const begun = Date.now();
    const databaseNow = await roundTrip(executor, new Date(begun).toISOString());
    const ended = Date.now();
    return { ms: ended - begun, skewMs: databaseNow - (begun + ended) / 2 };
  } catch (error) {
    // It has just been read from: it is there.
    if (error instanceof StoreError) return undefined;
    throw error;
  }
}

/** Reads the soft limit of open files of this process from its diagnostic report; none on Windows. */
function openFilesAllowed(): number | undefined {
  const { userLimits } = process.report.getReport() as { userLimits?: { open_files?: { soft?: unknown } } };
  const soft = userLimits?.open_files?.soft;
  return soft === 'unlimited' ? Number.POSITIVE_INFINITY : Number(soft) || undefined;
}
