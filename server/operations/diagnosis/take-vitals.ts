import { freemem, totalmem } from 'node:os';
import { isBackupLate } from '../../backups/is-late.ts';
import type { Config } from '../../config.ts';
import { OWN_VERSION } from '../../project.ts';
import { listForeign } from '../../store/backups.ts';
import type { Executor } from '../../store/execute.ts';
import { roundTrip } from '../../store/operations.ts';
import { stepsAhead } from '../../store/schema.ts';
import type { BackupFolder } from '../../use-cases/backups/backup-folder.ts';
import { ProofFile } from '../../use-cases/backups/proof-file.ts';
import { bytesLeft } from '../folder-size.ts';
import type { Vitals } from './findings.ts';

const HOUR_MS = 3_600_000;

/** Measures an installation: its database, machine and backups. */
export async function takeVitals(
  executor: Executor,
  { config, folder }: { readonly config: Config; readonly folder: BackupFolder },
  unknownSettings: readonly string[],
): Promise<Vitals> {
  const foreign = await listForeign(executor);
  const ahead = await stepsAhead(executor);
  const begun = Date.now();
  const databaseNow = await roundTrip(executor, new Date(begun).toISOString());
  const ended = Date.now();
  const [neo4j, data, backups, last, record] = await Promise.all([
    executor.serverVersion(),
    bytesLeft(config.dataDir),
    bytesLeft(folder.folder),
    folder.last(),
    new ProofFile(folder.folder).read(),
  ]);
  const now = new Date();
  const { everyHours } = config.backups;
  return {
    ...{ node: process.versions.node, maillage: OWN_VERSION, neo4j, unknownSettings },
    stepsAhead: ahead.length,
    foreignNodes: foreign.reduce((sum, { nodes }) => sum + nodes, 0),
    roundTripMs: ended - begun,
    clockSkewMs: databaseNow - (begun + ended) / 2,
    left: { data, backups },
    memory: { total: totalmem(), free: process.availableMemory() || freemem() },
    descriptors: openFilesAllowed(),
    backup: {
      lastAt: last?.takenAt,
      // A command is no server that had time for a first one.
      isLate:
        last !== undefined && isBackupLate(everyHours, last.takenAt, { now, startedAt: now.toISOString() }),
      ageHours: last === undefined ? 0 : (now.getTime() - Date.parse(last.takenAt)) / HOUR_MS,
      everyHours,
      proof: { isOn: config.backups.proofHour !== undefined, last: record?.last },
    },
  };
}

/** Reads the soft limit of open files of this process from its diagnostic report; none on Windows. */
function openFilesAllowed(): number | undefined {
  const { userLimits } = process.report.getReport() as { userLimits?: { open_files?: { soft?: unknown } } };
  const soft = userLimits?.open_files?.soft;
  return soft === 'unlimited' ? Number.POSITIVE_INFINITY : Number(soft) || undefined;
}
