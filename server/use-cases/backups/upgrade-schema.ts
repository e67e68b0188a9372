import { KEPT_BEFORE } from '../../backups/retention.ts';
import type { Executor } from '../../store/execute.ts';
import {
  appliedSchema,
  applySchema,
  listLabelsUsed,
  refuseNewer,
  stepsAhead,
  stepsUnknown,
  type TellStep,
} from '../../store/schema.ts';
import { type SchemaFile, schemaFiles } from '../../store/schema-files.ts';
import type { BackupFolder } from './backup-folder.ts';
import { takeBackup } from './take-backup.ts';

/** Steps that a database lacks, and the name of the backup made before them; none of an empty database. */
export interface BeforeUpgrade {
  readonly steps: readonly string[];
  readonly backup: string | undefined;
}

/**
 * Brings a database to the schema of this program. One that an older Maillage prepared is backed up first: a step cannot
 * be taken back, and an older program refuses what a newer one has changed. Without that backup nothing is changed.
 *
 * @returns The name of the backup; undefined where nothing was ahead, or nothing was there to lose.
 */
export async function upgradeSchema(
  executor: Executor,
  folder: BackupFolder,
  files: readonly SchemaFile[] = schemaFiles(),
  tell?: TellStep,
): Promise<string | undefined> {
  const { backup } = await backUpBeforeUpgrade(executor, folder, files);
  await applySchema(executor, files, tell);
  return backup;
}

/** Backs a database up that lacks steps of this program; refuses one of a newer program, with the way back. */
export async function backUpBeforeUpgrade(
  executor: Executor,
  folder: BackupFolder,
  files: readonly SchemaFile[] = schemaFiles(),
): Promise<BeforeUpgrade> {
  const applied = await appliedSchema(executor);
  if (stepsUnknown(applied, files).length > 0)
    refuseNewer(applied, files, await folder.newestWithin(files.map(({ name }) => name)));
  const steps = await stepsAhead(executor, files);
  if (steps.length === 0 || (await listLabelsUsed(executor)).length === 0)
    return { steps, backup: undefined };
  const now = new Date();
  const backup = await takeBackup(executor, folder, 'before_upgrade', now);
  await folder.thinOut('before_upgrade', KEPT_BEFORE.before_upgrade, now);
  return { steps, backup };
}
