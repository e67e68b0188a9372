import { BackupRefusedError } from '../../exchange/backup/backup-refused-error.ts';
import { type CheckedBackup, checkBackup } from '../../exchange/backup/read-backup.ts';
import { revealStaged } from '../../store/backups.ts';
import type { Executor } from '../../store/execute.ts';
import { applySchema } from '../../store/schema.ts';
import { type SchemaFile, schemaFiles } from '../../store/schema-files.ts';
import { hashOfGraph } from './graph-nodes.ts';
import { stageBackup } from './stage-backup.ts';
import { refuseNewer, splitSteps } from './steps-of-backup.ts';
import { BACKUP_PATIENCE } from './take-backup.ts';

/**
 * Restores a backup into an empty database that nobody else uses, under the schema of the backup, and compares
 * the result with its content hash. Works in small transactions: memory does not grow with the backup.
 *
 * @throws BackupRefusedError where the file is broken, or the restored graph is not the same.
 */
export async function restoreCopy(
  executor: Executor,
  file: string,
  files: readonly SchemaFile[] = schemaFiles(),
): Promise<CheckedBackup> {
  const checked = await checkBackup(file);
  refuseNewer(checked.header, files);
  const [own] = splitSteps(checked.header, files);
  await applySchema(executor, own);
  await stageBackup(executor, file);
  await revealStaged(executor);
  if ((await executor.readTransaction(hashOfGraph, BACKUP_PATIENCE)) !== checked.footer.content)
    throw new BackupRefusedError('RESTORE_FAILED');
  return checked;
}
