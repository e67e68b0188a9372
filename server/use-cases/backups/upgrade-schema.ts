import type { Executor } from '../../store/execute.ts';
import { applySchema, stepsAhead } from '../../store/schema.ts';
import { type SchemaFile, schemaFiles } from '../../store/schema-files.ts';
import type { BackupFolder } from './backup-folder.ts';
import { takeBackup } from './take-backup.ts';

/** Backups made before upgrades that stay: the way back from the last few. */
const KEPT = 5;

/**
 * Brings a database to the schema of this program. One that an older Maillage prepared is backed up first: a step cannot
 * be taken back, and an older program refuses what a newer one has changed. Without that backup nothing is changed.
 *
 * @returns The name of the backup; undefined where nothing was ahead.
 */
export async function upgradeSchema(
  executor: Executor,
  folder: BackupFolder,
  files: readonly SchemaFile[] = schemaFiles(),
): Promise<string | undefined> {
  const ahead = await stepsAhead(executor, files);
  if (ahead.length === 0) {
    await applySchema(executor, files);
    return undefined;
  }
  const now = new Date();
  const name = await takeBackup(executor, folder, 'before_upgrade', now);
  await applySchema(executor, files);
  await folder.keepLast('before_upgrade', KEPT, now);
  return name;
}
